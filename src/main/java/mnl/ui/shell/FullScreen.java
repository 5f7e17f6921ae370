package mnl.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.words.Texts;

/**
 * The window filling the whole screen. How to leave that is said by the window itself: the toolkit's own hint, which
 * fades for five seconds, keeps the renderer's lock for ever when the window is closed meanwhile, and with it the
 * thread of every other window. So no window has that hint, neither this one nor those that open beside it.
 */
final class FullScreen {
    private final Stage stage;
    private final ListChangeListener<Window> opened = change -> silence();

    FullScreen(Stage stage) {
        this.stage = stage;
        stage.setFullScreenExitHint("");
        // The toolkit would take Escape first, and whoever has another use for it would hear of it all the same.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        Window.getWindows().addListener(new WeakListChangeListener<>(opened));
    }

    /** A window is in the list before it comes up, in the whole screen where it was closed in it. */
    private static void silence() {
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage other) {
                other.setFullScreenExitHint("");
            }
        }
    }

    /** Leaves the whole screen on Escape, where nobody else wants it. */
    void follow(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && stage.isFullScreen()) {
                set(false);
                e.consume();
            }
        });
    }

    void toggle() {
        set(!stage.isFullScreen());
    }

    /** Fills the screen, or no longer; the window comes to the front for it, since some toolkits let the one in front do it. */
    void set(boolean whole) {
        if (stage.isFullScreen() != whole) {
            stage.requestFocus();
            stage.setFullScreen(whole);
        }
    }

    /** The screen that the window fills, or would. */
    Rectangle2D bounds() {
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getBounds();
    }

    /** Whether the window fills the screen. */
    ReadOnlyBooleanProperty onProperty() {
        return stage.fullScreenProperty();
    }

    /** How to leave; empty while the window is a window. */
    StringExpression hint() {
        return Bindings.when(stage.fullScreenProperty())
                .then(Texts.of("shell.full-screen.full-screen-f11-or"))
                .otherwise("");
    }
}
