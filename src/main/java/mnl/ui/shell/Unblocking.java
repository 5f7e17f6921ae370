package mnl.ui.shell;

import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;

/**
 * Dialogs that leave the window below them as it is. One that blocks it makes the toolkit fix that window's size, and some
 * window managers take a window of a fixed size out of its maximised state, for good.
 */
final class Unblocking {
    private Unblocking() {}

    /** Puts a dialog in front of a window, which can be used meanwhile. */
    static void over(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
    }
}
