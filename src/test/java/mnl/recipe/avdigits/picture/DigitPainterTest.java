package mnl.recipe.avdigits.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import mnl.data.DataException;
import mnl.recipe.avdigits.Rng;
import org.junit.jupiter.api.Test;

class DigitPainterTest {

    @Test
    void theSameDrawsPaintTheSamePictureAndOthersAnother() {
        FontFace face = anInstalledFace();
        DigitPainter painter = new DigitPainter(new Glyphs(List.of(face)));
        byte[] picture = paint(painter, face, 5, 1);
        assertEquals(256, picture.length);
        assertArrayEquals(picture, paint(painter, face, 5, 1));
        assertFalse(Arrays.equals(picture, paint(painter, face, 5, 2)));
    }

    @Test
    void noInkIsCutOff() {
        FontFace face = anInstalledFace();
        DigitPainter painter = new DigitPainter(new Glyphs(List.of(face)));
        for (int draw = 0; draw < 60; draw++) {
            Ink shape = painter.shape(face, draw % 10, 0.6, Rng.of(draw, "inside"));
            assertTrue(new Rectangle(2, 2, 124, 124).contains(shape.box()), "digit as drawn: " + shape.box());
            Rectangle fitted = Warp.fit(shape, 46, 64).box();
            assertTrue(new Rectangle(8, 8, 48, 48).contains(fitted), "digit on the canvas: " + fitted);
            assertTrue(shape.total() > 50, "ink left: " + shape.total());
        }
    }

    @Test
    void clutterAddsInkAroundTheDigit() {
        FontFace face = anInstalledFace();
        Clutter clutter = new Clutter(new Glyphs(List.of(face)), List.of(face));
        assertEquals(0, clutter.draw(64, 0, Rng.of(1, "clutter")).total());
        double total = 0;
        for (int draw = 0; draw < 50; draw++) {
            total += clutter.draw(64, 0.8, Rng.of(draw, "clutter")).total();
        }
        assertTrue(total / 50 > 100, "mean ink " + total / 50);
    }

    @Test
    void aMissingFontIsNamedWithItsPackage() {
        FontFace missing = new FontFace("No Such Font", "No Such Font", "fonts-no-such", "OFL-1.1");
        DataException refusal = assertThrows(DataException.class, () -> new Glyphs(List.of(missing)));
        assertEquals(
                "The font \"No Such Font\" is not installed: install the Debian package fonts-no-such.",
                refusal.getMessage());
    }

    private static byte[] paint(DigitPainter painter, FontFace face, int digit, int seed) {
        return painter.paint(face, digit, List.of(face), Difficulty.CLUTTERED, Rng.of(seed, "picture"));
    }

    private static FontFace anInstalledFace() {
        FontFace found = FontFaces.groups().stream()
                .flatMap(List::stream)
                .filter(DigitPainterTest::isInstalled)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "None of the fonts of AV-Digits is installed: skipped.");
        return found;
    }

    private static boolean isInstalled(FontFace face) {
        try {
            new Glyphs(List.of(face));
            return true;
        } catch (DataException e) {
            return false;
        }
    }
}
