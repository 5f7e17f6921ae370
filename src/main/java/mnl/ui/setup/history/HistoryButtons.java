package mnl.ui.setup.history;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mnl.ui.setup.model.SetupActions;
import mnl.ui.setup.model.SetupHistory;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Undo, redo, copy and paste of the setup, as four small buttons. */
public final class HistoryButtons extends HBox {

    public HistoryButtons(SetupHistory history, SetupActions actions) {
        getStyleClass().add("history-buttons");
        Button undo = button("setup-undo", Feather.CORNER_UP_LEFT, undo(history), history::undo);
        undo.disableProperty().bind(history.undoableProperty().isEmpty());
        Button redo = button("setup-redo", Feather.CORNER_UP_RIGHT, redo(history), history::redo);
        redo.disableProperty().bind(history.redoableProperty().isEmpty());
        getChildren().addAll(undo, redo);
        getChildren()
                .add(button(
                        "setup-copy",
                        Feather.COPY,
                        constant(Texts.of("setup.history-buttons.copy")),
                        actions.copySetup()));
        getChildren()
                .add(button(
                        "setup-paste",
                        Feather.CLIPBOARD,
                        constant(Texts.of("setup.history-buttons.paste")),
                        actions.pasteSetup()));
    }

    /** What undo is called, with what it takes back. */
    public static ObservableValue<String> undo(SetupHistory history) {
        return history.undoableProperty()
                .map(change -> change.isEmpty()
                        ? Texts.of("setup.history-buttons.undo")
                        : Texts.of("setup.history-buttons.undo-change", change));
    }

    /** What redo is called, with what it makes again. */
    public static ObservableValue<String> redo(SetupHistory history) {
        return history.redoableProperty()
                .map(change -> change.isEmpty()
                        ? Texts.of("setup.history-buttons.redo")
                        : Texts.of("setup.history-buttons.redo-change", change));
    }

    private static ObservableValue<String> constant(String text) {
        return new SimpleStringProperty(text);
    }

    private static Button button(String id, Ikon icon, ObservableValue<String> says, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(says);
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(says);
        says.addListener((o, was, now) -> Explain.set(button, now));
        button.setOnAction(e -> action.run());
        return Explain.set(button, says.getValue());
    }
}
