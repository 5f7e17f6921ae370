package mnl.ui.noise;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import mnl.data.Signal;
import mnl.figure.color.ColorMap;
import mnl.figure.color.Palette;
import mnl.ui.style.TextPane;

/** Draws a sample of one modality: a picture pixel by pixel, a wave, a text, or a strip of features. */
final class SignalPane extends Region {
    /** A wave or a feature fills the height at this many units: full scale, or standard deviations. */
    private static final double FEATURE_REACH = 4;

    private final Canvas canvas = new Canvas();
    private final TextPane text = new TextPane();
    private Signal signal;

    SignalPane() {
        canvas.setManaged(false);
        text.setVisible(false);
        getChildren().addAll(canvas, text);
        setMinSize(40, 40);
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
    }

    void show(Signal next) {
        signal = next;
        text.setVisible(next instanceof Signal.Text);
        if (next instanceof Signal.Text words) {
            text.show(words);
        }
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        text.resizeRelocate(0, 0, getWidth(), getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        graphics.clearRect(0, 0, width, height);
        if (signal instanceof Signal.Picture picture) {
            picture(graphics, picture, width, height);
        } else if (signal instanceof Signal.Sound sound) {
            wave(graphics, sound, width, height);
        } else if (signal instanceof Signal.Features features) {
            strip(graphics, features.values(), width, height);
        }
    }

    private static void picture(GraphicsContext graphics, Signal.Picture picture, double width, double height) {
        double cell = Math.max(1, Math.floor(Math.min(width / picture.width(), height / picture.height())));
        double left = Math.floor((width - cell * picture.width()) / 2);
        double top = Math.floor((height - cell * picture.height()) / 2);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double grey = Math.max(0, Math.min(255, picture.grey()[y * picture.width() + x])) / 255;
                graphics.setFill(Color.gray(grey));
                graphics.fillRect(left + x * cell, top + y * cell, cell, cell);
            }
        }
    }

    /** From the lowest to the highest value of the wave under each column of pixels. */
    private static void wave(GraphicsContext graphics, Signal.Sound sound, double width, double height) {
        float[] wave = sound.wave();
        int columns = (int) Math.min(width, wave.length);
        graphics.setFill(Color.web(Palette.SKY));
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) c * wave.length / columns);
            int to = Math.max(from + 1, (int) ((long) (c + 1) * wave.length / columns));
            double low = 1;
            double high = -1;
            for (int i = from; i < to; i++) {
                low = Math.min(low, wave[i]);
                high = Math.max(high, wave[i]);
            }
            double top = height / 2 * (1 - Math.min(1, high));
            double bottom = height / 2 * (1 - Math.max(-1, low));
            graphics.fillRect(c * width / columns, top, Math.ceil(width / columns), Math.max(1, bottom - top));
        }
    }

    private static void strip(GraphicsContext graphics, float[] values, double width, double height) {
        double bar = width / Math.max(1, values.length);
        for (int i = 0; i < values.length; i++) {
            double size = Math.max(-1, Math.min(1, values[i] / FEATURE_REACH));
            var color = ColorMap.DIVERGING.at(size > 0 ? 0.95 : 0.05);
            graphics.setFill(Color.rgb(color.red(), color.green(), color.blue()));
            double length = Math.abs(size) * height / 2;
            graphics.fillRect(i * bar, size > 0 ? height / 2 - length : height / 2, Math.max(1, bar - 1), length);
        }
        graphics.setFill(Color.web(Palette.GREY));
        graphics.fillRect(0, height / 2, width, 1);
    }
}
