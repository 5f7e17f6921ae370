package mnl.figure.export;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.BarPainter;
import mnl.figure.color.FigureTheme;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LinePainter;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.matrix.MatrixPainter;
import mnl.figure.surface.SvgSurface;
import mnl.figure.text.Markup;

/** Turns figures into stand-alone SVG documents with text as text, a title and a description. */
public final class SvgFigure {
    private SvgFigure() {}

    /** Draws curves with title and legend. */
    public static String render(LineFigure figure, double width, double height, boolean dark) {
        return render(figure, FigureOptions.whole(theme(dark)), width, height);
    }

    /** Draws curves as the options say. */
    public static String render(LineFigure figure, FigureOptions options, double width, double height) {
        SvgSurface surface = surface(figure.title(), width, height);
        new LinePainter().paint(surface, figure, options, width, height);
        String description = FigureSummary.of(figure, options.hidden());
        return document(surface, figure.title(), description, width, height);
    }

    /** Draws bars with title and legend. */
    public static String render(BarFigure figure, double width, double height, boolean dark) {
        return render(figure, FigureOptions.whole(theme(dark)), width, height);
    }

    /** Draws bars as the options say. */
    public static String render(BarFigure figure, FigureOptions options, double width, double height) {
        SvgSurface surface = surface(figure.title(), width, height);
        new BarPainter().paint(surface, figure, options, width, height);
        return document(surface, figure.title(), FigureSummary.of(figure, options.hidden()), width, height);
    }

    /** Draws a matrix with its title and, on the right, the scale of its colours. */
    public static String render(MatrixFigure figure, double width, double height, boolean dark) {
        return render(figure, FigureOptions.whole(theme(dark)), width, height);
    }

    /** Draws a matrix as the options say; where they ask for a legend, it is the scale of the colours. */
    public static String render(MatrixFigure figure, FigureOptions options, double width, double height) {
        SvgSurface surface = surface(figure.title(), width, height);
        new MatrixPainter().paintWithScale(surface, figure, options, width, height);
        return document(surface, figure.title(), FigureSummary.of(figure), width, height);
    }

    /** Draws a figure that draws itself. */
    public static String render(Drawing figure, FigureOptions options, double width, double height) {
        SvgSurface surface = surface(figure.title(), width, height);
        figure.paint(surface, options, width, height);
        return document(surface, figure.title(), figure.summary(), width, height);
    }

    private static SvgSurface surface(String title, double width, double height) {
        return new SvgSurface("f" + Integer.toHexString((title + "/" + width + "/" + height).hashCode()));
    }

    private static FigureTheme theme(boolean dark) {
        return dark ? FigureTheme.DARK : FigureTheme.LIGHT;
    }

    private static String document(SvgSurface surface, String title, String description, double width, double height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + Math.round(width) + "\" height=\""
                + Math.round(height) + "\" viewBox=\"0 0 " + Math.round(width) + " " + Math.round(height)
                + "\" role=\"img\" font-family=\"Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\">\n"
                + "<title>" + Markup.escape(title) + "</title>\n"
                + "<desc>" + Markup.escape(description) + "</desc>\n"
                + surface.elements() + "</svg>\n";
    }
}
