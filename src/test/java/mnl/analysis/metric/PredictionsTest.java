package mnl.analysis.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PredictionsTest {

    @Test
    void largestLogitWinsAndTheLowestIndexOnTies() {
        float[] logits = {1, 3, 3, -2, -2, -2, -5, -1, 0, Float.NEGATIVE_INFINITY, -9, -9};
        assertArrayEquals(new int[] {1, 0, 2, 1}, Predictions.of(logits, 3));
        assertArrayEquals(new int[][] {{1}, {0}}, Predictions.of(new float[][] {{0, 1}, {1, 0}}, 2));
        assertThrows(IllegalArgumentException.class, () -> Predictions.of(logits, 5));
    }

    @Test
    void whatIsNotANumberPredictsNothing() {
        int[] none = Predictions.of(new float[] {Float.NaN, Float.NaN, 4, Float.NaN}, 2);
        assertArrayEquals(new int[] {Predictions.NONE, Predictions.NONE}, none);
        assertEquals(0, Predictions.accuracy(none, new int[] {0, 0}));
        assertEquals(0, F1Score.macro(none, new int[] {0, 0}, 2));
    }

    @Test
    void accuracyIsTheShareOfHits() {
        assertEquals(0.75, Predictions.accuracy(new int[] {0, 1, 2, 0}, new int[] {0, 1, 2, 2}));
        assertTrue(Double.isNaN(Predictions.accuracy(new int[0], new int[0])));
        assertThrows(IllegalArgumentException.class, () -> Predictions.accuracy(new int[1], new int[2]));
    }

    /** From sklearn.metrics.f1_score(average=None) and (average="macro"). */
    @Test
    void f1IsThatOfAnIndependentComputation() {
        int[] predictions = Predictions.of(ReferenceSamples.logits(1, 1), ReferenceSamples.CLASSES);
        int[] labels = ReferenceSamples.labels(1);
        double[] perClass = {
            0.5874125874125874, 0.5276073619631901, 0.6582278481012659, 0.5578231292517007, 0.5608465608465608
        };
        assertArrayEquals(perClass, F1Score.perClass(predictions, labels, 5), 1e-12);
        assertEquals(0.578383497515061, F1Score.macro(predictions, labels, 5), 1e-12);
    }

    /** From sklearn.metrics.f1_score(average="macro", zero_division=0), whose classes are those that appear. */
    @Test
    void classesThatAppearNowhereDoNotCount() {
        int[] labels = {0, 0, 1, 1, 3};
        int[] predictions = {0, 1, 1, 1, 4};
        assertEquals(0.3666666666666667, F1Score.macro(predictions, labels, 6), 1e-12);
        double[] perClass = F1Score.perClass(predictions, labels, 6);
        assertArrayEquals(new double[] {2 / 3.0, 0.8, Double.NaN, 0, 0, Double.NaN}, perClass, 1e-12);
        assertTrue(Double.isNaN(F1Score.macro(new int[0], new int[0], 3)));
    }
}
