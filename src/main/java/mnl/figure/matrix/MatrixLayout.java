package mnl.figure.matrix;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Spacing;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;

/**
 * Where everything in a {@link MatrixFigure} is drawn.
 *
 * @param figure what is drawn
 * @param block the part of it that is in view
 * @param frame outline of all cells in view
 * @param cellWidth width of a cell in pixels
 * @param cellHeight height of a cell in pixels
 * @param rowNames width of the names on the left in pixels
 * @param options how it is looked at, with the size of type that its room allows
 * @param spacing distances around the frame
 */
public record MatrixLayout(
        MatrixFigure figure,
        MatrixBlock block,
        Frame frame,
        double cellWidth,
        double cellHeight,
        double rowNames,
        FigureOptions options,
        Spacing spacing) {
    private static final double MOST_NAMES = 0.3;

    /** Side of all cells that names leave, in shares of the figure's smaller side. */
    private static final double LEAST_SIDE = 0.62;

    /** Lays a figure out on this many pixels, with square cells as large as fit; in a small figure the type gives way. */
    public static MatrixLayout of(
            Surface surface, MatrixFigure figure, FigureOptions options, double width, double height) {
        Spacing spacing = Spacing.roomy(options.fontSize());
        MatrixLayout layout = of(surface, figure, options, width, height, spacing);
        while (layout.side() < LEAST_SIDE * Math.min(width, height) && spacing.canShrink()) {
            spacing = spacing.smaller();
            layout = of(surface, figure, options, width, height, spacing);
        }
        return layout;
    }

    private double side() {
        return Math.max(frame.width(), frame.height());
    }

    private static MatrixLayout of(
            Surface surface, MatrixFigure figure, FigureOptions options, double width, double height, Spacing spacing) {
        double font = spacing.font();
        double pad = spacing.pad();
        MatrixBlock block = MatrixBlock.of(figure, options);
        double rowNames = Math.min(Fit.widest(surface, rowLabels(figure, block), font), MOST_NAMES * width);
        double left = pad + (figure.rowTitle().isEmpty() ? 0 : spacing.nameColumn()) + rowNames + 0.5 * font;
        double top = pad + (options.title() ? spacing.titleRow() : 0) + 0.3 * font;
        double below = pad + spacing.tickRow() + (figure.columnTitle().isEmpty() ? 0 : spacing.nameRow());
        double room = Math.max(1, width - left - pad);
        double drop = Math.max(1, height - top - below);
        double side = Math.min(room / Math.max(1, block.columns()), drop / Math.max(1, block.rows()));
        side = side >= 4 ? Math.floor(side) : side;
        double spare = room - side * block.columns();
        double x = Math.floor(left + Math.max(0, spare / 2));
        double y = Math.floor(top);
        Frame frame = new Frame(x, y, x + side * block.columns(), y + side * block.rows());
        return new MatrixLayout(figure, block, frame, side, side, rowNames, options.withFontSize(font), spacing);
    }

    private static List<String> rowLabels(MatrixFigure figure, MatrixBlock block) {
        return figure.rowLabels().subList(block.firstRow(), block.firstRow() + block.rows());
    }

    /** Names of the rows in view. */
    List<String> rowLabels() {
        return rowLabels(figure, block);
    }

    /** Names of the columns in view. */
    List<String> columnLabels() {
        return figure.columnLabels().subList(block.firstColumn(), block.firstColumn() + block.columns());
    }

    /** Row under a position, or -1. */
    public int row(double y) {
        int row = (int) Math.floor((y - frame.top()) / cellHeight);
        return row >= 0 && row < block.rows() ? block.firstRow() + row : -1;
    }

    /** Column under a position, or -1. */
    public int column(double x) {
        int column = (int) Math.floor((x - frame.left()) / cellWidth);
        return column >= 0 && column < block.columns() ? block.firstColumn() + column : -1;
    }

    public double cellLeft(int column) {
        return frame.left() + (column - block.firstColumn()) * cellWidth;
    }

    public double cellTop(int row) {
        return frame.top() + (row - block.firstRow()) * cellHeight;
    }
}
