package mnl.figure.line;

import static mnl.figure.line.ColumnArea.WIDTH;

import mnl.figure.axis.Range;
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
    private static final double POINTS_PER_PIXEL = 0.6;
    private static final double GAP_OPACITY = 0.3;
    private static final double DASH_STRETCH = 1.6;

    private final ColumnArea area = new ColumnArea();

    /** Whether a curve has so many points in view that a stroke through them would be a solid mass. */
    static boolean suits(Series series, LineLayout layout) {
        double[] x = series.x();
        Range view = layout.x().range();
        int points = index(x, view.max()) - index(x, view.min());
        return points > POINTS_PER_PIXEL * layout.frame().width();
    }

    private static int index(double[] x, double value) {
        int found = java.util.Arrays.binarySearch(x, value);
        return found >= 0 ? found : -found - 1;
    }

    void paint(Surface surface, Series series, LineLayout layout, Pen pen) {
        area.clear();
        double before = Double.NaN;
        int from = Math.max(0, index(series.x(), layout.x().range().min()) - 1);
        int to = Math.min(series.size(), index(series.x(), layout.x().range().max()) + 2);
        for (int i = from; i < to; i++) {
            double x = layout.x().position(series.x()[i]);
            double y = layout.y().position(series.y()[i]);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                finish(surface, pen);
                before = Double.NaN;
                continue;
            }
            reach(WIDTH * (Math.floor(x / WIDTH) + 0.5), before, y);
            before = y;
        }
        finish(surface, pen);
    }

    /** Adds the way from the point before, through columns without points of their own. */
    private void reach(double column, double before, double y) {
        double from = area.count() > 0 ? area.x(area.count() - 1) : column;
        double start = Double.isNaN(before) ? y : before;
        double steps = Math.max(1, (column - from) / WIDTH);
        double last = start;
        for (double step = 1; step <= steps; step++) {
            double next = start + (y - start) * step / steps;
            area.add(Math.min(column, from + step * WIDTH), Math.min(last, next), Math.max(last, next));
            last = next;
        }
    }

    private void finish(Surface surface, Pen pen) {
        double grow = pen.width() / 2;
        double[] dashes = pen.style().dashes(DASH_STRETCH * pen.width());
        if (dashes.length == 0) {
            area.fill(surface, 0, area.count(), grow, pen.color(), pen.opacity());
        } else {
            area.fill(surface, 0, area.count(), grow, pen.color(), GAP_OPACITY * pen.opacity());
            strokes(surface, pen, dashes, grow);
        }
        area.clear();
    }

    private void strokes(Surface surface, Pen pen, double[] dashes, double grow) {
        int dash = 0;
        int start = 0;
        double end = area.count() > 0 ? area.x(0) + dashes[0] : 0;
        for (int i = 0; i < area.count(); i++) {
            if (area.x(i) < end) {
                continue;
            }
            if (dash % 2 == 0) {
                area.fill(surface, start, i, grow, pen.color(), pen.opacity());
            }
            while (area.x(i) >= end) {
                dash = (dash + 1) % dashes.length;
                end += Math.max(2, dashes[dash]);
            }
            start = i;
        }
        if (dash % 2 == 0) {
            area.fill(surface, start, area.count(), grow, pen.color(), pen.opacity());
        }
    }
}
