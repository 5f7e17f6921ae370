package mnl.figure;

import java.util.Locale;

/** Turns figures into comma-separated values with one header line (RFC 4180, decimal points). */
public final class CsvFigure {
    private CsvFigure() {}

    /** One line per point: series, x, y, low, high. */
    public static String render(LineFigure figure) {
        StringBuilder out = new StringBuilder("series," + quote(figure.xLabel()) + "," + quote(figure.yLabel()));
        out.append(",low,high\n");
        for (Series series : figure.series()) {
            String name = quote(series.name());
            for (int i = 0; i < series.size(); i++) {
                out.append(name).append(',').append(number(series.x()[i]));
                out.append(',').append(number(series.y()[i]));
                out.append(',').append(series.hasBand() ? number(series.low()[i]) : "");
                out.append(',').append(series.hasBand() ? number(series.high()[i]) : "");
                out.append('\n');
            }
        }
        return out.toString();
    }

    /** One line per bar: group, bar, value, low, high. */
    public static String render(BarFigure figure) {
        StringBuilder out = new StringBuilder("group,bar," + quote(figure.yLabel()) + ",low,high\n");
        for (int group = 0; group < figure.groups().size(); group++) {
            for (Bars bars : figure.bars()) {
                out.append(quote(figure.groups().get(group))).append(',').append(quote(bars.name()));
                out.append(',').append(number(bars.values()[group]));
                out.append(',').append(bars.hasWhiskers() ? number(bars.low()[group]) : "");
                out.append(',').append(bars.hasWhiskers() ? number(bars.high()[group]) : "");
                out.append('\n');
            }
        }
        return out.toString();
    }

    /** One line per row, with the column labels above. */
    public static String render(MatrixFigure figure) {
        StringBuilder out = new StringBuilder(quote(figure.rowTitle() + " \\ " + figure.columnTitle()));
        figure.columnLabels().forEach(label -> out.append(',').append(quote(label)));
        out.append('\n');
        for (int row = 0; row < figure.rows(); row++) {
            out.append(quote(figure.rowLabels().get(row)));
            for (double value : figure.values()[row]) {
                out.append(',').append(number(value));
            }
            out.append('\n');
        }
        return out.toString();
    }

    static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value).toLowerCase(Locale.ROOT);
    }

    static String quote(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
