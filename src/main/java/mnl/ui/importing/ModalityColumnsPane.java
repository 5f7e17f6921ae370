package mnl.ui.importing;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import org.kordamp.ikonli.feather.Feather;

/** Assigns the columns of a wide file to modalities. */
final class ModalityColumnsPane extends VBox {
    private final VBox rows = new VBox();
    private final SourceSettings source;

    ModalityColumnsPane(SourceSettings source) {
        this.source = source;
        getStyleClass().add("import-group");
        rows.getStyleClass().add("import-group");
        Label hint = new Label(
                "As long as there is none here, all columns of numbers make one modality, or one per prefix.");
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        hint.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(source.modalities()));
        hint.managedProperty().bind(hint.visibleProperty());
        Button add = Controls.button(
                "modality-add",
                "Add _modality",
                Feather.PLUS,
                "Gives some of the columns to a modality of their own.",
                source::addModality);
        getChildren().addAll(Controls.title("Columns of the modalities"), hint, rows, add);
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
                "modality-name-" + index, modality.nameProperty(), "name", "What the modality will be called.");
        TextField columns = Controls.field(
                "modality-columns-" + index,
                modality.columnsProperty(),
                "0-239 or audio_*",
                "Its columns: names, positions from 0, ranges such as 0-239, or prefixes such as audio_*, with commas"
                        + " between them.");
        name.setPrefColumnCount(8);
        HBox.setHgrow(columns, Priority.ALWAYS);
        Button remove = Nodes.icon(new Button(), Feather.X, "Removes this modality.");
        remove.setId("modality-remove-" + index);
        remove.setOnAction(e -> source.modalities().remove(modality));
        return Nodes.group(name, columns, remove);
    }
}
