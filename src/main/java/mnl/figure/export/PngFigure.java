package mnl.figure.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.PngImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns figures into PNG files of 300 dots an inch: the page of the PDF in pixels, so that both are the same to the dot. */
final class PngFigure {
    private static final int DOTS_PER_INCH = 300;

    private PngFigure() {}

    static byte[] render(Drawing figure, FigureOptions options, double width, double height) {
        try (PDDocument document = Loader.loadPDF(PdfFigure.render(figure, options, width, height))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
            int columns = page.getWidth();
            int rows = page.getHeight();
            int[] argb = page.getRGB(0, 0, columns, rows, null, 0, columns);
            return PngImage.encode(new PixelImage(argb, columns, rows), DOTS_PER_INCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
