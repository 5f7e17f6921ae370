package mnl.figure.export;

import java.util.Locale;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.SeriesFigure;
import mnl.figure.color.FigureTheme;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.surface.SvgSurface;
import mnl.figure.text.Markup;

/** Turns figures into stand-alone SVG documents with text as text, a title and a description. */
public final class SvgFigure {
    /** A pixel is 1/96 inch. */
    private static final double MILLIMETRES = 25.4 / 96;

    private SvgFigure() {}

    /** Draws curves or bars with title and legend. */
    public static String render(SeriesFigure<?> figure, double width, double height, boolean dark) {
        return render(figure, FigureOptions.whole(theme(dark)), width, height);
    }

    /** Draws curves or bars as the options say. */
    public static String render(SeriesFigure<?> figure, FigureOptions options, double width, double height) {
        Drawing shown = figure.without(options.hidden());
        return render(shown, options, width, height);
    }

    /** Draws a matrix with its title and, on the right, the scale of its colours. */
    public static String render(MatrixFigure figure, double width, double height, boolean dark) {
        return render(figure, FigureOptions.whole(theme(dark)), width, height);
    }

    /** Draws a matrix as the options say; where they ask for a legend, it is the scale of the colours. */
    public static String render(MatrixFigure figure, FigureOptions options, double width, double height) {
        return render(new MatrixDrawing(figure, options), options, width, height);
    }

    /** Draws a figure that draws itself, for a screen. */
    public static String render(Drawing figure, FigureOptions options, double width, double height) {
        String size = "width=\"" + Math.round(width) + "\" height=\"" + Math.round(height) + "\" viewBox=\"0 0 "
                + Math.round(width) + " " + Math.round(height) + "\"";
        return document(figure, options, width, height, size);
    }

    /** Draws a figure that draws itself, for paper: the size is said in millimetres. */
    static String printed(Drawing figure, FigureOptions options, double width, double height) {
        String size = String.format(
                Locale.ROOT,
                "width=\"%.2fmm\" height=\"%.2fmm\" viewBox=\"0 0 %.2f %.2f\"",
                width * MILLIMETRES,
                height * MILLIMETRES,
                width,
                height);
        return document(figure, options, width, height, size);
    }

    private static FigureTheme theme(boolean dark) {
        return dark ? FigureTheme.DARK : FigureTheme.LIGHT;
    }

    private static String document(Drawing figure, FigureOptions options, double width, double height, String size) {
        SvgSurface surface =
                new SvgSurface("f" + Integer.toHexString((figure.title() + "/" + width + "/" + height).hashCode()));
        figure.paintPage(surface, options, width, height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size
                + " role=\"img\" font-family=\"Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\">\n"
                + "<title>" + Markup.escape(figure.title()) + "</title>\n"
                + "<desc>" + Markup.escape(figure.summary()) + "</desc>\n"
                + surface.elements() + "</svg>\n";
    }
}
