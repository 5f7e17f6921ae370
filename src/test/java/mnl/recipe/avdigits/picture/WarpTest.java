package mnl.recipe.avdigits.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import mnl.recipe.avdigits.Rng;
import org.junit.jupiter.api.Test;

class WarpTest {

    @Test
    void noDistortionLeavesTheInkWhereItIs() {
        Ink ink = Rasterizer.fill(new Rectangle2D.Double(20, 10, 12, 40), 64);
        assertArrayEquals(ink.values(), Warp.distort(ink, 0, Rng.of(1, "warp")).values(), 1e-5f);
    }

    @Test
    void distortionMovesInkAndLosesNone() {
        Ink ink = Rasterizer.fill(new Rectangle2D.Double(52, 42, 24, 44), 128);
        for (int seed = 0; seed < 20; seed++) {
            Ink warped = Warp.distort(ink, 0.6, Rng.of(seed, "warp"));
            double scale = warped.total() / ink.total();
            // e^(+-0.3 L) per axis, and as much again for what the elastic displacement stretches.
            assertTrue(scale > 0.55 && scale < 1.8, "ink times " + scale);
            assertTrue(
                    new Rectangle(4, 4, 120, 120).contains(warped.box()),
                    warped.box().toString());
        }
    }

    @Test
    void fitBringsTheLongestSideToItsLengthAndTheBoxToTheCentre() {
        for (Rectangle2D box :
                new Rectangle2D[] {new Rectangle2D.Double(7, 90, 10, 30), new Rectangle2D.Double(60, 20, 50, 20)}) {
            Rectangle fitted = Warp.fit(Rasterizer.fill(box, 128), 46, 64).box();
            assertEquals(46, Math.max(fitted.width, fitted.height), 2);
            double ratio = box.getWidth() / box.getHeight();
            assertEquals(ratio, fitted.width / (double) fitted.height, 0.15 * ratio);
            assertEquals(32, fitted.getCenterX(), 1);
            assertEquals(32, fitted.getCenterY(), 1);
        }
    }

    @Test
    void anEmptyCanvasStaysEmpty() {
        assertEquals(0, Warp.fit(Ink.empty(128), 46, 64).total());
    }

    @Test
    void elasticDisplacementHasItsMeanLength() {
        Elastic elastic = Elastic.draw(64, 1.65, Rng.of(1, "elastic"));
        double sum = 0;
        for (int i = 0; i < 64 * 64; i++) {
            sum += Math.hypot(elastic.dx()[i], elastic.dy()[i]);
        }
        assertEquals(1.65, sum / (64 * 64), 1e-4);
    }
}
