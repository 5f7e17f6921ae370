package mnl.ui.start;

import java.util.Random;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import mnl.figure.color.Palette;

/** The Story's first picture as a sign, drawn from no data: points around two axes, and the quadrant of which it tells. */
final class IdeaPicture extends Region {
    private static final int POINTS = 260;
    private static final long SEED = 4;

    /** Where the axes cross, as shares of the picture. */
    private static final double MIDDLE_X = 0.42;

    private static final double MIDDLE_Y = 0.62;
    private static final double SPREAD = 0.095;

    private final Canvas canvas = new Canvas();

    /** Of every point how far it is right of the middle and above it, as shares of the picture. */
    private final double[] places = new Random(SEED)
            .doubles(2L * POINTS)
            .map(share -> 0.1 + SPREAD * Math.log(share / (1 - share)))
            .toArray();

    IdeaPicture() {
        getStyleClass().add("start-picture");
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            paint(canvas.getGraphicsContext2D(), width, height);
        }
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        graphics.clearRect(0, 0, width, height);
        double x = Math.round(MIDDLE_X * width) + 0.5;
        double y = Math.round(MIDDLE_Y * height) + 0.5;
        graphics.setStroke(Color.web(Palette.GREY));
        graphics.setLineWidth(1);
        graphics.strokeLine(x, y, x, height);
        graphics.strokeLine(x, y, width, y);
        graphics.setLineWidth(2.5);
        graphics.strokeRect(1.5, 1.5, x - 1.5, y - 1.5);
        double radius = Math.max(1.5, Math.min(width, height) / 75);
        for (int i = 0; i < POINTS; i++) {
            double across = places[2 * i];
            double up = places[2 * i + 1];
            boolean wrong = across < 0 && across + up < 0.06;
            graphics.setFill(wrong ? Color.web(Palette.VERMILLION, 0.9) : Color.web(Palette.BLUE, 0.55));
            double size = wrong ? 1.4 * radius : radius;
            graphics.fillOval(x + across * width - size, y - up * height - size, 2 * size, 2 * size);
        }
    }
}
