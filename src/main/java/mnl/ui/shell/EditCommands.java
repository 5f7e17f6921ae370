package mnl.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import mnl.ui.setup.history.HistoryButtons;
import mnl.ui.setup.model.SetupHistory;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the menu Edit offers. */
final class EditCommands {
    private EditCommands() {}

    static List<Command> of(SetupHistory history, CopiedSetups copied) {
        return List.of(
                new Command(
                        "undo",
                        Command.Menu.EDIT,
                        text(HistoryButtons.undo(history)),
                        Texts.of("shell.edit-commands.takes-back"),
                        Feather.CORNER_UP_LEFT,
                        KeyCombination.valueOf("Shortcut+Z"),
                        history.undoableProperty().isNotEmpty(),
                        history::undo),
                new Command(
                        "redo",
                        Command.Menu.EDIT,
                        text(HistoryButtons.redo(history)),
                        Texts.of("shell.edit-commands.makes-again"),
                        Feather.CORNER_UP_RIGHT,
                        KeyCombination.valueOf("Shortcut+Shift+Z"),
                        history.redoableProperty().isNotEmpty(),
                        history::redo),
                Command.of(
                        Command.Menu.EDIT,
                        "copy-setup",
                        Texts.of("shell.edit-commands.copy-setup"),
                        Texts.of("shell.edit-commands.puts-the-settings"),
                        Feather.COPY,
                        "Shortcut+Shift+C",
                        Command.ALWAYS,
                        copied::copy),
                Command.of(
                        Command.Menu.EDIT,
                        "paste-setup",
                        Texts.of("shell.edit-commands.paste-setup"),
                        Texts.of("shell.edit-commands.takes-the-settings"),
                        Feather.CLIPBOARD,
                        "Shortcut+V",
                        Command.ALWAYS,
                        copied::paste));
    }

    private static ObservableStringValue text(ObservableValue<String> says) {
        return Bindings.createStringBinding(says::getValue, says);
    }
}
