package mnl.figure.matrix;

import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;

/**
 * Where everything in a {@link MatrixFigure} is drawn.
 *
 * @param figure what is drawn
 * @param frame outline of all cells
 * @param cellWidth width of a cell in pixels
 * @param cellHeight height of a cell in pixels
 */
public record MatrixLayout(MatrixFigure figure, Frame frame, double cellWidth, double cellHeight) {
    /** Lays a figure out on this many pixels, with square cells as large as fit. */
    public static MatrixLayout of(
            Surface surface, MatrixFigure figure, FigureOptions options, double width, double height) {
        double font = options.fontSize();
        double pad = 0.7 * font;
        double rowNames = Math.min(Fit.widest(surface, figure.rowLabels(), font), 0.3 * width);
        double left = pad + (figure.rowTitle().isEmpty() ? 0 : 1.7 * font) + rowNames + 0.5 * font;
        double top = pad + (options.title() ? 1.9 * font : 0);
        double below = pad + 1.6 * font + (figure.columnTitle().isEmpty() ? 0 : 1.6 * font);
        double room = Math.max(1, width - left - pad);
        double drop = Math.max(1, height - top - below);
        double side = Math.min(room / Math.max(1, figure.columns()), drop / Math.max(1, figure.rows()));
        side = side >= 4 ? Math.floor(side) : side;
        double spare = room - side * figure.columns();
        double x = Math.floor(left + Math.max(0, spare / 2));
        double y = Math.floor(top);
        Frame frame = new Frame(x, y, x + side * figure.columns(), y + side * figure.rows());
        return new MatrixLayout(figure, frame, side, side);
    }

    /** Row under a position, or -1. */
    public int row(double y) {
        int row = (int) Math.floor((y - frame.top()) / cellHeight);
        return row >= 0 && row < figure.rows() ? row : -1;
    }

    /** Column under a position, or -1. */
    public int column(double x) {
        int column = (int) Math.floor((x - frame.left()) / cellWidth);
        return column >= 0 && column < figure.columns() ? column : -1;
    }

    public double cellLeft(int column) {
        return frame.left() + column * cellWidth;
    }

    public double cellTop(int row) {
        return frame.top() + row * cellHeight;
    }
}
