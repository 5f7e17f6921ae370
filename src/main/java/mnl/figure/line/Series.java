package mnl.figure.line;

import java.util.List;
import java.util.Objects;
import mnl.figure.color.Rgb;
import mnl.figure.legend.LegendEntry;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * One curve with an optional band around it.
 *
 * <p>The arrays are not copied, so that a curve of many points can be replaced at every frame: hand them over and leave
 * them alone.
 *
 * @param name what the legend says; unique inside a figure
 * @param color as #rrggbb
 * @param style how the line is broken
 * @param marker shape on the points
 * @param x abscissas, ascending
 * @param y ordinates, as many as x; NaN leaves a gap
 * @param low lower edge of the band, as many as x, empty for no band
 * @param high upper edge of the band, empty exactly where {@code low} is
 * @param singles curves that this one is the mean of, drawn thin behind it; none where they are not to be seen
 * @param ghost whether it is only there to compare others with, pale and behind them
 */
public record Series(
        String name,
        String color,
        LineStyle style,
        Marker marker,
        double[] x,
        double[] y,
        double[] low,
        double[] high,
        List<Single> singles,
        boolean ghost) {
    private static final double[] NO_BAND = {};

    /**
     * One of the curves behind a mean.
     *
     * @param name what it is of, such as "seed 0"
     * @param y ordinates, as many as the mean has
     */
    public record Single(String name, double[] y) {}

    public Series {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(marker, "marker");
        Rgb.parse(color);
        singles = List.copyOf(singles);
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "Series '" + name + "' has " + x.length + " abscissas and " + y.length + " ordinates.");
        }
        if (singles.stream().anyMatch(single -> single.y().length != x.length)) {
            throw new IllegalArgumentException("Every curve behind series '" + name + "' needs its points.");
        }
        if (low.length != high.length || (low.length != 0 && low.length != x.length)) {
            throw new IllegalArgumentException("The band of series '" + name + "' needs both edges at every point.");
        }
    }

    /** A plain line without markers and without a band. */
    public static Series line(String name, String color, LineStyle style, double[] x, double[] y) {
        return new Series(name, color, style, Marker.NONE, x, y, NO_BAND, NO_BAND, List.of(), false);
    }

    /** The same curve with a band. */
    public Series withBand(double[] lower, double[] upper) {
        return new Series(name, color, style, marker, x, y, lower, upper, singles, ghost);
    }

    /** The same curve with those that it is the mean of. */
    public Series withSingles(List<Single> curves) {
        return new Series(name, color, style, marker, x, y, low, high, curves, ghost);
    }

    /** The same curve with shapes on its points. */
    public Series withMarker(Marker shape) {
        return new Series(name, color, style, shape, x, y, low, high, singles, ghost);
    }

    /** The same curve with other ordinates. */
    public Series withY(double[] ordinates) {
        return new Series(name, color, style, marker, x, ordinates, low, high, singles, ghost);
    }

    /** The mean alone, pale and behind the other curves. */
    public Series asGhost(String called) {
        return new Series(called, color, style, Marker.NONE, x, y, NO_BAND, NO_BAND, List.of(), true);
    }

    /** How a legend shows it. */
    public LegendEntry legend() {
        return new LegendEntry(name, color, style, marker);
    }

    public boolean hasBand() {
        return low.length > 0;
    }

    public int size() {
        return x.length;
    }

    /** How often values are missing between two that are there. */
    public int gaps() {
        int gaps = 0;
        int latest = -1;
        for (int i = 0; i < y.length; i++) {
            if (Double.isFinite(y[i])) {
                gaps += latest >= 0 && latest < i - 1 ? 1 : 0;
                latest = i;
            }
        }
        return gaps;
    }

    /** Index of the point nearest to this abscissa among those with a finite ordinate, or -1. */
    public int nearest(double abscissa) {
        int after = java.util.Arrays.binarySearch(x, abscissa);
        int right = after >= 0 ? after : -after - 1;
        int left = right - 1;
        while (right < x.length && !Double.isFinite(y[right])) {
            right++;
        }
        while (left >= 0 && !Double.isFinite(y[left])) {
            left--;
        }
        if (right >= x.length) {
            return left;
        }
        return left >= 0 && abscissa - x[left] <= x[right] - abscissa ? left : right;
    }

    /** Name and last value in words. */
    String lastValue(boolean percent) {
        int index = nearest(Double.POSITIVE_INFINITY);
        if (index < 0) {
            return Texts.of("figure.series.no-data", name);
        }
        int gaps = gaps();
        String value = Numbers.value(y[index], percent);
        if (gaps == 0) {
            return name + " " + value;
        }
        return gaps == 1
                ? Texts.of("figure.series.after-a-gap", name, value)
                : Texts.of("figure.series.after-gaps", name, value, gaps);
    }
}
