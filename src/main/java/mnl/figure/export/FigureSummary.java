package mnl.figure.export;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mnl.figure.axis.Range;
import mnl.figure.bar.BarFigure;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineRanges;
import mnl.figure.line.Series;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.text.Numbers;

/** Says in words what a figure shows, for screen readers and for the description inside an SVG. */
public final class FigureSummary {
    private FigureSummary() {}

    /** Title, axes and the last value of every curve that is not hidden. */
    public static String of(LineFigure figure, Set<String> hidden) {
        LineFigure shown = figure.without(hidden);
        String curves =
                shown.series().stream().map(s -> last(s, figure.yPercent())).collect(Collectors.joining("; "));
        Range x = LineRanges.x(shown, null);
        String text = shown.isEmpty()
                ? "no data yet"
                : figure.xLabel() + " from " + Numbers.precise(x.min()) + " to " + Numbers.precise(x.max())
                        + ", last values: " + curves;
        return figure.title() + ", " + figure.yLabel() + ": " + text + ".";
    }

    /** Title and every bar. */
    public static String of(BarFigure figure, Set<String> hidden) {
        BarFigure shown = figure.without(hidden);
        StringBuilder text = new StringBuilder(figure.title() + ", " + figure.yLabel() + ": ");
        for (int group = 0; group < shown.groups().size(); group++) {
            int index = group;
            text.append(group > 0 ? "; " : "").append(shown.groups().get(group)).append(": ");
            text.append(shown.bars().stream()
                    .map(b -> b.name() + " " + Numbers.value(b.values()[index], figure.percent()))
                    .collect(Collectors.joining(", ")));
        }
        return text + ".";
    }

    /** Title, size, and the largest value outside a hatched diagonal. */
    public static String of(MatrixFigure figure) {
        String largest = "no data yet";
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < figure.rows(); row++) {
            for (int column = 0; column < figure.columns(); column++) {
                double value = figure.values()[row][column];
                if (!figure.isHatched(row, column) && value > most) {
                    most = value;
                    largest = "largest value " + Numbers.plain(value) + " at row "
                            + figure.rowLabels().get(row) + ", column "
                            + figure.columnLabels().get(column);
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "%s, %d rows and %d columns, %s.",
                figure.title(),
                figure.rows(),
                figure.columns(),
                largest);
    }

    private static String last(Series series, boolean percent) {
        int index = series.nearest(Double.POSITIVE_INFINITY);
        if (index < 0) {
            return series.name() + " no data";
        }
        int gaps = series.gaps();
        String broken = gaps == 0 ? "" : gaps == 1 ? " (after a gap)" : " (after " + gaps + " gaps)";
        return series.name() + " " + Numbers.value(series.y()[index], percent) + broken;
    }
}
