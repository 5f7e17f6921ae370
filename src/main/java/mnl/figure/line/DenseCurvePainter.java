package mnl.figure.line;

import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;

/**
 * Draws a curve with several points per pixel column as the area it covers.
 *
 * <p>Every column reaches from its smallest to its largest value and to where the curve came from, which is what a
 * stroke through all points would ink, at a small part of its cost. A broken line keeps its rhythm along the axis: its
 * strokes are opaque and its gaps pale, so that no value disappears. An instance keeps buffers for the next drawing, so
 * it belongs to one thread.
 */
final class DenseCurvePainter {
    private static final double GAP_OPACITY = 0.3;
    private static final double DASH_STRETCH = 1.6;

    private final ColumnArea area = new ColumnArea();
    private final ColumnIndex columns = new ColumnIndex(ColumnArea.WIDTH);
    private double before = Double.NaN;

    /**
     * Draws a curve.
     *
     * @param y ordinates at the points of the series
     */
    void paint(Surface surface, Series series, double[] y, LineLayout layout, Pen pen) {
        start();
        PixelMap up = new PixelMap(layout.y());
        PointsInView view = PointsInView.of(series, layout);
        columns.find(series.x(), view.from(), view.to(), layout.x());
        boolean log = layout.y().log();
        for (int c = 0; c < columns.count(); c++) {
            column(surface, series, y, c, up, log, pen);
        }
        finish(surface, series, pen);
    }

    private void start() {
        area.clear();
        before = Double.NaN;
    }

    /** Without a branch for each point: where a value is missing, the least or the largest one is no number either. */
    private void column(Surface surface, Series series, double[] y, int column, PixelMap up, boolean log, Pen pen) {
        int from = columns.start(column);
        int end = columns.start(column + 1);
        double least = y[from];
        double most = y[from];
        for (int i = from + 1; i < end; i++) {
            least = Math.min(least, y[i]);
            most = Math.max(most, y[i]);
        }
        if (PixelMap.shows(least, log) && PixelMap.shows(most, log)) {
            add(columns.middle(column), up.at(y[from]), up.at(most), up.at(least), up.at(y[end - 1]));
        } else {
            brokenColumn(surface, series, y, column, up, log, pen);
        }
    }

    private void brokenColumn(
            Surface surface, Series series, double[] y, int column, PixelMap up, boolean log, Pen pen) {
        for (int i = columns.start(column); i < columns.start(column + 1); i++) {
            if (PixelMap.shows(y[i], log)) {
                double here = up.at(y[i]);
                add(columns.middle(column), here, here, here, here);
            } else {
                finish(surface, series, pen);
            }
        }
    }

    /** Adds a column and the way to it, through columns without points of their own. */
    private void add(double middle, double first, double top, double bottom, double last) {
        double upper = top;
        double lower = bottom;
        if (!Double.isNaN(before)) {
            double from = area.x(area.count() - 1);
            double steps = Math.max(1, (middle - from) / ColumnArea.WIDTH);
            double here = before;
            for (double step = 1; step < steps; step++) {
                double next = before + (first - before) * step / steps;
                area.add(from + step * ColumnArea.WIDTH, Math.min(here, next), Math.max(here, next));
                here = next;
            }
            upper = Math.min(upper, here);
            lower = Math.max(lower, here);
        }
        area.join(middle, upper, lower);
        before = last;
    }

    private void finish(Surface surface, Series series, Pen pen) {
        double grow = pen.width() / 2;
        double[] dashes = pen.style().dashes(DASH_STRETCH * pen.width());
        if (area.isOneColumn()) {
            isolated(surface, series, pen);
        } else if (dashes.length == 0) {
            area.fill(surface, 0, area.count(), grow, pen.color(), pen.opacity());
        } else {
            strokes(surface, pen, dashes, grow);
        }
        start();
    }

    /** Points between two gaps, all in one column. */
    private void isolated(Surface surface, Series series, Pen pen) {
        double x = area.x(0);
        double top = area.highest();
        double bottom = area.lowest();
        double radius = IsolatedPoint.radius(pen);
        MarkerPainter.paint(surface, IsolatedPoint.shape(series), pen.color(), x, top, radius);
        if (bottom - top > radius) {
            MarkerPainter.paint(surface, IsolatedPoint.shape(series), pen.color(), x, bottom, radius);
            surface.line(x, top, x, bottom, Pen.solid(pen.color(), pen.width()));
        }
    }

    /** Strokes and gaps in turn; a gap reaches to the strokes beside it. */
    private void strokes(Surface surface, Pen pen, double[] dashes, double grow) {
        int dash = 0;
        int start = 0;
        double end = area.count() > 0 ? area.x(0) + dashes[0] : 0;
        for (int i = 0; i < area.count(); i++) {
            if (area.x(i) < end) {
                continue;
            }
            part(surface, pen, dash, start, i, grow);
            while (area.x(i) >= end) {
                dash = (dash + 1) % dashes.length;
                end += Math.max(2, dashes[dash]);
            }
            start = i;
        }
        part(surface, pen, dash, start, area.count(), grow);
    }

    private void part(Surface surface, Pen pen, int dash, int from, int to, double grow) {
        if (dash % 2 == 0) {
            area.fill(surface, from, to, grow, pen.color(), pen.opacity());
        } else {
            int first = Math.max(0, from - 1);
            int last = Math.min(area.count(), to + 1);
            area.fill(surface, first, last, grow, pen.color(), GAP_OPACITY * pen.opacity());
        }
    }
}
