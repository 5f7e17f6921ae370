package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HistogramTest {

    /** Bins of width 1/2 from -1 to 1; NaN does not count, and what lies beyond an end counts in the bin there. */
    @Test
    void sharesOfTheValues() {
        float[][] rows = {{-5, -1, -.51f}, {-.5f, 0, .25f, Float.NaN}, {.99f, 1, 7}, {}};
        Histogram found = Histogram.of(rows, -1, 1, 4);
        assertArrayEquals(new double[] {3 / 9.0, 1 / 9.0, 2 / 9.0, 3 / 9.0}, found.shares(), 1e-12);
        assertEquals(.5, found.width());
        assertEquals(-1, found.low());
        assertEquals(1, found.high());
    }

    @Test
    void withoutValuesEveryShareIsZero() {
        assertArrayEquals(
                new double[3],
                Histogram.of(new float[][] {{Float.NaN}}, 0, 1, 3).shares());
    }
}
