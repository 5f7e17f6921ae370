package mnl.ui.shell;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Where the window is.
 *
 * @param x left edge
 * @param y upper edge
 * @param width of the window
 * @param height of the window
 * @param maximized whether it fills the screen
 */
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 600;

    /** Puts a window where it was, as far as there is still a screen. */
    static void restore(Stage stage, Settings settings) {
        size(stage, settings);
        boolean onScreen = !Screen.getScreensForRectangle(settings.x() + 40, settings.y() + 10, 100, 20)
                .isEmpty();
        if (onScreen) {
            stage.setX(settings.x());
            stage.setY(settings.y());
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(settings.maximized() || !fits(settings));
    }

    /** Lets the user make the window smaller than it was restored; once it has been open for some frames. */
    static void release(Stage stage) {
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
    }

    /** Whether a window of this size has room on the screen; where it has not, it is better off filling it. */
    private static boolean fits(Settings settings) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return settings.width() <= screen.getWidth() && settings.height() <= screen.getHeight();
    }

    /** The size that a window will have, so that what is in it is laid out for it from the start. */
    static Dimension2D size(Settings settings) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return settings.maximized()
                ? new Dimension2D(screen.getWidth(), screen.getHeight())
                : new Dimension2D(
                        Math.min(settings.width(), screen.getWidth()), Math.min(settings.height(), screen.getHeight()));
    }

    private static void size(Stage stage, Settings settings) {
        Dimension2D size = size(settings);
        stage.setWidth(size.getWidth());
        stage.setHeight(size.getHeight());
        // Some X11 window managers heed only the smallest size when they first place a window.
        stage.setMinWidth(size.getWidth());
        stage.setMinHeight(size.getHeight());
    }

    /** Where a window is now; a window that fills the screen keeps the place it had before. */
    static WindowPlace of(Stage stage, Settings before) {
        boolean whole = stage.isMaximized() || stage.isFullScreen() || !stage.isShowing();
        return whole
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), stage.isMaximized())
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    Settings settings(
            double[] dividers,
            String scenario,
            boolean dark,
            int typeSize,
            int threads,
            List<String> datasets,
            Preferences preferences,
            LeftOff leftOff) {
        return new Settings(
                Settings.SCHEMA,
                x,
                y,
                width,
                height,
                maximized,
                dividers[0],
                dividers[1],
                scenario,
                dark,
                typeSize,
                threads,
                datasets,
                preferences,
                leftOff);
    }
}
