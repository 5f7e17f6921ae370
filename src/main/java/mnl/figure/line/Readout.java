package mnl.figure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import mnl.figure.axis.Scale;
import mnl.figure.legend.LegendEntry;
import mnl.figure.text.Numbers;

/**
 * The values of every curve at one abscissa.
 *
 * @param header the abscissa in words
 * @param rows one per curve that has a point in view, in the figure's order
 */
public record Readout(String header, List<Row> rows) {
    /**
     * One curve.
     *
     * @param entry its name and look
     * @param value its value as text
     * @param band lower and upper edge of its band as text; empty where it has none
     * @param x abscissa of the point that was read
     * @param y ordinate of that point
     */
    public record Row(LegendEntry entry, String value, String band, double x, double y) {}

    public Readout {
        rows = List.copyOf(rows);
    }

    /** Reads the nearest point of every curve; curves that end more than a twentieth of the view away are left out. */
    public static Readout at(LineLayout layout, double x) {
        LineFigure figure = layout.figure();
        DoubleFunction<String> text = writing(figure.yPercent(), layout.y());
        List<Row> rows = new ArrayList<>();
        for (Series series : figure.series()) {
            int index = series.nearest(x);
            if (index >= 0
                    && Math.abs(series.x()[index] - x) <= layout.x().range().length() / 20) {
                String value = text.apply(series.y()[index]) + (figure.yPercent() ? " %" : "");
                rows.add(new Row(
                        series.legend(), value, band(series, index, text), series.x()[index], series.y()[index]));
            }
        }
        return new Readout(header(figure.xLabel(), x), rows);
    }

    /** The same number of decimals in every row, as fine as the axis deserves. */
    private static DoubleFunction<String> writing(boolean percent, Scale y) {
        if (percent) {
            return value -> Numbers.percent(value, 1);
        }
        if (y.log() || y.range().length() < 1e-4 || y.range().length() > 1e6) {
            return Numbers::plain;
        }
        int decimals = (int) Math.max(0, Math.ceil(3 - Math.log10(y.range().length())));
        return value -> Numbers.decimals(value, decimals);
    }

    private static String band(Series series, int index, DoubleFunction<String> text) {
        if (!series.hasBand() || !Double.isFinite(series.low()[index]) || !Double.isFinite(series.high()[index])) {
            return "";
        }
        return text.apply(series.low()[index]) + " – " + text.apply(series.high()[index]);
    }

    /** The abscissa of a point that is nearest to this one, over all curves; NaN where there is none. */
    public static double snap(LineFigure figure, double x) {
        double best = Double.NaN;
        for (Series series : figure.series()) {
            int index = series.nearest(x);
            if (index >= 0 && !(Math.abs(series.x()[index] - x) >= Math.abs(best - x))) {
                best = series.x()[index];
            }
        }
        return best;
    }

    private static String header(String label, double x) {
        return label.isEmpty() ? Numbers.plain(x) : label + " " + Numbers.plain(x);
    }
}
