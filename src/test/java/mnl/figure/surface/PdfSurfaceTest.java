package mnl.figure.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Consumer;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn on a page is seen on it, in its place. */
class PdfSurfaceTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;
    /** Pixels of the picture in one of the page. */
    private static final int FINE = 4;

    private static final String RED = "#ff0000";
    private static final String BLACK = "#000000";

    private static byte[] page(Consumer<PdfSurface> drawn) {
        try (PdfSurface surface = new PdfSurface("page", WIDTH, HEIGHT)) {
            drawn.accept(surface);
            return surface.document();
        }
    }

    private static BufferedImage seen(Consumer<PdfSurface> drawn) throws IOException {
        try (PDDocument document = Loader.loadPDF(page(drawn))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 96 * FINE, ImageType.RGB);
        }
    }

    private static int at(BufferedImage picture, double x, double y) {
        return picture.getRGB((int) (FINE * x), (int) (FINE * y)) & 0xffffff;
    }

    private static boolean isInk(BufferedImage picture, int column, int row) {
        return (picture.getRGB(column, row) >> 8 & 0xff) < 128;
    }

    /** The box around all that is dark, in pixels of the picture. */
    private static Rectangle ink(BufferedImage picture) {
        Rectangle box = new Rectangle(-1, -1);
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                if (isInk(picture, column, row)) {
                    box.add(new Rectangle(column, row, 1, 1));
                }
            }
        }
        return box;
    }

    private static int inkInRow(BufferedImage picture, int row) {
        int count = 0;
        for (int column = 0; column < picture.getWidth(); column++) {
            count += isInk(picture, column, row) ? 1 : 0;
        }
        return count;
    }

    private static int allInk(BufferedImage picture) {
        int count = 0;
        for (int row = 0; row < picture.getHeight(); row++) {
            count += inkInRow(picture, row);
        }
        return count;
    }

    private static void assertBox(double left, double top, double right, double bottom, Rectangle box) {
        assertEquals(FINE * left, box.getMinX(), 3, box.toString());
        assertEquals(FINE * top, box.getMinY(), 3, box.toString());
        assertEquals(FINE * right, box.getMaxX(), 3, box.toString());
        assertEquals(FINE * bottom, box.getMaxY(), 3, box.toString());
    }

    private static Lettering letters(boolean bold, Anchor anchor) {
        return new Lettering(BLACK, 30, bold, anchor);
    }

    @Test
    void linesAndAreasLieWhereTheyAreDrawnInTheirColour() throws IOException {
        BufferedImage line = seen(page -> page.line(10, 20, 110, 20, Pen.solid(RED, 4)));
        assertEquals(WIDTH * FINE, line.getWidth(), 1);
        assertEquals(HEIGHT * FINE, line.getHeight(), 1);
        assertBox(10, 18, 110, 22, ink(line));
        assertEquals(0xff0000, at(line, 60, 20));
        BufferedImage corner = seen(
                page -> page.polyline(new double[] {10, 60, 60}, new double[] {20, 20, 70}, 3, Pen.solid(BLACK, 2)));
        assertBox(10, 19, 61, 70, ink(corner));
        assertEquals(0xffffff, at(corner, 30, 45), "an open line is not filled");
        BufferedImage triangle =
                seen(page -> page.polygon(new double[] {10, 60, 10}, new double[] {10, 70, 70}, 3, RED, 1));
        assertBox(10, 10, 60, 70, ink(triangle));
        assertEquals(0xff0000, at(triangle, 15, 60));
        BufferedImage rectangle = seen(page -> page.rectangle(30, 10, 50, 25, RED, 1));
        assertBox(30, 10, 80, 35, ink(rectangle));
    }

    @Test
    void aBrokenLineHasGapsAndTheNextOneNone() throws IOException {
        BufferedImage lines = seen(page -> {
            page.line(10, 20, 110, 20, new Pen(BLACK, 1, 2, LineStyle.DASHED));
            page.line(10, 60, 110, 60, Pen.solid(BLACK, 2));
        });
        double share = inkInRow(lines, 20 * FINE) / (100.0 * FINE);
        assertEquals(4.5 / 7, share, 0.08);
        assertEquals(100 * FINE, inkInRow(lines, 60 * FINE), 3);
    }

    @Test
    void opacityAndClipHoldForWhatTheyAreSaidOf() throws IOException {
        BufferedImage picture = seen(page -> {
            page.clip(0, 0, 60, 80);
            page.rectangle(10, 10, 100, 10, BLACK, 0.5);
            page.unclip();
            page.rectangle(10, 30, 100, 10, BLACK, 0.5);
            page.clip(0, 0, 120, 80);
            page.rectangle(10, 50, 100, 10, BLACK, 1);
            page.unclip();
            page.line(10, 70, 110, 70, new Pen(BLACK, 0.5, 4, LineStyle.SOLID));
        });
        assertEquals(0x80, at(picture, 30, 15) & 0xff, 2);
        assertEquals(0xffffff, at(picture, 80, 15), "cut off");
        assertEquals(0x80, at(picture, 80, 35) & 0xff, 2);
        assertEquals(0, at(picture, 80, 55));
        assertEquals(0x80, at(picture, 80, 70) & 0xff, 2);
    }

    @Test
    void anImageStandsUpright() throws IOException {
        PixelImage image = new PixelImage(new int[] {0xffff0000, 0xff00ff00, 0xff0000ff, 0xff000000}, 2, 2);
        BufferedImage picture = seen(page -> page.image(image, 20, 10, 40, 60));
        assertEquals(0xff0000, at(picture, 25, 15));
        assertEquals(0x00ff00, at(picture, 55, 15));
        assertEquals(0x0000ff, at(picture, 25, 65));
        assertEquals(0x000000, at(picture, 55, 65));
        assertEquals(0xffffff, at(picture, 65, 65));
    }

    @ParameterizedTest
    @EnumSource(Anchor.class)
    void aTextStandsOnItsBaseLineAtItsAnchor(Anchor anchor) throws IOException {
        double[] width = new double[1];
        Rectangle box = ink(seen(page -> {
            page.text("HIH", 60, 50, letters(false, anchor));
            width[0] = page.textWidth("HIH", 30, false);
        }));
        double left =
                switch (anchor) {
                    case START -> 60;
                    case MIDDLE -> 60 - width[0] / 2;
                    case END -> 60 - width[0];
                };
        double beside = 0.08 * 30;
        assertBox(left + beside, 50 - 0.69 * 30, left + width[0] - beside, 50, box);
    }

    @Test
    void lettersAreNeitherMirroredNorUpsideDown() throws IOException {
        BufferedImage upright = seen(page -> page.text("L", 60, 50, letters(false, Anchor.START)));
        Rectangle box = ink(upright);
        assertTrue(inkInRow(upright, (int) box.getMaxY() - 3) > 2 * inkInRow(upright, box.y + 3), "the foot is below");
        assertTrue(isInk(upright, box.x + 3, box.y + 3), "the stem is on the left");
        BufferedImage rising = seen(page -> page.textUpwards("L", 60, 40, letters(false, Anchor.MIDDLE)));
        Rectangle turned = ink(rising);
        assertEquals(60, turned.getMaxX() / FINE, 1, "its base line is on the right");
        assertTrue(
                inkInRow(rising, (int) turned.getMaxY() - 3) > 2 * inkInRow(rising, turned.y + 3), "it begins below");
        assertEquals(40, turned.getCenterY() / FINE, 3);
    }

    @Test
    void boldHasMoreInkAndMoreRoom() throws IOException {
        double[] widths = new double[2];
        int plain = allInk(seen(page -> page.text("HIH", 10, 50, letters(false, Anchor.START))));
        int bold = allInk(seen(page -> {
            page.text("HIH", 10, 50, letters(true, Anchor.START));
            widths[0] = page.textWidth("HIH", 30, false);
            widths[1] = page.textWidth("HIH", 30, true);
        }));
        assertTrue(bold > 1.15 * plain, bold + " and " + plain);
        assertTrue(widths[1] > widths[0]);
    }

    @Test
    void signsThatTheFontHasNotAreDrawnInTheirPlaceAndSayWhatTheyAre() throws IOException {
        Consumer<PdfSurface> drawn = page -> page.text("I音I", 10, 50, letters(false, Anchor.START));
        double[] widths = new double[3];
        BufferedImage picture = seen(page -> {
            drawn.accept(page);
            widths[0] = page.textWidth("I", 30, false);
            widths[1] = page.textWidth("音", 30, false);
            widths[2] = page.textWidth("I音I", 30, false);
        });
        assertEquals(2 * widths[0] + widths[1], widths[2], 1e-9);
        assertEquals(10 + widths[2], ink(picture).getMaxX() / FINE, 0.15 * 30, "the last letter stands at the end");
        int between = 0;
        for (int row = 0; row < picture.getHeight(); row++) {
            for (double x = 10 + widths[0]; x < 10 + widths[0] + widths[1]; x += 0.25) {
                between += isInk(picture, (int) (FINE * x), row) ? 1 : 0;
            }
        }
        assertTrue(between > 50, "there is a sign between them: " + between);
        try (PDDocument document = Loader.loadPDF(page(drawn))) {
            PDResources resources = document.getPage(0).getResources();
            COSName name = resources.getPropertiesNames().iterator().next();
            String said = resources.getProperties(name).getCOSObject().getString(COSName.ACTUAL_TEXT);
            assertNotNull(said);
            assertEquals("音", said);
        }
    }
}
