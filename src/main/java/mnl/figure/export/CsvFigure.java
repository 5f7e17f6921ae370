package mnl.figure.export;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.table.CsvTable;

/** Turns figures into comma-separated values with one header line (RFC 4180, decimal points). */
public final class CsvFigure {
    private CsvFigure() {}

    /** One line per point: series, x, y, low, high. */
    public static String render(LineFigure figure) {
        CsvTable out = new CsvTable("series", figure.xLabel(), figure.yLabel(), "low", "high");
        for (Series series : figure.series()) {
            for (int i = 0; i < series.size(); i++) {
                out.line(
                        series.name(),
                        series.x()[i],
                        series.y()[i],
                        series.hasBand() ? series.low()[i] : "",
                        series.hasBand() ? series.high()[i] : "");
            }
        }
        return out.text();
    }

    /** One line per bar: group, bar, value, low, high. */
    public static String render(BarFigure figure) {
        CsvTable out = new CsvTable("group", "bar", figure.yLabel(), "low", "high");
        for (int group = 0; group < figure.groups().size(); group++) {
            for (Bars bars : figure.bars()) {
                out.line(
                        figure.groups().get(group),
                        bars.name(),
                        bars.values()[group],
                        bars.hasWhiskers() ? bars.low()[group] : "",
                        bars.hasWhiskers() ? bars.high()[group] : "");
            }
        }
        return out.text();
    }

    /** One line per row, with the column labels above. */
    public static String render(MatrixFigure figure) {
        List<String> head = new ArrayList<>(List.of(figure.rowTitle() + " \\ " + figure.columnTitle()));
        head.addAll(figure.columnLabels());
        CsvTable out = new CsvTable(head);
        for (int row = 0; row < figure.rows(); row++) {
            List<Object> cells = new ArrayList<>(List.of(figure.rowLabels().get(row)));
            for (double value : figure.values()[row]) {
                cells.add(value);
            }
            out.line(cells);
        }
        return out.text();
    }
}
