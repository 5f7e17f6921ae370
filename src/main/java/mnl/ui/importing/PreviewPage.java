package mnl.ui.importing;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceProbe;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** The second step: what the samples look like, which columns go where, and which classes there are. */
final class PreviewPage extends VBox {
    private final PreviewTable table = new PreviewTable();
    private final StackPane columns = new StackPane();
    private final ChangeListener<SourceProbe> showLook = (o, was, now) -> showLook(now);
    private final SourcesViewModel sources;

    PreviewPage(SourcesViewModel sources, ReadingViewModel reading, SplitStepViewModel splitStep) {
        this.sources = sources;
        getStyleClass().add("import-page");
        ComboBox<SourceSettings> file = Controls.choice(
                "preview-file",
                sources.selectedProperty(),
                java.util.List.of(),
                SourceSettings::fileName,
                Texts.of("importing.preview-page.the-file-that-is"));
        file.setItems(sources.sources());
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("import-details");
        ClassesPane classes = new ClassesPane(reading, splitStep);
        HBox below = new HBox(scroll, classes);
        below.getStyleClass().add("import-halves");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(classes, Priority.ALWAYS);
        scroll.setPrefWidth(0);
        classes.setPrefWidth(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        below.setMinHeight(220);
        getChildren().addAll(Nodes.labelled(Texts.of("importing.preview-page.file"), file), table, below);
        sources.selectedProperty().addListener((o, was, now) -> {
            if (was != null) {
                was.lookProperty().removeListener(showLook);
            }
            show(now);
        });
        show(sources.selectedProperty().get());
    }

    private void show(SourceSettings source) {
        columns.getChildren().clear();
        showLook(source == null ? SourceProbe.NOTHING : source.lookProperty().get());
        if (source == null) {
            return;
        }
        source.lookProperty().addListener(showLook);
        ModalityColumnsPane pane = new ModalityColumnsPane(source);
        pane.getChildren().add(Controls.problem("preview-problem", source.problemProperty()));
        pane.visibleProperty().bind(source.corrects(Correction.COLUMNS));
        Label media = new Label(Texts.of("importing.preview-page.size-rate-and-names"));
        media.setWrapText(true);
        media.getStyleClass().add("quiet");
        StackPane.setAlignment(media, Pos.TOP_LEFT);
        media.visibleProperty().bind(source.corrects(Correction.BROKEN));
        columns.getChildren().addAll(media, pane);
    }

    private void showLook(SourceProbe look) {
        SourceSettings source = sources.selectedProperty().get();
        table.show(look, source == null ? null : source.path());
    }
}
