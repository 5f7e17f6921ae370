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

    /** What of a curve can be seen in this range of abscissas. */
    void add(Series series, Range view) {
        int from = DrawnCurve.firstFrom(series.x(), view.min());
        int to = DrawnCurve.firstFrom(series.x(), Math.nextUp(view.max()));
        addAll(series.y(), from, to);
        if (series.hasBand()) {
            addAll(series.low(), from, to);
            addAll(series.high(), from, to);
        }
        crossing(series, from, view.min());
        crossing(series, to, view.max());
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
    private void crossing(Series series, int after, double edge) {
        double[] x = series.x();
        if (after == 0 || after == x.length || !(x[after] > x[after - 1])) {
            return;
        }
        double share = (edge - x[after - 1]) / (x[after] - x[after - 1]);
        between(series.y(), after, share);
        if (series.hasBand()) {
            between(series.low(), after, share);
            between(series.high(), after, share);
        }
    }

    private void between(double[] ordinates, int after, double share) {
        double first = ordinates[after - 1];
        double second = ordinates[after];
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
