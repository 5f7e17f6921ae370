package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeanIntervalTest {

    @Test
    void usesStudentsQuantileOfTheNumberOfSeeds() {
        MeanInterval three = MeanInterval.of(1, 2, 3);
        assertEquals(2, three.mean(), 1e-12);
        assertEquals(4.302652729911275 / Math.sqrt(3), three.halfWidth(), 1e-9);
        assertEquals(three.mean() - three.halfWidth(), three.low());
        assertEquals(three.mean() + three.halfWidth(), three.high());
        MeanInterval two = MeanInterval.of(0, 2);
        assertEquals(12.706204736432095, two.halfWidth(), 1e-8);
    }

    @Test
    void moreSeedsThanTheTableHoldsUseTheSameFormula() {
        double[] values = new double[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2;
        }
        MeanInterval many = MeanInterval.of(values);
        double mean = 50 / 101.0;
        double deviation = Math.sqrt((50 * Math.pow(1 - mean, 2) + 51 * mean * mean) / 100);
        assertEquals(1.983971518523552 * deviation / Math.sqrt(101), many.halfWidth(), 1e-9);
    }

    @Test
    void oneSeedHasNoSpread() {
        MeanInterval one = MeanInterval.of(0.5);
        assertEquals(0.5, one.mean());
        assertTrue(Double.isNaN(one.halfWidth()));
        assertEquals(0.5, one.low());
        assertEquals(0.5, one.high());
    }

    @Test
    void pairedDifferencesIgnoreTheSpreadThatBothShare() {
        MeanInterval paired = MeanInterval.ofDifferences(new double[] {11, 22, 33}, new double[] {10, 20, 30});
        assertEquals(2, paired.mean(), 1e-12);
        assertEquals(4.302652729911275 / Math.sqrt(3), paired.halfWidth(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> MeanInterval.ofDifferences(new double[] {1}, new double[0]));
    }

    @Test
    void valuesThatAreNotFiniteDoNotCount() {
        MeanInterval some = MeanInterval.of(1, Double.NaN, 3);
        assertEquals(2, some.count());
        assertEquals(2, Summary.of(1, Double.NaN, 3).count());
        assertEquals(2, some.mean());
        assertTrue(Double.isNaN(MeanInterval.of(Double.NaN).mean()));
    }
}
