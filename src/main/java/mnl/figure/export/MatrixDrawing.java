package mnl.figure.export;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.matrix.MatrixBlock;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.matrix.MatrixPainter;
import mnl.figure.surface.Surface;

/**
 * A matrix that draws itself with the scale of its colours.
 *
 * @param figure all of it
 * @param look which part is drawn
 */
record MatrixDrawing(MatrixFigure figure, FigureOptions look) implements Drawing {
    private static final double NEARLY_SQUARE = 0.9;

    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new MatrixPainter().paintWithScale(surface, figure, options, width, height);
    }

    @Override
    public String csv() {
        return figure.csv(MatrixBlock.of(figure, look));
    }

    @Override
    public String summary() {
        return figure.summary();
    }

    @Override
    public double pageHeight(double width, double fontSize) {
        return NEARLY_SQUARE * width;
    }
}
