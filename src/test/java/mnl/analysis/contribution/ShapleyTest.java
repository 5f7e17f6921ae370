package mnl.analysis.contribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mnl.analysis.metric.ReferenceSamples;
import org.junit.jupiter.api.Test;

/** Expected values are averages of marginal gains over all M! orders, in exact fractions in Python. */
class ShapleyTest {
    private static final double EXACT = 1e-12;

    @Test
    void twoModalities() {
        Shapley shapley = Shapley.of(0.10, 0.70, 0.45, 0.82);
        assertArrayEquals(new double[] {0.485, 0.235}, shapley.values(), EXACT);
        assertArrayEquals(new double[] {0.6736111111111112, 0.3263888888888889}, shapley.shares(), EXACT);
        assertEquals(0.3472222222222222, shapley.imbalance(), EXACT);
        assertEquals(0.72, shapley.total(), EXACT);
    }

    @Test
    void threeModalitiesWithSubsetsByName() {
        double[] table = new double[8];
        table[Shapley.subset()] = 0.10;
        table[Shapley.subset(0)] = 0.60;
        table[Shapley.subset(1)] = 0.40;
        table[Shapley.subset(0, 1)] = 0.72;
        table[Shapley.subset(2)] = 0.25;
        table[Shapley.subset(2, 0)] = 0.66;
        table[Shapley.subset(1, 2)] = 0.48;
        table[Shapley.subset(0, 1, 2)] = 0.71;
        Shapley shapley = Shapley.of(table);
        assertArrayEquals(new double[] {0.365, 0.175, 0.07}, shapley.values(), EXACT);
        assertEquals(0.48360655737704916, shapley.imbalance(), EXACT);
    }

    @Test
    void sixModalities() {
        Shapley shapley = Shapley.of(ReferenceSamples.accuracyBySubset(6, 6));
        double[] values = {
            0.18203333333333332, 0.07695, 0.17785, 0.10841666666666666, 0.017816666666666668, 0.23693333333333333
        };
        assertArrayEquals(values, shapley.values(), EXACT);
        assertEquals(0.27389583333333334, shapley.imbalance(), EXACT);
        assertEquals(1, Arrays.stream(shapley.shares()).sum(), EXACT);
    }

    @Test
    void oneModalityHasItAll() {
        assertArrayEquals(new double[] {1}, Shapley.of(0.2, 0.9).shares(), EXACT);
        assertEquals(0, Shapley.of(0.2, 0.9).imbalance(), EXACT);
    }

    @Test
    void aModalityThatCostsAccuracyHasANegativeShare() {
        Shapley shapley = Shapley.of(0.1, 0.8, 0.05, 0.7);
        assertArrayEquals(new double[] {0.675, -0.075}, shapley.values(), EXACT);
        assertArrayEquals(new double[] {1.125, -0.125}, shapley.shares(), EXACT);
        assertEquals(1.25, shapley.imbalance(), EXACT);
    }

    @Test
    void nothingIsNotShared() {
        assertTrue(Double.isNaN(Shapley.of(0.3, 0.2, 0.4, 0.3).imbalance()), "gains that cancel");
        assertTrue(Double.isNaN(Shapley.of(0.5, 0.5, 0.2, 0.3).shares()[0]), "worse than no input at all");
        assertTrue(Double.isNaN(Shapley.of(Double.NaN, 0.5, 0.2, 0.3).imbalance()));
    }

    @Test
    void tablesMustHaveEverySubset() {
        assertThrows(IllegalArgumentException.class, () -> Shapley.of(0.1, 0.2, 0.3));
        assertThrows(IllegalArgumentException.class, () -> Shapley.of(0.1));
        assertThrows(IllegalArgumentException.class, Shapley::of);
    }

    @Test
    void sharesOfNothingHaveNoMeaning() {
        assertTrue(Double.isNaN(Shapley.of(0, 1e-12).shares()[0]));
        assertEquals(1, Shapley.of(0, 1e-11).shares()[0], 1e-9);
    }

    @Test
    void sixteenModalitiesAreTheMost() {
        double[] most = new double[1 << Shapley.MOST_MODALITIES];
        most[most.length - 1] = 1.6;
        assertEquals(0.1, Shapley.of(most).values()[3], 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Shapley.of(new double[2 * most.length]));
    }
}
