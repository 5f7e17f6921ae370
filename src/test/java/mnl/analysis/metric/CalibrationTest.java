package mnl.analysis.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final double EXACT = 1e-12;

    private static Calibration reference(int seed) {
        return Calibration.of(
                ReferenceSamples.logits(seed, 1), ReferenceSamples.labels(seed), ReferenceSamples.CLASSES);
    }

    /** From numpy.digitize(right=True), and the same from sklearn.calibration.calibration_curve(strategy="uniform"). */
    @Test
    void errorAndDiagramAreThoseOfAnIndependentComputation() {
        Calibration calibration = reference(1);
        assertEquals(0.08178796935755113, calibration.ece(), EXACT);
        assertEquals(0.1045676818743565, reference(2).ece(), EXACT);
        assertEquals(0.09283698229414476, reference(3).ece(), EXACT);
        assertArrayEquals(
                new int[] {0, 0, 0, 0, 26, 42, 72, 60, 40, 51, 30, 36, 23, 18, 2},
                calibration.bins().stream().mapToInt(CalibrationBin::count).toArray());
        CalibrationBin fifth = calibration.bins().get(4);
        assertEquals(0.192307692307692, fifth.accuracy(), EXACT);
        assertEquals(0.315419789979074, fifth.confidence(), EXACT);
        assertEquals(0.315419789979074 - 0.192307692307692, fifth.gap(), EXACT);
        assertTrue(Double.isNaN(calibration.bins().get(0).gap()), "an empty bin has no gap");
    }

    @Test
    void anotherNumberOfBinsIsPossible() {
        Calibration ten = Calibration.of(ReferenceSamples.logits(1, 1), ReferenceSamples.labels(1), 5, 10);
        assertEquals(0.0764442370747429, ten.ece(), EXACT);
    }

    /** From the same computation over the 800 samples of both seeds together. */
    @Test
    void poolingIsTheDiagramOfAllSamples() {
        Calibration pooled = Calibration.pooled(List.of(reference(1), reference(2)));
        assertEquals(0.09146578256701299, pooled.ece(), EXACT);
        assertEquals(43, pooled.bins().get(4).count());
        assertTrue(Double.isNaN(pooled.bins().get(0).accuracy()));
        assertThrows(IllegalArgumentException.class, () -> Calibration.pooled(List.of()));
    }

    @Test
    void confidenceOnAnEdgeBelongsToTheLowerBin() {
        for (int classes : new int[] {1, 3, 5, 15}) {
            Calibration even = Calibration.of(new float[classes], new int[1], classes);
            int bin = 15 / classes - 1;
            assertEquals(1, even.bins().get(bin).count(), "confidence 1/" + classes);
            assertEquals(1.0 / classes, even.bins().get(bin).high());
        }
        Calibration half = Calibration.of(new float[2], new int[1], 2, 10);
        assertEquals(1, half.bins().get(4).count());
    }

    @Test
    void certainAnswersHaveConfidenceOneAndNoOverflow() {
        float[] logits = {1000, -1000, 500, 800};
        assertEquals(0, Calibration.of(logits, new int[] {0, 1}, 2).ece(), 0);
        assertEquals(0.5, Calibration.of(logits, new int[] {0, 0}, 2).ece(), 0);
    }

    @Test
    void diverged() {
        Calibration half = Calibration.of(new float[] {0, 1, Float.NaN, 1}, new int[] {1, 1}, 2);
        assertEquals(1, half.unknown());
        assertTrue(Double.isNaN(half.ece()), "an error over some of the samples would flatter the replica");
        assertTrue(Double.isNaN(Calibration.of(new float[0], new int[0], 2).ece()));
    }

    @Test
    void badShapesAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> Calibration.of(new float[3], new int[1], 2));
        assertThrows(IllegalArgumentException.class, () -> Calibration.of(new float[2], new int[] {2}, 2));
    }
}
