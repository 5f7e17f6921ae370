package mnl.figure.line;

import mnl.figure.axis.Range;

/**
 * The points of a curve that are in view, with one beyond each edge, so that lines enter from outside.
 *
 * @param from index of the first
 * @param to index after the last
 * @param inside how many are in view
 */
record PointsInView(int from, int to, int inside) {
    private static final double POINTS_PER_PIXEL = 0.6;

    static PointsInView of(Series series, LineLayout layout) {
        Range range = layout.x().range();
        int first = DrawnCurve.firstFrom(series.x(), range.min());
        int end = DrawnCurve.firstFrom(series.x(), Math.nextUp(range.max()));
        return new PointsInView(Math.max(0, first - 1), Math.min(series.size(), end + 1), end - first);
    }

    /** Whether there are so many points that a stroke through them would be a solid mass. */
    boolean isDense(LineLayout layout) {
        return inside > POINTS_PER_PIXEL * layout.frame().width();
    }
}
