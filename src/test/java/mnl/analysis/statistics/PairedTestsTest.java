package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedTestsTest {
    /** Student's sleep data (1908), hours of sleep gained by ten patients with two drugs. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Hollander and Wolfe (1973), depression scores before and after a tranquilizer; no ties, so the test is exact. */
    private static final double[] BEFORE = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};

    private static final double[] AFTER = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    @Test
    void sleepDataGiveThePublishedTTest() {
        PairedComparison compared = PairedTests.compare(FIRST, SECOND);
        assertEquals(-1.58, compared.meanDifference(), 1e-12);
        assertEquals(0.8798857632547289, compared.ci95(), 1e-9);
        assertEquals(0.00283289019738427, compared.tTestP(), 1e-7);
        assertEquals(2.0 / 512, compared.wilcoxonP(), 1e-15, "one zero dropped, nine of one sign with ties");
        assertEquals(1, compared.equal());
        assertEquals(0, compared.higher());
        assertEquals(10, compared.seeds());
        assertTrue(compared.significant());
    }

    @Test
    void withoutTiesWilcoxonIsExact() {
        PairedComparison compared = PairedTests.compare(BEFORE, AFTER);
        assertEquals(0.0390625, compared.wilcoxonP(), 1e-12);
        assertEquals(0.016176627434908095, compared.tTestP(), 1e-6);
        assertEquals(7, compared.higher());
    }

    @Test
    void tiesSurviveSinglePrecision() {
        double[] arm = {0.915f, 0.905f, 0.92f, 0.91f, 0.9f, 0.925f, 0.93f, 0.912f};
        double[] baseline = {0.9f, 0.91f, 0.9f, 0.9f, 0.89f, 0.905f, 0.905f, 0.9f};
        PairedComparison compared = PairedTests.compare(arm, baseline);
        assertEquals(0.015625, compared.wilcoxonP(), 1e-15);
        assertEquals(0.004414746172588519, compared.tTestP(), 1e-5);
    }

    @Test
    void whatCannotBeTestedIsNotSignificant() {
        PairedComparison single = PairedTests.compare(new double[] {0.9}, new double[] {0.1});
        assertTrue(Double.isNaN(single.tTestP()));
        assertFalse(single.significant());
        PairedComparison constant = PairedTests.compare(new double[] {0.2f, 0.3f}, new double[] {0.1f, 0.2f});
        assertTrue(Double.isNaN(constant.tTestP()), "two equal differences have no spread to judge by");
        assertFalse(constant.significant());
        PairedComparison same = PairedTests.compare(new double[] {0.2, 0.3}, new double[] {0.2, 0.3});
        assertEquals(1, same.tTestP());
        assertEquals(1, same.wilcoxonP());
        PairedComparison none = PairedTests.compare(new double[] {Double.NaN}, new double[] {Double.NaN});
        assertTrue(Double.isNaN(none.wilcoxonP()) && Double.isNaN(none.tTestP()));
        assertThrows(IllegalArgumentException.class, () -> PairedTests.compare(new double[] {1}, new double[] {1, 2}));
    }

    /** Exactly at the level is not below it. */
    @Test
    void theLevelItselfIsNotSignificant() {
        PairedComparison any = PairedTests.compare(FIRST, SECOND);
        assertFalse(any.withHolm(PairedComparison.LEVEL).significant());
        assertTrue(any.withHolm(Math.nextDown(PairedComparison.LEVEL)).significant());
    }

    @Test
    void theSignFlipTestTakesTheSameDifferences() {
        assertEquals(
                .25,
                PairedTests.compare(new double[] {.6, .7, .9}, new double[] {.5, .5, .5})
                        .signFlipP(),
                1e-15);
        assertTrue(
                Double.isNaN(PairedTests.compare(new double[] {.6}, new double[] {.5})
                        .signFlipP()),
                "one seed");
    }

    /** Values from 1/2 to 1 resolve in units of 2^-21; differences that are half a unit apart or less are the same. */
    @Test
    void differencesNearerThanTheMetricsResolveAreTheSame() {
        double unit = 0x1p-21;
        for (double[] same : new double[][] {{8, 8.4}, {8.4, 8.6}, {9, 9.5}}) {
            assertTrue(Double.isNaN(apart(same, unit).tTestP()), same[0] + " and " + same[1] + " units have no spread");
        }
        assertFalse(Double.isNaN(apart(new double[] {8, 8.6}, unit).tTestP()), "more than half a unit apart");
        assertFalse(Double.isNaN(apart(new double[] {8, 9}, unit).tTestP()));
    }

    private static PairedComparison apart(double[] units, double unit) {
        return PairedTests.compare(
                new double[] {.75 + units[0] * unit, .75 + units[1] * unit}, new double[] {.75, .75});
    }

    @Test
    void holmCorrectsOverTheArms() {
        List<PairedComparison> both = PairedTests.compare(List.of(FIRST, SECOND.clone()), SECOND);
        assertEquals(2 * both.get(0).tTestP(), both.get(0).holmP(), 1e-15);
        assertEquals(1, both.get(1).holmP());
    }

    @Test
    void holmMatchesTheStepDownProcedure() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjust(0.01, 0.04, 0.03, 0.005), 1e-12);
        assertArrayEquals(new double[] {1, Double.NaN, 1}, Holm.adjust(0.9, Double.NaN, 0.4), 1e-12);
        assertArrayEquals(new double[0], Holm.adjust());
    }

    @Test
    void whereNothingDiffersEveryAssignmentOfSignsIsAsFar() {
        assertEquals(1, SignFlip.p(0, 0, 0));
        assertEquals(1, SignFlip.p(0.5));
        assertEquals(0.5, SignFlip.p(0.5, 0.5));
    }
}
