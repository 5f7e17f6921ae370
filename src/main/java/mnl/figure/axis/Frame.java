package mnl.figure.axis;

/**
 * The rectangle inside the axes.
 *
 * @param left smallest x in pixels
 * @param top smallest y in pixels
 * @param right largest x
 * @param bottom largest y
 */
public record Frame(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
