package mnl.figure.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.color.Rgb;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * A matrix whose cells are coloured by value.
 *
 * @param title what is shown
 * @param rowTitle what the rows are
 * @param columnTitle what the columns are
 * @param rowLabels name of each row, from the top
 * @param columnLabels name of each column, from the left
 * @param values [row][column]; NaN where nothing is known
 * @param range values at the two ends of the colour map; share it between matrices that are compared
 * @param colors colour map
 * @param hatchedDiagonal whether cells (i, i) are hatched instead of coloured
 * @param decimals of the numbers in the cells, hatched ones included; -1 writes as many as fit into coloured cells
 */
public record MatrixFigure(
        String title,
        String rowTitle,
        String columnTitle,
        List<String> rowLabels,
        List<String> columnLabels,
        double[][] values,
        Range range,
        ColorMap colors,
        boolean hatchedDiagonal,
        int decimals) {
    public MatrixFigure {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(rowTitle, "rowTitle");
        Objects.requireNonNull(columnTitle, "columnTitle");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(colors, "colors");
        rowLabels = List.copyOf(rowLabels);
        columnLabels = List.copyOf(columnLabels);
        if (values.length != rowLabels.size()) {
            throw new IllegalArgumentException(
                    "The matrix has " + values.length + " rows and " + rowLabels.size() + " row labels.");
        }
        for (double[] row : values) {
            if (row.length != columnLabels.size()) {
                throw new IllegalArgumentException("A row of the matrix has " + row.length + " values for "
                        + columnLabels.size() + " column labels.");
            }
        }
    }

    /** A matrix whose numbers have as many decimals as fit. */
    public MatrixFigure(
            String title,
            String rowTitle,
            String columnTitle,
            List<String> rowLabels,
            List<String> columnLabels,
            double[][] values,
            Range range,
            ColorMap colors,
            boolean hatchedDiagonal) {
        this(title, rowTitle, columnTitle, rowLabels, columnLabels, values, range, colors, hatchedDiagonal, -1);
    }

    /** The same with this many decimals in every cell. */
    public MatrixFigure withDecimals(int count) {
        return new MatrixFigure(
                title, rowTitle, columnTitle, rowLabels, columnLabels, values, range, colors, hatchedDiagonal, count);
    }

    public int rows() {
        return rowLabels.size();
    }

    public int columns() {
        return columnLabels.size();
    }

    /** Whether this cell is hatched instead of coloured. */
    public boolean isHatched(int row, int column) {
        return hatchedDiagonal && row == column;
    }

    /** Whether values are written with a sign, as differences are. */
    public boolean isSigned() {
        return range.min() < 0;
    }

    /** Colour of a value on this figure's scale; values outside the range take the colour of its end. */
    public Rgb colorOf(double value) {
        return colors.at(positionOf(value));
    }

    /** Place of a value on this figure's scale, 0 to 1. */
    double positionOf(double value) {
        return range.length() > 0 ? (range.clamp(value) - range.min()) / range.length() : 0.5;
    }

    public boolean isEmpty() {
        return rows() == 0 || columns() == 0;
    }

    /** A part of it as comma-separated values: one line per row, with the column labels above. */
    public String csv(MatrixBlock block) {
        int toColumn = block.firstColumn() + block.columns();
        List<String> head = new ArrayList<>(List.of(rowTitle + " \\ " + columnTitle));
        head.addAll(columnLabels.subList(block.firstColumn(), toColumn));
        CsvTable out = new CsvTable(head);
        for (int row = block.firstRow(); row < block.firstRow() + block.rows(); row++) {
            List<Object> cells = new ArrayList<>(List.of(rowLabels.get(row)));
            for (int column = block.firstColumn(); column < toColumn; column++) {
                cells.add(values[row][column]);
            }
            out.line(cells);
        }
        return out.text();
    }

    /** Title, size, and the largest value outside a hatched diagonal, in words. */
    public String summary() {
        String largest = Texts.of("figure.matrix-figure.no-data-yet");
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                double value = values[row][column];
                if (value > most && !isHatched(row, column)) {
                    most = value;
                    largest = Texts.of(
                            "figure.matrix-figure.largest-value-at-row",
                            Numbers.plain(value),
                            rowLabels.get(row),
                            columnLabels.get(column));
                }
            }
        }
        return Texts.of("figure.matrix-figure.rows-and-columns", title, rows(), columns(), largest);
    }
}
