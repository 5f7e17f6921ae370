package mnl.recipe.avdigits.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import mnl.recipe.avdigits.Rng;
import org.junit.jupiter.api.Test;

class StrokeWeightTest {

    @Test
    void dilationAndErosionChangeALineByTheirSize() {
        Ink line = Rasterizer.fill(new Rectangle2D.Double(30, 10, 4, 40), 64);
        assertEquals(6 * 42, StrokeWeight.extreme(line, 1, true).total(), 1e-3);
        assertEquals(8 * 44, StrokeWeight.extreme(line, 2, true).total(), 1e-3);
        assertEquals(2 * 38, StrokeWeight.extreme(line, 1, false).total(), 1e-3);
    }

    @Test
    void someDigitsGetBolderSomeLighterSomeStay() {
        Ink ink = Rasterizer.stroke(new Rectangle2D.Double(8, 5, 46, 52), 4, 64);
        int bolder = 0;
        int lighter = 0;
        for (int seed = 0; seed < 400; seed++) {
            double change = StrokeWeight.vary(ink, Rng.of(seed, "weight")).total() - ink.total();
            bolder += change > 0 ? 1 : 0;
            lighter += change < 0 ? 1 : 0;
        }
        assertEquals(400 * 0.6 * 0.65, bolder, 35);
        assertEquals(400 * 0.6 * 0.35, lighter, 30);
    }

    @Test
    void hairlinesAreNotErasedAndFullBoxesNotFilled() {
        Path2D hairline = new Path2D.Double();
        hairline.moveTo(10, 10);
        hairline.lineTo(50, 55);
        Ink thin = Rasterizer.stroke(hairline, 1, 64);
        Ink full = Rasterizer.fill(new Rectangle2D.Double(20, 10, 12, 40), 64);
        for (int seed = 0; seed < 100; seed++) {
            assertTrue(StrokeWeight.vary(thin, Rng.of(seed, "weight")).total() >= thin.total());
            Ink varied = StrokeWeight.vary(full, Rng.of(seed, "weight"));
            if (varied.total() >= full.total()) {
                assertSame(full, varied);
            }
        }
    }
}
