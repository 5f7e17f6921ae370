package mnl.figure.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void ticksAreRoundAndLabelledAlike() {
        Ticks ticks = Ticks.linear(new Range(0, 2.4), 6, false);
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0"), ticks.labels());
    }

    @Test
    void quartersKeepTheirSecondDecimal() {
        assertEquals(
                List.of("0.00", "0.25", "0.50", "0.75", "1.00"),
                Ticks.linear(new Range(0, 1), 5, false).labels());
    }

    @Test
    void fractionsBecomePercentages() {
        assertEquals(
                List.of("0", "25", "50", "75", "100"),
                Ticks.linear(new Range(0, 1), 5, true).labels());
    }

    @Test
    void negativeTicksHaveATrueMinusAndZeroHasNone() {
        assertEquals(
                List.of("−2", "−1", "0", "1", "2"),
                Ticks.linear(new Range(-2, 2), 5, false).labels());
    }

    @Test
    void neverMoreThanAskedForAndAlwaysInside() {
        Random random = new Random(1);
        for (int trial = 0; trial < 2000; trial++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
            Range range = new Range(low, low + Math.pow(10, 6 * random.nextDouble() - 3));
            int most = 2 + random.nextInt(9);
            Ticks ticks = Ticks.linear(range, most, false);
            assertTrue(ticks.values().size() <= most, () -> range + " " + ticks);
            double slack = range.length() * 1e-6;
            assertTrue(
                    ticks.values().stream().allMatch(v -> v >= range.min() - slack && v <= range.max() + slack),
                    () -> range + " " + ticks);
        }
    }

    @Test
    void logTicksArePowersOfTenWithTwosAndFives() {
        assertEquals(
                List.of("0.1", "0.2", "0.5", "1", "2", "5", "10"),
                Ticks.log(new Range(0.1, 10), 8, false).labels());
        assertEquals(
                List.of("0.001", "0.1", "10", "1000"),
                Ticks.log(new Range(0.001, 1000), 4, false).labels());
    }

    @Test
    void widenedRangeEndsOnTicksAndCoversTheData() {
        Range wide = Ticks.widen(new Range(0.13, 2.37), 6);
        assertEquals(new Range(0, 2.5), wide);
        Range flat = Ticks.widen(new Range(3, 3), 6);
        assertTrue(flat.min() < 3 && flat.max() > 3);
    }
}
