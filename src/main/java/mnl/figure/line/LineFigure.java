package mnl.figure.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.SeriesFigure;
import mnl.figure.axis.Range;
import mnl.figure.legend.LegendEntry;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Curves over a common horizontal axis.
 *
 * @param title what is shown
 * @param xLabel horizontal axis with its unit
 * @param yLabel what the vertical axis measures, with its unit
 * @param series curves in drawing order
 * @param xRange fixed horizontal range, or null to fit the data
 * @param yRange fixed vertical range, or null to fit the data
 * @param yBounds what ordinates can be, or null for anything: an axis that fits its data does not go beyond
 * @param yPercent whether ordinates are fractions to be written as percentages
 * @param yLog whether the vertical axis is logarithmic; ordinates at or below 0 then leave gaps
 * @param referenceLines horizontal lines to compare with
 * @param marks shapes on curves where something happened
 * @param namedEnds whether the curves have their names at their ends, where there is room and no legend
 */
public record LineFigure(
        String title,
        String xLabel,
        String yLabel,
        List<Series> series,
        @Nullable Range xRange,
        @Nullable Range yRange,
        @Nullable Range yBounds,
        boolean yPercent,
        boolean yLog,
        List<ReferenceLine> referenceLines,
        List<CurveMark> marks,
        boolean namedEnds)
        implements SeriesFigure<LineFigure> {
    public LineFigure {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(xLabel, "xLabel");
        Objects.requireNonNull(yLabel, "yLabel");
        series = List.copyOf(series);
        referenceLines = List.copyOf(referenceLines);
        marks = List.copyOf(marks);
    }

    /** A figure that fits its data on linear axes. */
    public static LineFigure of(String title, String xLabel, String yLabel, List<Series> series) {
        return new LineFigure(
                title, xLabel, yLabel, series, null, null, null, false, false, List.of(), List.of(), false);
    }

    public LineFigure withXRange(Range range) {
        return new LineFigure(
                title,
                xLabel,
                yLabel,
                series,
                range,
                yRange,
                yBounds,
                yPercent,
                yLog,
                referenceLines,
                marks,
                namedEnds);
    }

    public LineFigure withYRange(Range range) {
        return new LineFigure(
                title,
                xLabel,
                yLabel,
                series,
                xRange,
                range,
                yBounds,
                yPercent,
                yLog,
                referenceLines,
                marks,
                namedEnds);
    }

    /** The same figure of fractions of a whole, which are within 0 and 1, or of anything else. */
    public LineFigure withYPercent(boolean percent) {
        @Nullable Range bounds = percent ? Range.SHARES : null;
        return new LineFigure(
                title, xLabel, yLabel, series, xRange, yRange, bounds, percent, yLog, referenceLines, marks, namedEnds);
    }

    public LineFigure withYBounds(Range bounds) {
        return new LineFigure(
                title,
                xLabel,
                yLabel,
                series,
                xRange,
                yRange,
                bounds,
                yPercent,
                yLog,
                referenceLines,
                marks,
                namedEnds);
    }

    public LineFigure withYLog(boolean log) {
        return new LineFigure(
                title,
                xLabel,
                yLabel,
                series,
                xRange,
                yRange,
                yBounds,
                yPercent,
                log,
                referenceLines,
                marks,
                namedEnds);
    }

    public LineFigure withReferenceLines(List<ReferenceLine> lines) {
        return new LineFigure(
                title, xLabel, yLabel, series, xRange, yRange, yBounds, yPercent, yLog, lines, marks, namedEnds);
    }

    public LineFigure withMarks(List<CurveMark> shapes) {
        return new LineFigure(
                title,
                xLabel,
                yLabel,
                series,
                xRange,
                yRange,
                yBounds,
                yPercent,
                yLog,
                referenceLines,
                shapes,
                namedEnds);
    }

    /** The same figure with the names of its curves at their ends, where there is room and no legend. */
    public LineFigure withNamedEnds() {
        return new LineFigure(
                title, xLabel, yLabel, series, xRange, yRange, yBounds, yPercent, yLog, referenceLines, marks, true);
    }

    /** The same figure with other curves. */
    public LineFigure withSeries(List<Series> curves) {
        return new LineFigure(
                title,
                xLabel,
                yLabel,
                curves,
                xRange,
                yRange,
                yBounds,
                yPercent,
                yLog,
                referenceLines,
                marks,
                namedEnds);
    }

    @Override
    public LineFigure without(Set<String> hidden) {
        return hidden.isEmpty()
                ? this
                : withSeries(
                        series.stream().filter(s -> !hidden.contains(s.name())).toList());
    }

    /**
     * Whether another figure's axes mean the same, so that ranges of this one's are ranges of the other's. Their names say
     * what is measured and in which unit; the title may say more, such as since when.
     */
    public boolean showsTheSameAs(LineFigure other) {
        return xLabel.equals(other.xLabel)
                && yLabel.equals(other.yLabel)
                && yPercent == other.yPercent
                && yLog == other.yLog;
    }

    @Override
    public List<LegendEntry> legend() {
        return series.stream().map(Series::legend).toList();
    }

    @Override
    public boolean isEmpty() {
        return series.stream().allMatch(s -> s.size() == 0);
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new LinePainter().paint(surface, this, options, width, height);
    }

    /**
     * One line per point: series, x, y, low, high; the same without edges for curves behind a mean; and one without x for a
     * level that is drawn across.
     */
    @Override
    public String csv() {
        return csv(0);
    }

    /** The same with a column for the mean over the curves, where one is drawn. */
    @Override
    public String csv(FigureOptions look) {
        return csv(look.smoothing());
    }

    private String csv(double smoothing) {
        List<String> head = new ArrayList<>(List.of("series", xLabel, yLabel, "low", "high"));
        if (smoothing > 0) {
            head.add(Texts.of("figure.line-figure.smoothed-with-weight", Numbers.precise(smoothing)));
        }
        CsvTable out = new CsvTable(head);
        for (Series one : series) {
            double[] mean = smoothing > 0 ? Smoothing.exponential(one.y(), smoothing) : one.y();
            for (int i = 0; i < one.size(); i++) {
                Object low = one.hasBand() ? one.low()[i] : "";
                Object high = one.hasBand() ? one.high()[i] : "";
                line(out, head.size(), one.name(), one.x()[i], one.y()[i], low, high, mean[i]);
            }
            for (Series.Single single : one.singles()) {
                String name = one.name() + Emphasis.SEPARATOR + single.name();
                for (int i = 0; i < one.size(); i++) {
                    line(out, head.size(), name, one.x()[i], single.y()[i], "", "", "");
                }
            }
        }
        for (ReferenceLine level : referenceLines) {
            line(out, head.size(), level.name().isEmpty() ? "level" : level.name(), "", level.y(), "", "", "");
        }
        return out.text();
    }

    private static void line(CsvTable out, int columns, Object... cells) {
        out.line(Arrays.asList(cells).subList(0, columns));
    }

    /** Title, axes and the last value of every curve. */
    @Override
    public String summary() {
        String curves = series.stream().map(one -> one.lastValue(yPercent)).collect(Collectors.joining("; "));
        Range x = LineRanges.x(this, null);
        String text = isEmpty()
                ? Texts.of("figure.line-figure.no-data-yet")
                : Texts.of(
                        "figure.line-figure.from-to-last-values",
                        xLabel,
                        Numbers.precise(x.min()),
                        Numbers.precise(x.max()),
                        curves);
        return title + ", " + yLabel + ": " + text + ".";
    }
}
