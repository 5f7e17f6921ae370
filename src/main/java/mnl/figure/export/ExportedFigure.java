package mnl.figure.export;

import java.nio.charset.StandardCharsets;
import mnl.figure.Drawing;
import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.SeriesFigure;
import mnl.figure.matrix.MatrixFigure;

/**
 * A figure as it is seen, ready to be written in every form and size: with its background, title and legend, in the colours,
 * with the curves and the part in view that the window shows. Immutable; may be written on any thread.
 *
 * @param drawing the figure
 * @param look how it is seen
 */
public record ExportedFigure(Drawing drawing, FigureOptions look) {
    public ExportedFigure {
        look = look.withEmphasis(Emphasis.NONE);
    }

    /** Curves or bars. */
    public static ExportedFigure of(SeriesFigure<?> figure, FigureOptions look) {
        return new ExportedFigure(figure.without(look.hidden()), look);
    }

    /** A matrix. */
    public static ExportedFigure of(MatrixFigure figure, FigureOptions look) {
        return new ExportedFigure(new MatrixDrawing(figure, look), look);
    }

    /** The content of a file; a table of numbers has no size. */
    public byte[] write(ExportForm form, PublicationSize size) {
        FigureOptions options = look.whole().withFontSize(size.fontSize());
        double width = size.width();
        double height = size.height(drawing);
        return switch (form) {
            case PDF -> PdfFigure.render(drawing, options, width, height);
            case PNG -> PngFigure.render(drawing, options, width, height);
            case SVG -> SvgFigure.printed(drawing, options, width, height).getBytes(StandardCharsets.UTF_8);
            case CSV -> drawing.csv(look).getBytes(StandardCharsets.UTF_8);
        };
    }
}
