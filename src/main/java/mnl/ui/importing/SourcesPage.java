package mnl.ui.importing;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The first step: which files, and what is in them. */
final class SourcesPage extends HBox {
    private final SourcesViewModel sources;
    private final ReadingViewModel reading;
    private final ListView<SourceSettings> list = new ListView<>();
    private final ScrollPane details = new ScrollPane();

    SourcesPage(SourcesViewModel sources, ReadingViewModel reading, FileChoice choice) {
        this.sources = sources;
        this.reading = reading;
        getStyleClass().add("import-page");
        details.setFitToWidth(true);
        details.setId("source-details");
        details.getStyleClass().add("import-details");
        HBox.setHgrow(details, Priority.ALWAYS);
        list.setId("sources");
        list.setItems(sources.sources());
        list.setCellFactory(view -> new SourceCell());
        list.setPlaceholder(new Label(Texts.of("importing.sources-page.no-files-yet")));
        Nodes.tip(list, Texts.of("importing.sources-page.the-files-to-import"));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE) {
                remove();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Button remove = Controls.button(
                "source-remove",
                "_Remove",
                Feather.TRASH,
                Texts.of("importing.sources-page.takes-the-selected-file"),
                this::remove);
        remove.disableProperty().bind(sources.selectedProperty().isNull());
        VBox left = new VBox(
                list,
                Controls.button(
                        "source-add",
                        Texts.of("importing.sources-page.add-files"),
                        Feather.FILE_PLUS,
                        Texts.of("importing.sources-page.adds-files-one-per"),
                        () -> sources.add(choice.files())),
                Controls.button(
                        "source-add-folder",
                        Texts.of("importing.sources-page.add-folder"),
                        Feather.FOLDER_PLUS,
                        Texts.of("importing.sources-page.adds-a-folder-where"),
                        () -> choice.folder(Texts.of("importing.sources-page.add-folder-2"))
                                .ifPresent(folder -> sources.add(List.of(folder)))),
                remove);
        left.getStyleClass().add("import-list");
        getChildren().addAll(left, details);
        follow();
    }

    private void remove() {
        if (sources.selectedProperty().get() != null) {
            sources.remove(sources.selectedProperty().get());
        }
    }

    private void follow() {
        sources.selectedProperty().addListener((o, was, now) -> {
            list.getSelectionModel().select(now);
            show(now);
        });
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) {
                sources.selectedProperty().set(now);
            }
        });
        list.getSelectionModel().select(sources.selectedProperty().get());
        show(sources.selectedProperty().get());
    }

    private void show(SourceSettings source) {
        if (source != null) {
            details.setContent(new SourceCard(source, sources, reading));
            return;
        }
        Label hint =
                new Label(Texts.of("importing.sources-page.add-the-files-of", String.join("; ", sources.formats())));
        hint.setId("source-hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("import-hint");
        details.setContent(hint);
    }
}
