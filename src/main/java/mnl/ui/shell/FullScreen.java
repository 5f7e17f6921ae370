package mnl.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.stage.Stage;

/**
 * The window filling the whole screen. How to leave that is said by the window itself: the toolkit's own hint, which
 * fades for five seconds, keeps the renderer's lock for ever when the window is closed meanwhile, and with it the
 * thread of every other window.
 */
final class FullScreen {
    private final Stage stage;

    FullScreen(Stage stage) {
        this.stage = stage;
        stage.setFullScreenExitHint("");
    }

    void toggle() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    /** How to leave; empty while the window is a window. */
    StringExpression hint() {
        return Bindings.when(stage.fullScreenProperty())
                .then("Full screen: F11 or Escape leaves it")
                .otherwise("");
    }
}
