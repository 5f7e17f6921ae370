package mnl.figure.surface;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of a PDF: the sans-serif font that comes with the library, of which a document embeds what it uses, and for
 * signs that it has not the shapes that this machine knows.
 */
final class PdfFont implements AutoCloseable {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final TrueTypeFont file;
    private final CmapLookup signs;
    private final PDType0Font embedded;
    private final Map<Run, Double> widths = new HashMap<>();

    /**
     * Part of a text.
     *
     * @param text what it says
     * @param known whether the embedded font has all of its signs; else it has none of them
     */
    record Run(String text, boolean known) {}

    PdfFont(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), FILE)) {
            file = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
        signs = file.getUnicodeCmapLookup();
        embedded = PDType0Font.load(document, file, true);
    }

    PDType0Font embedded() {
        return embedded;
    }

    /** The text in parts that the embedded font has and has not, in turn. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int end = at + Character.charCount(text.codePointAt(at));
            boolean known = isKnown(text.codePointAt(at));
            if (end == text.length() || isKnown(text.codePointAt(end)) != known) {
                runs.add(new Run(text.substring(from, end), known));
                from = end;
            }
            at = end;
        }
        return runs;
    }

    private boolean isKnown(int sign) {
        return signs.getGlyphId(sign) > 0;
    }

    /** In units of the size. */
    double width(Run run, double size) {
        return size
                * widths.computeIfAbsent(
                        run,
                        part -> part.known()
                                ? widthInFont(part.text())
                                : glyphs(part.text()).getLogicalBounds().getWidth());
    }

    private double widthInFont(String text) {
        try {
            return embedded.getStringWidth(text) / 1000;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Signs that the embedded font has not, as shapes that start at 0, 0. */
    Shape outline(String text, double size) {
        return java.awt.geom.AffineTransform.getScaleInstance(size, size)
                .createTransformedShape(glyphs(text).getOutline());
    }

    private static GlyphVector glyphs(String text) {
        Font own = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        return own.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
