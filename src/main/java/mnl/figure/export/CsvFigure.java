package mnl.figure.export;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.line.LineFigure;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.figure.line.Smoothing;
import mnl.figure.matrix.MatrixBlock;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;

/** Turns figures into comma-separated values with one header line (RFC 4180, decimal points). */
public final class CsvFigure {
    private CsvFigure() {}

    /** One line per point: series, x, y, low, high; and one without x for a level that is drawn across. */
    public static String render(LineFigure figure) {
        return render(figure, 0);
    }

    /** The same of curves over which their mean is drawn with this weight of the past; with one there is a column for it. */
    public static String render(LineFigure figure, double smoothing) {
        List<String> head = new ArrayList<>(List.of("series", figure.xLabel(), figure.yLabel(), "low", "high"));
        if (smoothing > 0) {
            head.add("smoothed with weight " + Numbers.precise(smoothing));
        }
        CsvTable out = new CsvTable(head);
        figure.series().forEach(series -> points(out, series, smoothing));
        for (ReferenceLine level : figure.referenceLines()) {
            List<Object> cells =
                    new ArrayList<>(List.of(level.name().isEmpty() ? "level" : level.name(), "", level.y(), "", ""));
            if (smoothing > 0) {
                cells.add("");
            }
            out.line(cells);
        }
        return out.text();
    }

    private static void points(CsvTable out, Series series, double smoothing) {
        double[] mean = smoothing > 0 ? Smoothing.exponential(series.y(), smoothing) : series.y();
        for (int i = 0; i < series.size(); i++) {
            List<Object> cells = new ArrayList<>(List.of(
                    series.name(),
                    series.x()[i],
                    series.y()[i],
                    series.hasBand() ? series.low()[i] : "",
                    series.hasBand() ? series.high()[i] : ""));
            if (smoothing > 0) {
                cells.add(mean[i]);
            }
            out.line(cells);
        }
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
        return render(figure, MatrixBlock.whole(figure));
    }

    /** The same of the part in view. */
    public static String render(MatrixFigure figure, MatrixBlock block) {
        int toColumn = block.firstColumn() + block.columns();
        List<String> head = new ArrayList<>(List.of(figure.rowTitle() + " \\ " + figure.columnTitle()));
        head.addAll(figure.columnLabels().subList(block.firstColumn(), toColumn));
        CsvTable out = new CsvTable(head);
        for (int row = block.firstRow(); row < block.firstRow() + block.rows(); row++) {
            List<Object> cells = new ArrayList<>(List.of(figure.rowLabels().get(row)));
            for (int column = block.firstColumn(); column < toColumn; column++) {
                cells.add(figure.values()[row][column]);
            }
            out.line(cells);
        }
        return out.text();
    }
}
