package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tests say where seeds are few: with ties, without spread, without numbers. */
class FewSeedsTest {
    private static final double[] ZEROS = new double[8];

    @Test
    void eightOfEightWithTiesHaveTheExactP() {
        double[] arm = {0.0025, 0.0025, 0.005, 0.005, 0.0075, 0.01, 0.01, 0.0125};
        assertEquals(2.0 / 256, PairedTests.compare(arm, ZEROS).wilcoxonP(), 1e-15);
    }

    @Test
    void twoAndFiveSeedsHaveTheExactP() {
        assertEquals(
                .5,
                PairedTests.compare(new double[] {.81, .82}, new double[] {.8, .8})
                        .wilcoxonP(),
                1e-15);
        double[] higher = {.5025, .6025, .7025, .8025, .9025};
        assertEquals(
                .0625,
                PairedTests.compare(higher, new double[] {.5, .6, .7, .8, .9}).wilcoxonP(),
                1e-15);
    }

    @Test
    void oneSeedHasNoP() {
        PairedComparison one = PairedTests.compare(new double[] {.9}, new double[] {.8});
        assertTrue(Double.isNaN(one.tTestP()));
        assertTrue(Double.isNaN(one.wilcoxonP()), "one seed tests nothing");
        PairedComparison left = PairedTests.compare(new double[] {.9, Double.NaN}, new double[] {.8, .8});
        assertTrue(Double.isNaN(left.wilcoxonP()), "nor does one that is left");
        PairedComparison same = PairedTests.compare(new double[] {.8}, new double[] {.8});
        assertTrue(Double.isNaN(same.wilcoxonP()) && Double.isNaN(same.tTestP()));
    }

    @Test
    void seedsWithoutANumberDoNotCount() {
        double[] arm = {.9, Double.NaN, .7, .9, .6};
        double[] baseline = {.8, .8, .6, .7, Double.NaN};
        PairedComparison compared = PairedTests.compare(arm, baseline);
        assertEquals(3, compared.seeds());
        assertEquals(3, compared.higher());
    }

    @Test
    void anArmWithoutAPCountsInTheFamily() {
        double[] baseline = {.5, .6, .7, .8};
        double[] shifted = Arrays.stream(baseline).map(value -> value + .01).toArray();
        double[] moved = {.51, .612, .7108, .8131};
        List<PairedComparison> both = PairedTests.compare(List.of(shifted, moved), baseline);
        assertTrue(Double.isNaN(both.get(0).tTestP()), "without spread there is no t-test");
        assertFalse(both.get(0).significant());
        assertEquals(2 * both.get(1).tTestP(), both.get(1).holmP(), 1e-15);
        assertEquals(Double.NaN, both.get(0).holmP());
    }

    @Test
    void theSameDifferenceOnEverySeedIsNoSpreadHoweverItIsStored() {
        for (int samples = 3; samples < 700; samples += 7) {
            for (int step = 1; step < 9; step++) {
                double[] arm = new double[5];
                double[] baseline = new double[5];
                for (int s = 0; s < arm.length; s++) {
                    int right = samples / 2 - s * samples / 20;
                    baseline[s] = (float) right / samples;
                    arm[s] = (float) (right + step) / samples;
                }
                PairedComparison compared = PairedTests.compare(arm, baseline);
                assertFalse(compared.significant(), step + " of " + samples);
                assertEquals(.0625, compared.wilcoxonP(), 1e-15, step + " of " + samples);
            }
        }
    }

    @Test
    void noDifferenceIsNoDifferenceOnEitherSideOfZero() {
        double tiny = 1e-9;
        PairedComparison same = PairedTests.compare(new double[] {.5 + tiny, .6 - tiny, .7}, new double[] {.5, .6, .7});
        assertEquals(1, same.tTestP());
        assertEquals(1, same.wilcoxonP());
        assertEquals("0/3, 3 equal", same.higherOf());
    }

    @Test
    void theSameDifferenceOnEveryFoldIsNoSpreadEither() {
        Folds folds = new Folds(3, List.of(0, 1, 2), List.of(31, 47, 53), List.of(100, 84, 78));
        PairedComparison compared = folds(folds, new double[] {.6, .7, .8}, new double[] {.59, .69, .79});
        assertEquals(Double.NaN, compared.tTestP());
        assertFalse(compared.significant());
        assertEquals(
                1,
                folds(folds, new double[] {.6, .7, .8}, new double[] {.6, .7, .8})
                        .tTestP());
    }

    private static PairedComparison folds(Folds folds, double[] arm, double[] baseline) {
        return PairedTests.compare(folds, List.of(arm), baseline).get(0);
    }

    @Test
    void equalSeedsAreSaid() {
        PairedComparison compared = PairedTests.compare(new double[] {.6, .7, .8, .5}, new double[] {.5, .7, .7, .6});
        assertEquals("2/4, 1 equal", compared.higherOf());
    }
}
