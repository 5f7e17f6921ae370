package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Shares of all assignments of signs, counted. */
class SignFlipTest {
    private static double[] ones(int plus, int minus) {
        double[] differences = new double[plus + minus];
        Arrays.fill(differences, 1);
        Arrays.fill(differences, plus, plus + minus, -1);
        return differences;
    }

    @Test
    void withoutDifferencesThereIsNoP() {
        assertTrue(Double.isNaN(SignFlip.p()));
    }

    /** 2 (1 + 8 + 28) of the 2^8 assignments have 6 signs or more alike. */
    @Test
    void upToTwentyEveryAssignmentCounts() {
        assertEquals(74 / 256.0, SignFlip.p(ones(6, 2)), 1e-15);
        assertEquals(2 / 1_048_576.0, SignFlip.p(ones(20, 0)), 1e-15);
    }

    /**
     * In decimals .1 + .2 - .3 is 0, so .1 + .2 - .3 + .6 and -.1 - .2 + .3 + .6 are equally far; with 1.2, 1 and .8 that are
     * five of eight sums with +.6, and as many with -.6.
     */
    @Test
    void sumsThatAreEqualInDecimalsAreEqual() {
        assertEquals(1, SignFlip.p(.3, -.1, -.2));
        assertEquals(10 / 16.0, SignFlip.p(.1, .2, -.3, .6), 1e-15);
        assertEquals(10 / 16.0, SignFlip.p(-.1, -.2, .3, .6), 1e-15);
    }

    /** 2 (C(25, 17) + ... + C(25, 25)) / 2^25 = .10775; 100,000 draws are wrong by .001 (one standard error). */
    @Test
    void beyondTwentyTheyAreDrawn() {
        assertEquals(.10775, SignFlip.p(ones(17, 8)), .004);
    }

    /** The last five, three times as large, must take part: .02233 of the 2^25 assignments are 19 or more from 0. */
    @Test
    void everyDifferenceTakesPartInADraw() {
        double[] mixed = Arrays.copyOf(ones(12, 8), 25);
        Arrays.fill(mixed, 20, 25, 3);
        assertEquals(.02233, SignFlip.p(mixed), .002);
    }
}
