package mnl.recipe.avdigits.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import mnl.recipe.avdigits.Rng;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final Ink LEFT_HALF = Rasterizer.fill(new Rectangle2D.Double(0, 0, 32, 64), 64);

    @Test
    void inkIsLighterThanTheBackgroundWithinTheirRanges() {
        for (int seed = 0; seed < 50; seed++) {
            byte[] grey = Camera.shoot(LEFT_HALF, 0, 4, Rng.of(seed, "camera"));
            assertEquals(256, grey.length);
            int ink = grey[8 * 16 + 2] & 0xff;
            int background = grey[8 * 16 + 13] & 0xff;
            assertTrue(ink >= 0.65 * 255 - 1, "ink " + ink);
            assertTrue(background <= 0.3 * 255 + 1, "background " + background);
        }
    }

    @Test
    void withoutClutterAnEvenCanvasGivesAnEvenPicture() {
        byte[] grey = Camera.shoot(Ink.empty(64), 0, 4, Rng.of(1, "camera"));
        for (byte value : grey) {
            assertEquals(grey[0], value);
        }
    }
}
