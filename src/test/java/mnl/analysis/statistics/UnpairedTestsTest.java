package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnpairedTestsTest {
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Student's sleep data as two groups: what R's t.test prints, t = -1.8608, df = 17.776, p = 0.07939. */
    @Test
    void sleepDataGiveThePublishedTest() {
        UnpairedComparison compared = UnpairedTests.compare(FIRST, SECOND);
        assertEquals(-1.58, compared.meanDifference(), 1e-12);
        assertEquals((0.2054832 + 3.3654832) / 2, compared.ci95(), 1e-7);
        assertEquals(0.07939, compared.welchP(), 5e-6);
        assertEquals(10, compared.first());
        assertEquals(10, compared.second());
    }

    /** Of the 10 ways to take 2 of 1 to 5, only 1 + 2 and 4 + 5 are as far from the expected 6 as 1 + 2. */
    @Test
    void permutationsAreCounted() {
        assertEquals(
                0.2,
                UnpairedTests.compare(new double[] {1, 2}, new double[] {3, 4, 5})
                        .permutationP(),
                1e-15);
        assertEquals(
                1,
                UnpairedTests.compare(new double[] {1, 5}, new double[] {2, 3, 4})
                        .permutationP(),
                1e-15);
    }

    /** Decimals are not exact in binary: 0.1 + 0.2 is no farther than 0.3. */
    @Test
    void sumsThatAreTheSameButForTheirLastDigitsAreTies() {
        double[] first = {0.1, 0.2};
        double[] second = {0.15, 0.15};
        assertEquals(1, UnpairedTests.compare(first, second).permutationP(), 1e-15);
    }

    /** 24 against 24 values have 3e13 divisions; drawn ones say the same of groups that hardly overlap, and never 0. */
    @Test
    void manyPermutationsAreDrawn() {
        double[] low = IntStream.range(0, 24).mapToDouble(i -> i).toArray();
        double[] high = IntStream.range(0, 24).mapToDouble(i -> i + 100).toArray();
        double[] mixed = IntStream.range(0, 24).mapToDouble(i -> i + 0.25).toArray();
        assertEquals(1 / 100_001.0, UnpairedTests.compare(low, high).permutationP(), 1e-12);
        double p = UnpairedTests.compare(low, mixed).permutationP();
        assertEquals(UnpairedTests.compare(low, mixed).welchP(), p, 0.01);
    }

    @Test
    void oneValueHasNoSpread() {
        UnpairedComparison compared = UnpairedTests.compare(new double[] {0.9}, new double[] {0.5, 0.6, Double.NaN});
        assertEquals(0.35, compared.meanDifference(), 1e-12);
        assertTrue(Double.isNaN(compared.ci95()));
        assertTrue(Double.isNaN(compared.welchP()));
        assertTrue(Double.isNaN(compared.permutationP()));
        assertEquals(1, compared.first());
        assertEquals(2, compared.second());
    }

    @Test
    void equalValuesShowNoDifferenceOrNothingToJudgeItBy() {
        double[] tenth = {0.1, 0.1, 0.1};
        UnpairedComparison same = UnpairedTests.compare(tenth, new double[] {0.1, 0.1});
        assertEquals(0, same.meanDifference());
        assertEquals(1, same.welchP());
        UnpairedComparison apart = UnpairedTests.compare(tenth, new double[] {0.2, 0.2, 0.2});
        assertEquals(0, apart.ci95());
        assertTrue(Double.isNaN(apart.welchP()));
        assertEquals(2 / 20.0, apart.permutationP(), 1e-15, "1 of the 20 divisions and its mirror");
    }

    /** The error of a mean over folds counts what they share, so that the interval is wider, and values do not change places. */
    @Test
    void foldsKeepTheirCorrection() {
        double[] values = {0.5, 0.6, 0.7};
        double[] others = {0.8, 0.9, 0.7};
        Folds folds = new Folds(3, List.of(0, 1, 2), List.of(10, 10, 10), List.of(20, 20, 20));
        UnpairedComparison corrected = UnpairedTests.compare(folds, values, folds, others);
        UnpairedComparison plain = UnpairedTests.compare(values, others);
        assertEquals(plain.meanDifference(), corrected.meanDifference(), 1e-12);
        assertEquals(Math.sqrt(1 + 3 * 0.5), corrected.ci95() / plain.ci95(), 1e-9, "1/K + n_test/n_train, times K");
        assertTrue(Double.isNaN(corrected.permutationP()));
    }
}
