package mnl.recipe.avdigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RngTest {

    @Test
    void seedPurposeAndIndexEachMakeADifference() {
        double first = Rng.of(1, "a", 0).uniform(0, 1);
        assertEquals(first, Rng.of(1, "a", 0).uniform(0, 1));
        assertNotEquals(first, Rng.of(2, "a", 0).uniform(0, 1));
        assertNotEquals(first, Rng.of(1, "b", 0).uniform(0, 1));
        assertNotEquals(first, Rng.of(1, "a", 1).uniform(0, 1));
    }

    @Test
    void poissonHasItsMeanAndVariance() {
        Rng rng = Rng.of(1, "poisson");
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            int draw = rng.poisson(2.5);
            sum += draw;
            squares += (double) draw * draw;
        }
        double mean = sum / draws;
        assertEquals(2.5, mean, 0.05);
        assertEquals(2.5, squares / draws - mean * mean, 0.1);
        assertEquals(0, rng.poisson(0));
    }

    @Test
    void wholeNumbersReachBothEnds() {
        Rng rng = Rng.of(1, "whole");
        boolean low = false;
        boolean high = false;
        for (int i = 0; i < 1_000; i++) {
            int draw = rng.whole(3, 5);
            assertTrue(draw >= 3 && draw <= 5);
            low |= draw == 3;
            high |= draw == 5;
        }
        assertTrue(low && high);
    }
}
