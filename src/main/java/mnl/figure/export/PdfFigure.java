package mnl.figure.export;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.surface.PdfSurface;

/** Turns figures into PDF documents of one page of their size, with text as text. */
final class PdfFigure {
    private PdfFigure() {}

    static byte[] render(Drawing figure, FigureOptions options, double width, double height) {
        try (PdfSurface surface = new PdfSurface(figure.title(), width, height)) {
            figure.paintPage(surface, options, width, height);
            return surface.document();
        }
    }
}
