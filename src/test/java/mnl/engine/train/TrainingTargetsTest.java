package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mnl.experiment.LabelSpec;
import mnl.experiment.LabelSpec.ClassWeights;
import mnl.experiment.LabelSpec.LabelNoise;
import org.junit.jupiter.api.Test;

class TrainingTargetsTest {
    private static final int CLASSES = 5;
    private static final int SAMPLES = 20_000;

    private static final int[] TRUTH =
            IntStream.range(0, SAMPLES).map(i -> i * 7 % CLASSES).toArray();

    private static int[] labels(LabelNoise noise, double share, long seed) {
        LabelSpec spec = new LabelSpec(ClassWeights.NONE, List.of(), noise, share);
        TrainingTargets targets = new TrainingTargets(spec, List.of(seed), CLASSES, s -> TRUTH);
        return IntStream.range(0, SAMPLES).map(i -> targets.label(0, i)).toArray();
    }

    @Test
    void aClassCountsByItsWeightWithMeanOneOverTheTrainingSamples() {
        int[] uneven = {0, 0, 0, 1, 1, 2};
        LabelSpec balanced = new LabelSpec(ClassWeights.BALANCED, List.of(), LabelNoise.NONE, 0);
        TrainingTargets targets = new TrainingTargets(balanced, List.of(3L), 3, s -> uneven);
        assertEquals(6 / 9.0, targets.weight(0, 0), 1e-12);
        assertEquals(6 / 6.0, targets.weight(0, 1), 1e-12);
        assertEquals(6 / 3.0, targets.weight(0, 2), 1e-12);
        LabelSpec given = new LabelSpec(ClassWeights.GIVEN, List.of(2.0, 4.0, 8.0), LabelNoise.NONE, 0);
        TrainingTargets own = new TrainingTargets(given, List.of(3L), 3, s -> uneven);
        assertEquals(1, (3 * own.weight(0, 0) + 2 * own.weight(0, 1) + own.weight(0, 2)) / 6, 1e-12);
        assertEquals(2, own.weight(0, 2) / own.weight(0, 1), 1e-12);
        float[] batch = weights(own, 0, 1, 2, 3, 4, 5);
        assertEquals(own.weight(0, 2), batch[5], 1e-6, "as in a batch of all of them");
        TrainingTargets none = new TrainingTargets(LabelSpec.NONE, List.of(3L), 3, s -> uneven);
        assertEquals(1, none.weight(0, 2));
    }

    @Test
    void withoutNoiseTheLabelsAreTheTruth() {
        assertArrayEquals(TRUTH, labels(LabelNoise.NONE, 1, 3));
        assertArrayEquals(TRUTH, labels(LabelNoise.UNIFORM, 0, 3));
    }

    @Test
    void uniformNoiseReplacesItsShareByEveryOtherClassAlike() {
        int[] noisy = labels(LabelNoise.UNIFORM, 0.3, 3);
        int[] shifts = new int[CLASSES];
        for (int i = 0; i < SAMPLES; i++) {
            shifts[Math.floorMod(noisy[i] - TRUTH[i], CLASSES)]++;
        }
        assertEquals(0.7, shifts[0] / (double) SAMPLES, 0.013);
        for (int shift = 1; shift < CLASSES; shift++) {
            assertEquals(0.075, shifts[shift] / (double) SAMPLES, 0.008);
        }
    }

    @Test
    void pairNoiseGivesTheNextClass() {
        int[] noisy = labels(LabelNoise.PAIR, 0.4, 3);
        int replaced = 0;
        for (int i = 0; i < SAMPLES; i++) {
            if (noisy[i] != TRUTH[i]) {
                assertEquals((TRUTH[i] + 1) % CLASSES, noisy[i]);
                replaced++;
            }
        }
        assertEquals(0.4, replaced / (double) SAMPLES, 0.014);
    }

    @Test
    void theNoiseOfASeedIsItsOwnAndGrowsWithTheShare() {
        int[] some = labels(LabelNoise.UNIFORM, 0.2, 3);
        assertArrayEquals(some, labels(LabelNoise.UNIFORM, 0.2, 3));
        assertFalse(Arrays.equals(some, labels(LabelNoise.UNIFORM, 0.2, 4)));
        int[] more = labels(LabelNoise.UNIFORM, 0.5, 3);
        for (int i = 0; i < SAMPLES; i++) {
            assertTrue(some[i] == TRUTH[i] || more[i] == some[i]);
        }
    }

    @Test
    void balancedWeightsAreThoseOfTheLabelsThatAreTrainedOn() {
        int[] labels = {0, 0, 0, 1, 2, 2};
        LabelSpec spec = new LabelSpec(ClassWeights.BALANCED, List.of(), LabelNoise.NONE, 0);
        TrainingTargets targets = new TrainingTargets(spec, List.of(0L), 3, s -> labels);
        // w = 6 / (3 * 3), 6 / (3 * 1), 6 / (3 * 2); over samples 0, 3, 4 the sum is 11/3, so w * 3 / (11/3).
        assertArrayEquals(new float[] {6 / 11f, 18 / 11f, 9 / 11f}, weights(targets, 0, 3, 4), 1e-6f);
    }

    @Test
    void givenWeightsAreBroughtToMeanOneOverTheBatch() {
        int[] labels = {0, 1, 1};
        LabelSpec spec = new LabelSpec(ClassWeights.GIVEN, List.of(1.0, 4.0), LabelNoise.NONE, 0);
        TrainingTargets targets = new TrainingTargets(spec, List.of(0L), 2, s -> labels);
        assertTrue(targets.areWeighted());
        assertArrayEquals(new float[] {0.4f, 1.6f}, weights(targets, 0, 2), 1e-6f);
    }

    private static float[] weights(TrainingTargets targets, long... samples) {
        float[] weights = new float[samples.length];
        targets.weigh(0, samples, 0, samples.length, weights);
        return weights;
    }
}
