package mnl.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
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
        dialog.showingProperty().addListener((o, was, shown) -> {
            if (shown) {
                Platform.runLater(() -> fit(dialog.getDialogPane(), owner));
            }
        });
    }

    /** The first window that opens over another one may have come out in a size that nobody asked for, in a corner. */
    private static void fit(DialogPane pane, Window owner) {
        Scene scene = pane.getScene();
        Window own = scene == null ? null : scene.getWindow();
        double width = pane.prefWidth(-1);
        double height = pane.prefHeight(width);
        if (own == null) {
            return;
        }
        boolean fits = scene.getWidth() >= width - 1 && scene.getHeight() >= height - 1;
        boolean corner = own.getX() <= owner.getX() && own.getY() <= owner.getY();
        if (fits && !corner) {
            return;
        }
        own.setWidth(width + own.getWidth() - scene.getWidth());
        own.setHeight(height + own.getHeight() - scene.getHeight());
        own.setX(owner.getX() + (owner.getWidth() - own.getWidth()) / 2);
        own.setY(owner.getY() + (owner.getHeight() - own.getHeight()) / 2);
    }
}
