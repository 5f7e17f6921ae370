package mnl.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * How large a window beside the main one is when it opens, in the middle of the screen.
 *
 * @param width where the screen has room
 * @param height likewise
 * @param smallestWidth how narrow a user may make it
 * @param smallestHeight how low
 */
record SideSize(double width, double height, double smallestWidth, double smallestHeight) {
    private static final double MARGIN = 60;
    private static final Duration PLACED = Duration.millis(400);

    /** Shows a window, or brings it to the front. */
    void open(Stage stage) {
        if (!stage.isShowing()) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            size(stage, screen);
            stage.show();
            stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
            stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
        }
        stage.toFront();
    }

    /** Some X11 window managers heed only the smallest size when they first place a window. */
    private void size(Stage stage, Rectangle2D screen) {
        double wide = Math.min(width, screen.getWidth() - MARGIN);
        double high = Math.min(height, screen.getHeight() - MARGIN);
        stage.setMinWidth(wide);
        stage.setMinHeight(high);
        PauseTransition placed = new PauseTransition(PLACED);
        placed.setOnFinished(e -> {
            stage.setMinWidth(smallestWidth);
            stage.setMinHeight(smallestHeight);
            stage.setWidth(wide);
            stage.setHeight(high);
        });
        placed.play();
    }
}
