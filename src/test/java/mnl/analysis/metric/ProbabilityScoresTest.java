package mnl.analysis.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProbabilityScoresTest {
    private static final double EXACT = 1e-12;

    /** From sklearn.metrics.log_loss, and numpy's ((p - onehot) ** 2).sum(1).mean() with scipy.special.softmax. */
    @Test
    void scoresAreThoseOfAnIndependentComputation() {
        double[] likelihood = {1.0512215175988056, 1.0346571536957463, 1.0630603943323491};
        double[] brier = {0.5373830221227941, 0.5340659507251682, 0.5485048789464914};
        for (int seed = 1; seed <= 3; seed++) {
            float[] logits = ReferenceSamples.logits(seed, 1);
            int[] labels = ReferenceSamples.labels(seed);
            assertEquals(likelihood[seed - 1], ProbabilityScores.negativeLogLikelihood(logits, labels, 5), EXACT);
            assertEquals(brier[seed - 1], ProbabilityScores.brier(logits, labels, 5), EXACT);
        }
    }

    @Test
    void largeLogitsNeitherOverflowNorLoseTheLoss() {
        float[] logits = {2000, 0, 1000};
        assertEquals(0, ProbabilityScores.negativeLogLikelihood(logits, new int[] {0}, 3), 0);
        assertEquals(2000, ProbabilityScores.negativeLogLikelihood(logits, new int[] {1}, 3), 0);
        assertEquals(2, ProbabilityScores.brier(logits, new int[] {1}, 3), 0);
        assertEquals(
                Math.log(2),
                ProbabilityScores.negativeLogLikelihood(new float[] {-3e38f, -3e38f}, new int[1], 2),
                EXACT);
    }

    @Test
    void ignoranceScoresWhatItShould() {
        assertEquals(Math.log(4), ProbabilityScores.negativeLogLikelihood(new float[4], new int[] {3}, 4), EXACT);
        assertEquals(0.75, ProbabilityScores.brier(new float[4], new int[] {3}, 4), EXACT);
    }

    @Test
    void divergedIsNotANumber() {
        float[] infinite = {0, Float.POSITIVE_INFINITY};
        assertTrue(Double.isNaN(ProbabilityScores.negativeLogLikelihood(infinite, new int[1], 2)));
        assertTrue(Double.isNaN(ProbabilityScores.brier(new float[] {0, Float.NaN}, new int[1], 2)));
        assertTrue(Double.isNaN(ProbabilityScores.brier(new float[0], new int[0], 2)));
        assertThrows(IllegalArgumentException.class, () -> ProbabilityScores.brier(new float[2], new int[] {-1}, 2));
    }
}
