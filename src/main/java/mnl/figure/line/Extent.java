package mnl.figure.line;

import mnl.figure.axis.Range;
import org.jspecify.annotations.Nullable;

/** The ordinates between which curves, their bands and the lines that cross the edges of the view lie. */
final class Extent {
    private final boolean log;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** @param log whether only positive ordinates count */
    Extent(boolean log) {
        this.log = log;
    }

    void add(double y) {
        if (PixelMap.shows(y, log)) {
            least = y < least ? y : least;
            most = y > most ? y : most;
        }
    }

    /** What of a curve, its band and those behind it can be seen in this range of abscissas. */
    void add(Series series, Range view) {
        addLine(series.x(), series.y(), view);
        if (series.hasBand()) {
            addLine(series.x(), series.low(), view);
            addLine(series.x(), series.high(), view);
        }
        series.singles().forEach(single -> addLine(series.x(), single.y(), view));
    }

    /** What of a line through these points can be seen in this range of abscissas. */
    void addLine(double[] x, double[] y, Range view) {
        int from = DrawnCurve.firstFrom(x, view.min());
        int to = DrawnCurve.firstFrom(x, Math.nextUp(view.max()));
        addAll(y, from, to);
        crossing(x, y, from, view.min());
        crossing(x, y, to, view.max());
    }

    /** Missing values are neither less nor more than others; infinite and negative ones are looked at one by one. */
    private void addAll(double[] values, int from, int to) {
        double low = least;
        double high = most;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (value < low) {
                low = value;
            }
            if (value > high) {
                high = value;
            }
        }
        if (low > high || (PixelMap.shows(low, log) && PixelMap.shows(high, log))) {
            least = low;
            most = high;
            return;
        }
        for (int i = from; i < to; i++) {
            add(values[i]);
        }
    }

    /** Where the line between the points before and after an edge of the view crosses it. */
    private void crossing(double[] x, double[] y, int after, double edge) {
        if (after == 0 || after == x.length || !(x[after] > x[after - 1])) {
            return;
        }
        double share = (edge - x[after - 1]) / (x[after] - x[after - 1]);
        double first = y[after - 1];
        double second = y[after];
        if (PixelMap.shows(first, log) && PixelMap.shows(second, log)) {
            add(DrawnCurve.between(first, second, share, log));
        }
    }

    /** Null where there is nothing. */
    @Nullable
    Range range() {
        return least <= most ? new Range(least, most) : null;
    }
}
