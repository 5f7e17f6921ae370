package mnl.analysis.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Two arms on one seed with six samples of class 0: a prediction of 0 is right, of 1 is wrong. */
class FusedOutcomesTest {
    private static final int[][] LABELS = {{0, 0, 0, 0, 0, 0}};
    private final CorrectnessCases cases = new CorrectnessCases(
            LABELS,
            new int[][] {{0, 1, 1, 1, 1, 1}, {0, 1, 1, 1, 1, 0}},
            new int[][] {{0, 0, 0, 0, 0, 1}, {0, 0, 0, 0, 1, 0}},
            new int[][] {{0, 0, 1, 0, 1, 1}, {0, 0, 0, 1, 0, 0}});

    @Test
    void samplesFallByCaseAndByWhichArmHasThemRight() {
        FusedOutcomes first = outcomes(FusedOutcomes.Basis.FIRST);
        assertArrayEquals(new int[] {1}, first.samples(0, CorrectnessCase.FT, FusedOutcome.BOTH));
        assertArrayEquals(new int[] {3}, first.samples(0, CorrectnessCase.FT, FusedOutcome.FIRST_ONLY));
        assertArrayEquals(new int[] {2, 4}, first.samples(0, CorrectnessCase.FT, FusedOutcome.SECOND_ONLY));
        assertArrayEquals(new int[] {5}, first.samples(0, CorrectnessCase.FF, FusedOutcome.SECOND_ONLY));
        assertEquals(1, first.gain(null, CorrectnessCase.FT).mean(), "two kept, one lost");
    }

    @Test
    void theCaseIsThatOfTheArmAskedFor() {
        FusedOutcomes second = outcomes(FusedOutcomes.Basis.SECOND);
        assertArrayEquals(new int[] {2}, second.samples(0, CorrectnessCase.FT, FusedOutcome.SECOND_ONLY));
        assertArrayEquals(new int[] {4}, second.samples(0, CorrectnessCase.FF, FusedOutcome.SECOND_ONLY));
        FusedOutcomes both = outcomes(FusedOutcomes.Basis.BOTH);
        assertArrayEquals(new int[] {2}, both.samples(0, CorrectnessCase.FT, FusedOutcome.SECOND_ONLY));
        assertArrayEquals(new int[0], both.samples(0, CorrectnessCase.FF, FusedOutcome.SECOND_ONLY), "it moved");
    }

    @Test
    void everySampleHasOneCaseAndOneOutcome() {
        FusedOutcomes first = outcomes(FusedOutcomes.Basis.FIRST);
        double total = 0;
        for (CorrectnessCase cell : CorrectnessCase.values()) {
            for (FusedOutcome outcome : FusedOutcome.values()) {
                total += first.counts(cell, outcome)[0];
            }
        }
        assertEquals(6, total);
    }

    private FusedOutcomes outcomes(FusedOutcomes.Basis basis) {
        return new FusedOutcomes(cases, 0, 1, basis);
    }
}
