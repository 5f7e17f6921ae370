package mnl.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import mnl.words.Texts;

/** A file in the list: its name, and what it is or what is wrong with it. */
final class SourceCell extends ListCell<SourceSettings> {

    @Override
    protected void updateItem(SourceSettings source, boolean empty) {
        super.updateItem(source, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label name = new Label(source.fileName());
        name.getStyleClass().add("section-title");
        Label state = new Label();
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> state(source), source.lookProperty(), source.problemProperty(), source.useProperty()));
        state.getStyleClass().add("quiet");
        setPrefWidth(0);
        setGraphic(new VBox(name, state));
        setAccessibleText(source.fileName() + ", " + state.getText());
    }

    private static String state(SourceSettings source) {
        if (!source.problem().isEmpty()) {
            return "\u26a0 " + source.problem();
        }
        return source.outline()
                .map(outline -> UseWords.use(source.useProperty().get()) + "; " + UseWords.modalities(outline))
                .orElse(Texts.of("importing.source-cell.looking-at-it"));
    }
}
