package mnl.analysis.guidance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mnl.analysis.statistics.Histogram;
import org.junit.jupiter.api.Test;

class UcomTest {

    @Test
    void marginIsTakenAgainstTheFusedRunnerUpNotTheModalitysOwn() {
        float[] fused = {3, 1, 2, 0, 5, 4};
        float[] logits = {1, 9, -1, 2, 0.5f, 3};
        assertArrayEquals(new float[] {2, -2.5f}, Ucom.of(logits, fused, new int[] {0, 1}));
    }

    @Test
    void tiesGoToTheLowestIndexAndNeverToTheTarget() {
        float[] fused = {7, 7, 7};
        assertEquals(1, Ucom.runnerUp(fused, 0, 3, 0));
        assertEquals(0, Ucom.runnerUp(fused, 0, 3, 1));
        assertEquals(0, Ucom.runnerUp(fused, 0, 3, 2));
    }

    @Test
    void histogramSharesSumToOneAndKeepOutliersInTheOuterBins() {
        Histogram h = Histogram.of(new float[][] {{-9, -.5f, .5f}, {.5f, 9, Float.NaN}}, -1, 1, 2);
        assertArrayEquals(new double[] {.4, .6}, h.shares(), 1e-12);
        assertEquals(1, h.width(), 1e-12);
        assertArrayEquals(new double[2], Histogram.of(new float[0][], 0, 1, 2).shares());
    }
}
