package mnl.analysis.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import org.junit.jupiter.api.Test;

/** What joint training costs and what the fusion keeps, against numbers by hand. */
class SurvivalTest {
    private static final List<String> MODALITIES = List.of("loud", "quiet");
    private static final RunLayout LAYOUT = new RunLayout(
            List.of("none", "mnl"),
            0,
            List.of(1L, 2L, 3L),
            MODALITIES,
            List.of("a", "b"),
            1,
            null,
            List.of("uni-ce", "ensemble"));

    private static Measurement measurement(double[][] loud, double[][] quiet) {
        List<String> names = Metrics.names(MODALITIES);
        float[][] values = new float[names.size()][LAYOUT.replicas()];
        for (int r = 0; r < LAYOUT.replicas(); r++) {
            values[names.indexOf("accuracy.loud")][r] = (float) loud[r / 3][r % 3];
            values[names.indexOf("accuracy.quiet")][r] = (float) quiet[r / 3][r % 3];
        }
        return new Measurement(1, values, new float[0][][]);
    }

    @Test
    void theCostIsWhatAModalityHasAloneLessWhatItHasTogetherSeedBySeed() {
        Measurement measured = measurement(
                new double[][] {{.6, .62, .64}, {.7, .71, .72}, {.5, .5, .5}, {.7, .72, .71}},
                new double[][] {{.4, .41, .4}, {.55, .56, .54}, {.5, .5, .5}, {.55, .54, .56}});
        List<JointCost> costs = JointCost.of(LAYOUT, measured);
        assertEquals(4, costs.size());
        assertArrayEquals(
                new int[] {0, 0, 1, 1}, costs.stream().mapToInt(JointCost::arm).toArray());
        assertArrayEquals(
                new int[] {0, 1, 0, 1},
                costs.stream().mapToInt(JointCost::modality).toArray());
        JointCost none = costs.get(1);
        assertEquals(.55, none.alone().mean(), 1e-6);
        assertEquals((.4 + .41 + .4) / 3, none.together().mean(), 1e-6);
        assertEquals((.15 + .13 + .16) / 3, none.cost().mean(), 1e-6);
        assertEquals(-none.cost().mean(), none.comparison().meanDifference(), 1e-6);
        assertTrue(none.comparison().significant());
        assertTrue(!costs.get(2).comparison().significant(), "mnl costs loud nothing");
        assertEquals(0, costs.get(2).cost().mean(), 1e-6);
    }

    @Test
    void withoutAnArmThatIsTrainedAloneThereIsNoCost() {
        assertEquals(List.of(), JointCost.of(LAYOUT.withoutReferences(), new Measurement(1, new float[0][], null)));
    }

    @Test
    void anArmThatIsTrainedAloneHasNoCostOfItsOwn() {
        double[][] same = {{.6, .6, .6}, {.6, .6, .6}, {.6, .6, .6}, {.6, .6, .6}};
        List<JointCost> costs = JointCost.of(LAYOUT.comparingReferences(), measurement(same, same));
        assertArrayEquals(
                new int[] {0, 0, 1, 1, 2, 2},
                costs.stream().mapToInt(JointCost::arm).toArray());
    }

    @Test
    void theStrongModalityIsTheMoreAccurateOneOfTheComparedArms() {
        Measurement measured = measurement(
                new double[][] {{.5, .5, .5}, {.5, .5, .5}, {1, 1, 1}, {1, 1, 1}},
                new double[][] {{.6, .6, .6}, {.5, .5, .5}, {0, 0, 0}, {0, 0, 0}});
        assertEquals(new StrongWeak(1, 0), StoryPair.of(LAYOUT, measured));
    }

    /** Logits of two classes for predictions of class 0 (0) or 1. */
    private static float[] logits(int... predictions) {
        float[] logits = new float[2 * predictions.length];
        for (int i = 0; i < predictions.length; i++) {
            logits[2 * i + predictions[i]] = 1;
        }
        return logits;
    }

    @Test
    void whatIsKeptIsCountedAmongTheSamplesThatOneModalityAloneHasRight() {
        RunLayout two = new RunLayout(List.of("none", "mnl"), 0, List.of(1L, 2L), MODALITIES, List.of("a", "b"), 1);
        int[][] labels = {{0, 0, 0, 0}, {0, 0, 0, 0}};
        // Right is 0. Under none, quiet alone is right on samples 1, 2, 3 of the first seed and on none of the second.
        float[][] loud = {logits(0, 1, 1, 1), logits(0, 0, 0, 1), logits(0, 1, 1, 1), logits(0, 1, 1, 1)};
        float[][] quiet = {logits(0, 0, 0, 0), logits(0, 1, 1, 1), logits(0, 0, 0, 1), logits(0, 0, 1, 1)};
        float[][] fused = {logits(0, 0, 0, 1), logits(0, 0, 1, 1), logits(0, 0, 1, 1), logits(0, 0, 1, 1)};
        List<Kept> kept = Kept.of(two, OnlyRight.of(two, labels, new float[][][] {loud, quiet}, fused));
        assertEquals(4, kept.size());
        Kept noneQuiet = kept.get(1);
        assertEquals(1, noneQuiet.modality());
        assertArrayEquals(new double[] {3, 0}, noneQuiet.count().perSeed());
        assertArrayEquals(new double[] {2, 0}, noneQuiet.keptCount().perSeed());
        assertEquals(2.0 / 3, noneQuiet.share().mean(), 1e-12, "a seed without any does not count");
        assertNull(noneQuiet.comparison());
        Kept noneLoud = kept.get(0);
        assertArrayEquals(new double[] {0, 2}, noneLoud.count().perSeed());
        assertEquals(.5, noneLoud.share().mean(), 1e-12);
        Kept mnlQuiet = kept.get(3);
        assertEquals(1, mnlQuiet.arm());
        assertArrayEquals(new double[] {2, 1}, mnlQuiet.count().perSeed());
        assertEquals(.75, mnlQuiet.share().mean(), 1e-12);
        assertNotNull(mnlQuiet.comparison());
    }
}
