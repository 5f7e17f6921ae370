package mnl.analysis.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.analysis.run.RunLayout;
import org.junit.jupiter.api.Test;

class RegionFieldTest {
    /** Four places, three classes. */
    private static final float[] LOGITS = {3, 1, 1.5f, 0, 2, 1.99f, 1, 1, 9, 0, 0, 200};

    @Test
    void keepsTheMarginsOfBothClassesInSteps() {
        RegionField field = RegionField.of(2, LOGITS, 3, 0, 1);
        assertArrayEquals(new float[] {1.5f, -2, -8, -15.875f}, field.margins(true));
        assertArrayEquals(new float[] {-2, 0.125f, -8, -15.875f}, field.margins(false));
    }

    @Test
    void tellsTwoClassesApartByTheirLogitsAlone() {
        RunLayout layout =
                new RunLayout(List.of("none", "mnl"), 0, List.of(1L, 2L), List.of("loud"), List.of("a", "b", "c"), 1);
        int[][] labels = {{0, 1, 2, 1}, {1, 0, 0, 0}};
        float[] right = {1, 0, 9, 0, 1, 9, 0, 0, 0, 0, 1, 9};
        float[] half = {1, 0, 9, 1, 0, 9, 0, 0, 0, 0, 0, 9};
        float[][][] logits = {{right, right, half, half}};
        List<PairTelling> found = PairTelling.of(layout, labels, logits, 0, 1);
        assertEquals(2, found.size());
        assertArrayEquals(new double[] {1, 0.125}, found.get(0).perSeed(), 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5}, found.get(1).perSeed(), 1e-12);
        assertEquals(0.5625, found.get(0).share().mean(), 1e-12);
    }
}
