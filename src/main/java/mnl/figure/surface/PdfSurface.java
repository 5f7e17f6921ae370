package mnl.figure.surface;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import mnl.figure.color.Rgb;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws on the one page of a PDF: lines and areas as vectors, text as text in an embedded font. A pixel is 1/96 inch.
 *
 * <p>Bold is the same font with its outline stroked; signs that the font has not are drawn as shapes which say what they
 * stand for. Everything throws {@link UncheckedIOException} where the document cannot be built.
 */
public final class PdfSurface implements Surface, AutoCloseable {
    private static final double POINTS_IN_PIXEL = 72 / 96.0;
    private static final double PRINTED = 300 / 96.0;
    private static final int ROUND = 1;
    private static final double BOLD_STROKE = 0.035;

    private final PDDocument document = new PDDocument();
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private final Deque<Double> outerOpacities = new ArrayDeque<>();
    private final PDRectangle size;
    private PDPageContentStream content;
    private final PdfFont font;
    private double opacity = 1;

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    /** An empty page of this many pixels. */
    public PdfSurface(String title, double width, double height) {
        size = new PDRectangle((float) (width * POINTS_IN_PIXEL), (float) (height * POINTS_IN_PIXEL));
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("MNL Explorer");
        try {
            content = page(document, size);
            font = new PdfFont(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPageContentStream page(PDDocument document, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        PDPageContentStream content = new PDPageContentStream(document, page);
        float scale = (float) POINTS_IN_PIXEL;
        content.transform(new Matrix(scale, 0, 0, -scale, 0, size.getHeight()));
        content.setLineJoinStyle(ROUND);
        return content;
    }

    /** Goes on with another empty page of the same size; nothing may be clipped. */
    public void nextPage() {
        attempt(() -> {
            content.close();
            content = page(document, size);
            opacity = 1;
        });
    }

    private static void attempt(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        polyline(new double[] {fromX, toX}, new double[] {fromY, toY}, 2, pen);
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Pen pen) {
        attempt(() -> {
            stroke(pen);
            path(x, y, count);
            content.stroke();
        });
    }

    @Override
    public void polygon(double[] x, double[] y, int count, String color, double alpha) {
        attempt(() -> {
            fill(color, alpha);
            path(x, y, count);
            content.fill();
        });
    }

    private void path(double[] x, double[] y, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                content.moveTo((float) x[i], (float) y[i]);
            } else {
                content.lineTo((float) x[i], (float) y[i]);
            }
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String color, double alpha) {
        attempt(() -> {
            fill(color, alpha);
            content.addRect((float) x, (float) y, (float) width, (float) height);
            content.fill();
        });
    }

    @Override
    public void image(PixelImage image, double x, double y, double width, double height) {
        attempt(() -> {
            BufferedImage pixels = new BufferedImage(image.columns(), image.rows(), BufferedImage.TYPE_INT_RGB);
            pixels.setRGB(0, 0, image.columns(), image.rows(), image.argb(), 0, image.columns());
            PDImageXObject object = LosslessFactory.createFromImage(document, pixels);
            object.setInterpolate(false);
            setOpacity(1);
            content.drawImage(
                    object, new Matrix((float) width, 0, 0, (float) -height, (float) x, (float) (y + height)));
        });
    }

    @Override
    public double density() {
        return PRINTED;
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        write(text, AffineTransform.getTranslateInstance(x, y), lettering);
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.quadrantRotate(-1);
        write(text, place, lettering);
    }

    private void write(String text, AffineTransform place, Lettering lettering) {
        double width = textWidth(text, lettering.size(), lettering.bold());
        double before =
                switch (lettering.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        place.translate(-before, 0);
        attempt(() -> {
            fill(lettering.color(), 1);
            if (lettering.bold()) {
                stroke(Pen.solid(lettering.color(), BOLD_STROKE * lettering.size()));
            }
            for (PdfFont.Run run : font.runs(text)) {
                if (run.known()) {
                    words(run.text(), place, lettering);
                } else {
                    shapes(run.text(), place, lettering);
                }
                place.translate(font.width(run, lettering.size()), 0);
            }
        });
    }

    private void words(String text, AffineTransform place, Lettering lettering) throws IOException {
        AffineTransform upright = new AffineTransform(place);
        upright.scale(1, -1);
        content.beginText();
        content.setRenderingMode(lettering.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setFont(font.embedded(), (float) lettering.size());
        content.setTextMatrix(new Matrix(upright));
        content.showText(text);
        content.endText();
    }

    private void shapes(String text, AffineTransform place, Lettering lettering) throws IOException {
        COSDictionary said = new COSDictionary();
        said.setString(COSName.ACTUAL_TEXT, text);
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
        float[] at = new float[6];
        PathIterator outline = font.outline(text, lettering.size()).getPathIterator(place);
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> content.curveTo1(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> content.closePath();
            }
        }
        content.fill();
        content.endMarkedContent();
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        double width = bold && !text.isEmpty() ? BOLD_STROKE * size : 0;
        for (PdfFont.Run run : font.runs(text)) {
            width += font.width(run, size);
        }
        return width;
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        attempt(() -> {
            content.saveGraphicsState();
            outerOpacities.push(opacity);
            content.addRect((float) x, (float) y, (float) width, (float) height);
            content.clip();
        });
    }

    @Override
    public void unclip() {
        attempt(content::restoreGraphicsState);
        opacity = outerOpacities.pop();
    }

    private void stroke(Pen pen) throws IOException {
        setOpacity(pen.opacity());
        content.setStrokingColor(color(pen.color()));
        content.setLineWidth((float) pen.width());
        double[] dashes = pen.style().dashes(pen.width());
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (float) dashes[i];
        }
        content.setLineDashPattern(pattern, 0);
    }

    private void fill(String color, double alpha) throws IOException {
        setOpacity(alpha);
        content.setNonStrokingColor(color(color));
    }

    private static java.awt.Color color(String hex) {
        return new java.awt.Color(Rgb.parse(hex).argb());
    }

    private void setOpacity(double wanted) throws IOException {
        if (wanted != opacity) {
            content.setGraphicsStateParameters(opacities.computeIfAbsent(wanted, PdfSurface::state));
            opacity = wanted;
        }
    }

    private static PDExtendedGraphicsState state(double opacity) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setStrokingAlphaConstant((float) opacity);
        state.setNonStrokingAlphaConstant((float) opacity);
        return state;
    }

    /** The whole document; nothing can be drawn any more. */
    public byte[] document() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attempt(() -> {
            content.close();
            document.save(out);
        });
        return out.toByteArray();
    }

    @Override
    public void close() {
        attempt(() -> {
            document.close();
            font.close();
        });
    }
}
