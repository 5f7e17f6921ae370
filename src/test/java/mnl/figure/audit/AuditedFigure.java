package mnl.figure.audit;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.BarPainter;
import mnl.figure.export.SvgFigure;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LinePainter;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.matrix.MatrixPainter;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the program with all that the audit has to know about it.
 *
 * @param name which one it is, the same at every extreme
 * @param painter draws it
 * @param svg the document that is exported
 * @param plotShare smallest share of the figure that its plot keeps, below 0 of the largest square in the figure; 0 where it
 *     has no axes
 */
public record AuditedFigure(String name, Painter painter, Svg svg, double plotShare) {
    /** The plot of a figure with two axes keeps half of the figure. */
    private static final double HALF = 0.5;

    /**
     * Cells are square, so that a matrix in a wide figure is as tall as it can be and leaves the rest empty: its plot is
     * measured against the largest square of the figure, of which names on two sides, a title and a scale leave this.
     */
    private static final double OF_SQUARE = 0.36;

    /** Draws on this many pixels; returns the frame of the plot, or null where the surface must tell. */
    @FunctionalInterface
    public interface Painter {
        @Nullable
        Frame paint(Surface surface, FigureOptions options, double width, double height);
    }

    /** Writes the document. */
    @FunctionalInterface
    public interface Svg {
        String render(FigureOptions options, double width, double height);
    }

    public static AuditedFigure of(String name, LineFigure figure) {
        return new AuditedFigure(
                name,
                (surface, options, width, height) -> new LinePainter()
                        .paint(surface, figure, options, width, height)
                        .frame(),
                (options, width, height) -> SvgFigure.render(figure, options, width, height),
                HALF);
    }

    public static AuditedFigure of(String name, BarFigure figure) {
        return new AuditedFigure(
                name,
                (surface, options, width, height) -> new BarPainter()
                        .paint(surface, figure, options, width, height)
                        .frame(),
                (options, width, height) -> SvgFigure.render(figure, options, width, height),
                HALF);
    }

    public static AuditedFigure of(String name, MatrixFigure figure) {
        return new AuditedFigure(
                name,
                (surface, options, width, height) -> new MatrixPainter()
                        .paintWithScale(surface, figure, options, width, height)
                        .frame(),
                (options, width, height) -> SvgFigure.render(figure, options, width, height),
                -OF_SQUARE);
    }

    /** A drawing with axes keeps half for its plot; one without has none. */
    public static AuditedFigure of(String name, Drawing figure, boolean axes) {
        return new AuditedFigure(
                name,
                (surface, options, width, height) -> {
                    figure.paint(surface, options, width, height);
                    return null;
                },
                (options, width, height) -> SvgFigure.render(figure, options, width, height),
                axes ? HALF : 0);
    }
}
