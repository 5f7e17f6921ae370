package mnl.figure.audit;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.Surface;
import mnl.figure.surface.SvgSurface;
import org.jspecify.annotations.Nullable;

/** Keeps what a figure draws, with the boxes of its texts measured as an exported SVG measures them. */
public final class AuditSurface implements Surface {
    /** Heights of letters above and below the base line in units of the font size. */
    private static final double ASCENT = 0.74;

    private static final double DESCENT = 0.2;

    /** Smaller rectangles, such as cells of a large matrix, are no place for a text and are only counted. */
    private static final double LEAST_PLACE = 4;

    /**
     * A text.
     *
     * @param text what is said
     * @param box where it is
     * @param size of the font
     * @param clip what it is cut to; null for nothing
     * @param upwards whether it runs up the page
     * @param drawn how many things had been drawn before it
     */
    public record Text(
            String text, Frame box, double size, @Nullable Frame clip, boolean upwards, int drawn) {}

    /**
     * A filled rectangle.
     *
     * @param box where it is
     * @param color as #rrggbb
     * @param opacity 0 to 1
     * @param drawn how many things had been drawn before it
     */
    public record Area(Frame box, String color, double opacity, int drawn) {}

    /** A straight line, or the box around an open line of several points. */
    public record Stroke(Frame box, String color) {}

    private final SvgSurface ruler = new SvgSurface("audit");
    private final List<Text> texts = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Frame> images = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private @Nullable Frame marks;
    private @Nullable Frame clip;
    private int drawn;

    public List<Text> texts() {
        return texts;
    }

    public List<Area> areas() {
        return areas;
    }

    /** Where pictures are. */
    public List<Frame> images() {
        return images;
    }

    public List<Stroke> strokes() {
        return strokes;
    }

    /** The box around all rectangles that are no place for a text, such as the bars of many features. */
    public @Nullable Frame marks() {
        return marks;
    }

    static Frame around(Frame a, Frame b) {
        return new Frame(
                Math.min(a.left(), b.left()),
                Math.min(a.top(), b.top()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }

    /** What was asked for with a number that is none, or with a negative length. */
    public List<String> broken() {
        return broken;
    }

    /** How many things were drawn. */
    public int drawn() {
        return drawn;
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        check("line", fromX, fromY, toX, toY, pen.width());
        strokes.add(new Stroke(
                new Frame(Math.min(fromX, toX), Math.min(fromY, toY), Math.max(fromX, toX), Math.max(fromY, toY)),
                pen.color()));
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Pen pen) {
        points("polyline", x, y, count);
    }

    @Override
    public void polygon(double[] x, double[] y, int count, String color, double opacity) {
        points("polygon", x, y, count);
    }

    private void points(String what, double[] x, double[] y, int count) {
        drawn++;
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                broken.add(what + " through " + x[i] + ", " + y[i]);
                return;
            }
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String color, double opacity) {
        check("rectangle", x, y, width, height);
        if (width < -1e-6 || height < -1e-6) {
            broken.add("a rectangle of " + width + " x " + height);
        }
        if (width >= LEAST_PLACE && height >= LEAST_PLACE) {
            areas.add(new Area(new Frame(x, y, x + width, y + height), color, opacity, drawn));
        } else {
            Frame mark = new Frame(x, y, x + width, y + height);
            marks = marks == null ? mark : around(marks, mark);
        }
    }

    @Override
    public void image(PixelImage image, double x, double y, double width, double height) {
        rectangle(x, y, width, height, "#000000", 0);
        images.add(new Frame(x, y, x + width, y + height));
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        check("'" + text + "'", x, y, lettering.size());
        double width = textWidth(text, lettering.size(), lettering.bold());
        double left =
                switch (lettering.anchor()) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        double size = lettering.size();
        keep(text, new Frame(left, y - ASCENT * size, left + width, y + DESCENT * size), size, false);
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        check("'" + text + "'", x, y, lettering.size());
        double width = textWidth(text, lettering.size(), lettering.bold());
        double bottom =
                switch (lettering.anchor()) {
                    case START -> y;
                    case MIDDLE -> y + width / 2;
                    case END -> y + width;
                };
        double size = lettering.size();
        keep(text, new Frame(x - ASCENT * size, bottom - width, x + DESCENT * size, bottom), size, true);
    }

    private void keep(String text, Frame box, double size, boolean upwards) {
        if (!text.isEmpty()) {
            texts.add(new Text(text, box, size, clip, upwards, drawn));
        }
    }

    private void check(String what, double... numbers) {
        drawn++;
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                broken.add(what + " with " + number);
                return;
            }
        }
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return ruler.textWidth(text, size, bold);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        check("clip", x, y, width, height);
        clip = new Frame(x, y, x + width, y + height);
    }

    @Override
    public void unclip() {
        clip = null;
    }
}
