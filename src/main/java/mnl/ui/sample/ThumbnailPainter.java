package mnl.ui.sample;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import mnl.data.Signal;
import mnl.figure.color.Palette;
import org.jspecify.annotations.Nullable;

/** Draws a signal small enough for a list. */
public final class ThumbnailPainter {
    private static final int COLUMNS = 32;
    private static final double FEATURE_REACH = 4;

    private ThumbnailPainter() {}

    /** Paints all of the canvas; a null signal leaves it empty. */
    public static void paint(Canvas canvas, @Nullable Signal signal) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (signal instanceof Signal.Picture picture) {
            picture(graphics, picture, canvas.getWidth());
        } else if (signal instanceof Signal.Sound sound) {
            bars(graphics, sound.wave(), 1, canvas.getWidth());
        } else if (signal instanceof Signal.Features features) {
            bars(graphics, features.values(), FEATURE_REACH, canvas.getWidth());
        } else if (signal instanceof Signal.Text) {
            lines(graphics, canvas.getWidth());
        }
    }

    private static void picture(GraphicsContext graphics, Signal.Picture picture, double side) {
        double cell = side / Math.max(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double grey = picture.grey()[y * picture.width() + x] / 255;
                graphics.setFill(Color.gray(Math.max(0, Math.min(1, grey))));
                graphics.fillRect(x * cell, y * cell, cell + 0.5, cell + 0.5);
            }
        }
    }

    /** The largest value of either sign in each column. */
    private static void bars(GraphicsContext graphics, float[] values, double reach, double side) {
        graphics.setFill(Color.web(Palette.SKY));
        int columns = Math.min(COLUMNS, values.length);
        for (int c = 0; c < columns; c++) {
            float low = 0;
            float high = 0;
            for (int i = c * values.length / columns; i < (c + 1) * values.length / columns; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            double top = side / 2 * (1 - Math.min(1, high / reach));
            double bottom = side / 2 * (1 + Math.min(1, -low / reach));
            graphics.fillRect(c * side / columns, top, Math.max(1, side / columns - 1), Math.max(1, bottom - top));
        }
    }

    private static void lines(GraphicsContext graphics, double side) {
        graphics.setFill(Color.web(Palette.SKY));
        for (int i = 1; i <= 4; i++) {
            graphics.fillRect(side * 0.1, side * i / 5 - 1, side * (i == 4 ? 0.4 : 0.8), 2);
        }
    }
}
