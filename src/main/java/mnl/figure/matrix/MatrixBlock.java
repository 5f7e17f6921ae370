package mnl.figure.matrix;

import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;

/**
 * The part of a matrix that is in view.
 *
 * @param firstRow counted from 0 at the top
 * @param firstColumn counted from 0 on the left
 * @param rows how many; 0 of an empty matrix only
 * @param columns how many; 0 of an empty matrix only
 */
public record MatrixBlock(int firstRow, int firstColumn, int rows, int columns) {
    /** All of a matrix. */
    public static MatrixBlock whole(MatrixFigure figure) {
        return new MatrixBlock(0, 0, figure.rows(), figure.columns());
    }

    /** What options leave in view: their horizontal range counts columns, their vertical one rows. */
    public static MatrixBlock of(MatrixFigure figure, FigureOptions options) {
        MatrixBlock whole = whole(figure);
        Range x = options.xView();
        Range y = options.yView();
        return new MatrixBlock(
                        y == null ? 0 : (int) Math.round(y.min()),
                        x == null ? 0 : (int) Math.round(x.min()),
                        y == null ? whole.rows : (int) Math.round(y.length()),
                        x == null ? whole.columns : (int) Math.round(x.length()))
                .within(figure);
    }

    /** From one cell to another, both included, whichever comes first. */
    public static MatrixBlock between(int row, int column, int otherRow, int otherColumn) {
        return new MatrixBlock(
                Math.min(row, otherRow),
                Math.min(column, otherColumn),
                Math.abs(row - otherRow) + 1,
                Math.abs(column - otherColumn) + 1);
    }

    /** Of the same size where the matrix has as many, moved into it. */
    public MatrixBlock within(MatrixFigure figure) {
        int height = Math.min(rows, figure.rows());
        int width = Math.min(columns, figure.columns());
        return new MatrixBlock(
                Math.max(0, Math.min(firstRow, figure.rows() - height)),
                Math.max(0, Math.min(firstColumn, figure.columns() - width)),
                height,
                width);
    }

    /** Moved as little as it takes to have a cell in view. */
    public MatrixBlock reaching(int row, int column) {
        return new MatrixBlock(reaching(firstRow, rows, row), reaching(firstColumn, columns, column), rows, columns);
    }

    private static int reaching(int first, int count, int wanted) {
        return Math.max(Math.min(first, wanted), wanted - count + 1);
    }

    /** As many rows and columns around a cell as this share of those in view, 1 or more. */
    public MatrixBlock around(int row, int column, double share) {
        int height = (int) Math.max(1, Math.round(rows * share));
        int width = (int) Math.max(1, Math.round(columns * share));
        return new MatrixBlock(row - height / 2, column - width / 2, height, width);
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row < firstRow + rows && column >= firstColumn && column < firstColumn + columns;
    }

    public long cells() {
        return (long) rows * columns;
    }

    /** The same as the options of a figure say it. */
    public FigureOptions in(FigureOptions options) {
        return options.withView(
                new Range(firstColumn, (double) firstColumn + columns), new Range(firstRow, (double) firstRow + rows));
    }
}
