package mnl.ui.shell;

import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;
import mnl.words.Texts;

/** Asks to which epoch a finished run is to be trained. */
final class EpochsDialog {
    private static final int DIGITS = 6;

    private EpochsDialog() {}

    static OptionalInt ask(Window owner, Look look, int now) {
        TextInputDialog dialog = new TextInputDialog(String.valueOf(2 * now));
        Unblocking.over(dialog, owner);
        dialog.setTitle(Texts.of("shell.window-dialogs.mnl-explorer"));
        dialog.setHeaderText(Texts.of("shell.epochs-dialog.train-longer"));
        dialog.setContentText(Texts.of("shell.epochs-dialog.to-epoch", now));
        dialog.getEditor().setId("longer-epochs");
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> more(dialog.getEditor().getText(), now).isEmpty(),
                        dialog.getEditor().textProperty()));
        look.dressDialog(dialog.getDialogPane());
        return dialog.showAndWait().map(text -> more(text, now)).orElse(OptionalInt.empty());
    }

    /** A whole number that is larger; empty for anything else. */
    static OptionalInt more(String text, int now) {
        String digits = text.strip();
        boolean number = digits.matches("[0-9]{1," + DIGITS + "}");
        return number && Integer.parseInt(digits) > now
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }
}
