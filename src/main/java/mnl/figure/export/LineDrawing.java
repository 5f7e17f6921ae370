package mnl.figure.export;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LinePainter;
import mnl.figure.surface.Surface;

/**
 * Curves that draw themselves.
 *
 * @param figure all of them
 * @param look which are drawn
 */
record LineDrawing(LineFigure figure, FigureOptions look) implements Drawing {
    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new LinePainter().paint(surface, figure, options, width, height);
    }

    @Override
    public String csv() {
        return CsvFigure.render(figure.without(look.hidden()), look.smoothing());
    }

    @Override
    public double pageHeight(double width, double fontSize) {
        double usual = Drawing.super.pageHeight(width, fontSize);
        return LegendRoom.pageHeight(figure.without(look.hidden()).legend(), width, usual, fontSize);
    }

    @Override
    public String summary() {
        return FigureSummary.of(figure, look.hidden());
    }
}
