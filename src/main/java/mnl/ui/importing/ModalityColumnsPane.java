package mnl.ui.importing;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Assigns the columns of a wide file to modalities. */
final class ModalityColumnsPane extends VBox {
    private final VBox rows = new VBox();
    private final SourceSettings source;

    ModalityColumnsPane(SourceSettings source) {
        this.source = source;
        getStyleClass().add("import-group");
        rows.getStyleClass().add("import-group");
        Label hint = new Label(Texts.of("importing.modality-columns-pane.as-long-as-there"));
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        hint.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(source.modalities()));
        hint.managedProperty().bind(hint.visibleProperty());
        Button add = Controls.button(
                "modality-add",
                Texts.of("importing.modality-columns-pane.add-modality"),
                Feather.PLUS,
                Texts.of("importing.modality-columns-pane.gives-some-of-the"),
                source::addModality);
        getChildren()
                .addAll(
                        Controls.title(Texts.of("importing.modality-columns-pane.columns-of-the-modalities")),
                        hint,
                        rows,
                        add);
        ListChangeListener<ModalityColumns> follow = change -> build();
        source.modalities().addListener(follow);
        build();
    }

    private void build() {
        rows.getChildren().clear();
        for (int i = 0; i < source.modalities().size(); i++) {
            rows.getChildren().add(row(i, source.modalities().get(i)));
        }
    }

    private HBox row(int index, ModalityColumns modality) {
        TextField name = Controls.field(
                "modality-name-" + index,
                modality.nameProperty(),
                "name",
                Texts.of("importing.modality-columns-pane.what-the-modality-will"));
        TextField columns = Controls.field(
                "modality-columns-" + index,
                modality.columnsProperty(),
                Texts.of("importing.modality-columns-pane.0-239-or-audio"),
                Texts.of("importing.modality-columns-pane.its-columns-names-positions"));
        name.setPrefColumnCount(8);
        HBox.setHgrow(columns, Priority.ALWAYS);
        Button remove =
                Nodes.icon(new Button(), Feather.X, Texts.of("importing.modality-columns-pane.removes-this-modality"));
        remove.setId("modality-remove-" + index);
        remove.setOnAction(e -> source.modalities().remove(modality));
        return Nodes.group(name, columns, remove);
    }
}
