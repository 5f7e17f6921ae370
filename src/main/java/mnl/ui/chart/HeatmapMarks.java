package mnl.ui.chart;

import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.matrix.MatrixLayout;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;

/** Draws over a heatmap what follows the pointer. */
final class HeatmapMarks {
    /** A smaller cell is found by the lines through it. */
    private static final double SMALL = 6;

    private final Surface surface;
    private final FigureTheme theme;
    private final MatrixLayout layout;

    HeatmapMarks(Surface surface, FigureTheme theme, MatrixLayout layout) {
        this.surface = surface;
        this.theme = theme;
        this.layout = layout;
    }

    /** Outlines a cell in view. */
    void outline(MatrixCell cell) {
        double x = layout.cellLeft(cell.column());
        double y = layout.cellTop(cell.row());
        double width = layout.cellWidth() - 1;
        double height = layout.cellHeight() - 1;
        if (width < SMALL) {
            lines(x + (width + 1) / 2, y + (height + 1) / 2);
            x -= (SMALL - width) / 2;
            y -= (SMALL - height) / 2;
            width = SMALL;
            height = SMALL;
        }
        double[] cornersX = {x, x + width, x + width, x, x};
        double[] cornersY = {y, y, y + height, y + height, y};
        surface.polyline(cornersX, cornersY, cornersX.length, Pen.solid(theme.background(), 4));
        surface.polyline(cornersX, cornersY, cornersX.length, Pen.solid(theme.text(), 2));
    }

    private void lines(double x, double y) {
        Frame frame = layout.frame();
        for (Pen pen : new Pen[] {Pen.solid(theme.background(), 3), Pen.solid(theme.text(), 1)}) {
            surface.line(frame.left(), y, frame.right(), y, pen);
            surface.line(x, frame.top(), x, frame.bottom(), pen);
        }
    }

    /** The rectangle that is about to be zoomed into. */
    void dragged(Frame frame) {
        double[] x = {frame.left(), frame.right(), frame.right(), frame.left(), frame.left()};
        double[] y = {frame.top(), frame.top(), frame.bottom(), frame.bottom(), frame.top()};
        surface.rectangle(frame.left(), frame.top(), frame.width(), frame.height(), theme.background(), 0.35);
        surface.polyline(x, y, x.length, Pen.solid(theme.background(), 4));
        surface.polyline(x, y, x.length, Pen.solid(theme.text(), 2));
    }
}
