package mnl.figure.line;

import java.util.Arrays;
import mnl.figure.axis.Range;

/**
 * One curve as it is drawn: what was measured and, where curves are smoothed, the mean that is drawn over it.
 *
 * @param series what was measured
 * @param y ordinates of the line that stands out, as many as the series has; the series' own where nothing is smoothed
 * @param log whether the vertical axis is logarithmic, so that values at or below 0 are gaps
 */
public record DrawnCurve(Series series, double[] y, boolean log) {
    /** Whether the line that stands out is not that of the measured values. */
    boolean isSmoothed() {
        return y != series.y();
    }

    /** Whether a measured point is drawn. */
    boolean isDrawn(int index) {
        return PixelMap.shows(series.y()[index], log);
    }

    /**
     * What is drawn at an abscissa.
     *
     * @param tolerance points this near in x are at the same place
     */
    CurvePlace at(double at, double tolerance) {
        double[] x = series.x();
        int right = firstFrom(x, at);
        int left = right - 1;
        int measured = nearer(at, left, right, tolerance);
        if (measured >= 0) {
            return new CurvePlace(CurvePlace.Kind.MEASURED, measured, last(measured), 0);
        }
        boolean onGap = right < x.length && x[right] == at && !isDrawn(right);
        if (!onGap && left >= 0 && right < x.length && isDrawn(left) && isDrawn(right)) {
            return new CurvePlace(CurvePlace.Kind.BETWEEN, left, right, (at - x[left]) / (x[right] - x[left]));
        }
        return beside(left, right);
    }

    private int nearer(double at, int left, int right, double tolerance) {
        double[] x = series.x();
        boolean before = left >= 0 && at - x[left] <= tolerance && isDrawn(left);
        boolean after = right < x.length && x[right] - at <= tolerance && isDrawn(right);
        if (before && after) {
            return at - x[left] < x[right] - at ? first(left) : right;
        }
        return before ? first(left) : after ? right : -1;
    }

    /** The first of the points that stand above one another with this one. */
    private int first(int index) {
        int found = index;
        while (found > 0 && series.x()[found - 1] == series.x()[index] && isDrawn(found - 1)) {
            found--;
        }
        return found;
    }

    private int last(int index) {
        int found = index;
        while (found + 1 < series.size() && series.x()[found + 1] == series.x()[index] && isDrawn(found + 1)) {
            found++;
        }
        return found;
    }

    private CurvePlace beside(int left, int right) {
        int before = left;
        while (before >= 0 && !isDrawn(before)) {
            before--;
        }
        int after = right;
        while (after < series.size() && !isDrawn(after)) {
            after++;
        }
        if (before < 0 && after >= series.size()) {
            return new CurvePlace(CurvePlace.Kind.EMPTY, -1, -1, 0);
        }
        if (before < 0) {
            return new CurvePlace(CurvePlace.Kind.BEFORE, after, after, 0);
        }
        return after >= series.size()
                ? new CurvePlace(CurvePlace.Kind.AFTER, before, before, 0)
                : new CurvePlace(CurvePlace.Kind.GAP, before, after, 0);
    }

    /** Abscissa of the drawn point that is nearest among those in a range; NaN where there is none. */
    double nearest(double at, Range range) {
        double[] x = series.x();
        double best = Double.NaN;
        int right = firstFrom(x, range.clamp(at));
        for (int i = right; i < x.length && x[i] <= range.max(); i++) {
            if (x[i] >= range.min() && isDrawn(i)) {
                best = x[i];
                break;
            }
        }
        for (int i = right - 1; i >= 0 && x[i] >= range.min(); i--) {
            if (x[i] <= range.max() && isDrawn(i)) {
                return Math.abs(best - at) < Math.abs(x[i] - at) ? best : x[i];
            }
        }
        return best;
    }

    /** Whether any of the curve lies inside these ranges. */
    boolean isIn(Range across, Range up) {
        double[] x = series.x();
        int from = Math.max(0, firstFrom(x, across.min()) - 1);
        for (int i = from; i < x.length && (i == from || x[i - 1] <= across.max()); i++) {
            if (!isDrawn(i)) {
                continue;
            }
            if (across.contains(x[i]) && up.contains(series.y()[i])) {
                return true;
            }
            boolean joined = i > from && isDrawn(i - 1) && x[i] >= across.min();
            if (joined
                    && Math.min(series.y()[i - 1], series.y()[i]) <= up.max()
                    && Math.max(series.y()[i - 1], series.y()[i]) >= up.min()) {
                return true;
            }
        }
        return false;
    }

    /** Ordinate of the line that stands out at an abscissa; NaN where nothing is drawn. */
    public double valueAt(double x) {
        CurvePlace place = at(x, 0);
        return place.isDrawn() ? value(y, place) : Double.NaN;
    }

    /** Ordinate at a place of an array that goes with the points, between two of them as a straight line has it. */
    double value(double[] ordinates, CurvePlace place) {
        double first = ordinates[place.left()];
        if (place.kind() != CurvePlace.Kind.BETWEEN) {
            return first;
        }
        double second = ordinates[place.right()];
        return between(first, second, place.share(), log);
    }

    /** What a straight line between two ordinates has at this share of the way. */
    static double between(double first, double second, double share, boolean log) {
        return log && first > 0 && second > 0
                ? first * Math.pow(second / first, share)
                : first + share * (second - first);
    }

    /** Index of the first point not left of an abscissa. */
    static int firstFrom(double[] x, double at) {
        int found = Arrays.binarySearch(x, at);
        int index = found >= 0 ? found : -found - 1;
        while (index > 0 && x[index - 1] == at) {
            index--;
        }
        return index;
    }
}
