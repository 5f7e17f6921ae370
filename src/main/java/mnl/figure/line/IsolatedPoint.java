package mnl.figure.line;

import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface.Pen;

/** How a point is drawn that no line leads to: between two gaps, or the only one of its curve. */
final class IsolatedPoint {
    private static final double RADIUS = 1.5;

    private IsolatedPoint() {}

    /** The curve's own shape, or a disc. */
    static Marker shape(Series series) {
        return series.marker() == Marker.NONE ? Marker.CIRCLE : series.marker();
    }

    /** A little wider than the line, so that it is seen as a point. */
    static double radius(Pen pen) {
        return RADIUS * pen.width();
    }

    /** Whether a stretch of a curve is so short that a broken line would show nothing of it. */
    static boolean isShort(double[] x, double[] y, int count, Pen pen) {
        return count == 1
                || (count <= 4
                        && Math.abs(x[count - 1] - x[0]) < pen.width()
                        && Math.abs(y[count - 1] - y[0]) < pen.width()
                        && Math.abs(y[1] - y[0]) < pen.width());
    }
}
