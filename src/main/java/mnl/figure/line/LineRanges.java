package mnl.figure.line;

import java.util.List;
import mnl.figure.axis.Range;
import mnl.figure.axis.Ticks;
import org.jspecify.annotations.Nullable;

/** Finds the ranges that the axes of a {@link LineFigure} show. */
public final class LineRanges {
    private LineRanges() {}

    /** Horizontal range: the view, else the figure's, else that of the data. */
    public static Range x(LineFigure figure, @Nullable Range view) {
        if (view != null) {
            return view;
        }
        if (figure.xRange() != null) {
            return figure.xRange();
        }
        @Nullable Range range = null;
        for (Series series : figure.series()) {
            if (series.size() > 0) {
                range = join(range, Range.covering(series.x()[0], series.x()[series.size() - 1]));
            }
        }
        if (range == null) {
            return new Range(0, 1);
        }
        return range.length() > 0
                ? range
                : new Range(range.min(), range.min() + Math.max(1, Math.abs(range.min()) / 100));
    }

    /** Vertical range: the view, else the figure's, else that of the data, ending on ticks. */
    static Range y(LineFigure figure, @Nullable Range view, @Nullable Range data, boolean log, int ticks) {
        Range wanted = view != null ? view : figure.yRange();
        if (wanted != null && (!log || wanted.min() > 0)) {
            return wanted;
        }
        if (data == null) {
            return log ? new Range(0.1, 1) : Range.SHARES;
        }
        if (log) {
            return within(
                    figure, wideLog(wanted == null ? data : new Range(data.min(), Math.max(data.min(), wanted.max()))));
        }
        return within(figure, Ticks.widen(within(figure, data), ticks));
    }

    private static Range within(LineFigure figure, Range range) {
        return figure.yBounds() == null ? range : range.within(figure.yBounds());
    }

    private static Range wideLog(Range data) {
        double low = Math.pow(10, Math.floor(Math.log10(data.min()) * 4) / 4);
        double high = Math.pow(10, Math.ceil(Math.log10(data.max()) * 4) / 4);
        return high > low ? new Range(low, high) : new Range(low / 2, low * 2);
    }

    /** What is visible inside {@code x}, of smoothed lines too, which come from what was before it; null where nothing is. */
    static @Nullable Range data(LineFigure figure, List<DrawnCurve> curves, Range x, boolean log) {
        Extent extent = new Extent(log);
        for (DrawnCurve curve : curves) {
            extent.add(curve.series(), x);
            if (curve.isSmoothed()) {
                extent.addLine(curve.series().x(), curve.y(), x);
            }
        }
        for (ReferenceLine line : figure.referenceLines()) {
            extent.add(line.y());
        }
        return extent.range();
    }

    private static @Nullable Range join(@Nullable Range first, @Nullable Range second) {
        return first == null ? second : second == null ? first : first.union(second);
    }
}
