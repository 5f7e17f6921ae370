package mnl.figure.surface;

/** What painters draw on. Lengths are in pixels, x to the right, y down the page; colours are #rrggbb. */
public interface Surface {
    /** Corners of a point that is drawn as a shape. */
    int DOT_CORNERS = 12;

    /** Where a text sits relative to its point, along its own direction. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * How a line looks.
     *
     * @param color as #rrggbb
     * @param opacity 0 to 1
     * @param width in pixels
     * @param style how it is broken
     */
    record Pen(String color, double opacity, double width, LineStyle style) {
        /** A solid opaque line. */
        public static Pen solid(String color, double width) {
            return new Pen(color, 1, width, LineStyle.SOLID);
        }
    }

    /**
     * How a text looks.
     *
     * @param color as #rrggbb
     * @param size font size in pixels
     * @param bold whether it stands out
     * @param anchor which end of it sits at its point
     */
    record Lettering(String color, double size, boolean bold, Anchor anchor) {}

    void line(double fromX, double fromY, double toX, double toY, Pen pen);

    /** An open line through the first {@code count} points. */
    void polyline(double[] x, double[] y, int count, Pen pen);

    /** A filled shape with the first {@code count} points as corners. */
    void polygon(double[] x, double[] y, int count, String color, double opacity);

    void rectangle(double x, double y, double width, double height, String color, double opacity);

    /** Round points around the first {@code count} places, each over those before it. */
    default void dots(double[] x, double[] y, int count, double radius, String color, double opacity) {
        double[] cornersX = new double[DOT_CORNERS];
        double[] cornersY = new double[DOT_CORNERS];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < DOT_CORNERS; k++) {
                cornersX[k] = x[i] + radius * Math.cos(2 * Math.PI * k / DOT_CORNERS);
                cornersY[k] = y[i] + radius * Math.sin(2 * Math.PI * k / DOT_CORNERS);
            }
            polygon(cornersX, cornersY, DOT_CORNERS, color, opacity);
        }
    }

    /** Pixels stretched over a rectangle, each of them with sharp edges. */
    void image(PixelImage image, double x, double y, double width, double height);

    /** How many pixels of an image can be told apart along one pixel of length; a finer image is lost on a reader. */
    default double density() {
        return 1;
    }

    /** A text whose base line starts, is centred or ends at a point. */
    void text(String text, double x, double y, Lettering lettering);

    /** A text that runs up the page and is centred at a point. */
    void textUpwards(String text, double x, double y, Lettering lettering);

    /** The same for a text that may be cut: where a surface can, it tells the whole of it to those who ask. */
    default void text(FittedText text, double x, double y, Lettering lettering) {
        text(text.shown(), x, y, lettering);
    }

    /** The same for a text that runs up the page. */
    default void textUpwards(FittedText text, double x, double y, Lettering lettering) {
        textUpwards(text.shown(), x, y, lettering);
    }

    /** Width of a text in pixels. */
    double textWidth(String text, double size, boolean bold);

    /** Restricts what follows to a rectangle, until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    void unclip();
}
