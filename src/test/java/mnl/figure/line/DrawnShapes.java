package mnl.figure.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.Surface;

/** Remembers what is drawn inside a clip, that is inside the axes of a chart. */
final class DrawnShapes implements Surface {
    /** A line, or the edge of a filled shape. */
    record Shape(boolean filled, double[] x, double[] y, String color) {
        double left() {
            return Arrays.stream(x).min().orElseThrow();
        }

        double right() {
            return Arrays.stream(x).max().orElseThrow();
        }

        double top() {
            return Arrays.stream(y).min().orElseThrow();
        }

        double bottom() {
            return Arrays.stream(y).max().orElseThrow();
        }

        double middleX() {
            return (left() + right()) / 2;
        }

        double middleY() {
            return (top() + bottom()) / 2;
        }
    }

    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private boolean inside;

    List<Shape> shapes() {
        return shapes;
    }

    /** Those of one colour. */
    List<Shape> of(String color) {
        return shapes.stream().filter(shape -> shape.color().equals(color)).toList();
    }

    List<String> texts() {
        return texts;
    }

    private void add(boolean filled, double[] x, double[] y, int count, String color) {
        if (inside) {
            shapes.add(new Shape(filled, Arrays.copyOf(x, count), Arrays.copyOf(y, count), color));
        }
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        add(false, new double[] {fromX, toX}, new double[] {fromY, toY}, 2, pen.color());
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Pen pen) {
        add(false, x, y, count, pen.color());
    }

    @Override
    public void polygon(double[] x, double[] y, int count, String color, double opacity) {
        add(true, x, y, count, color);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String color, double opacity) {
        add(true, new double[] {x, x + width}, new double[] {y, y + height}, 2, color);
    }

    @Override
    public void image(PixelImage image, double x, double y, double width, double height) {}

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (inside) {
            texts.add(text);
        }
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        text(text, x, y, lettering);
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return 0.5 * size * text.length();
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        inside = true;
    }

    @Override
    public void unclip() {
        inside = false;
    }
}
