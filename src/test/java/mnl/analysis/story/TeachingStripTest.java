package mnl.analysis.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.experiment.Arm;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.Test;

/** What passes from guide to guided under each arm. */
class TeachingStripTest {
    private static final List<String> MODALITIES = List.of("loud", "quiet");
    private static final RunLayout LAYOUT = new RunLayout(
            Arm.STANDARD.stream().map(Arm::name).toList(), 0, List.of(1L), MODALITIES, List.of("a", "b", "c"), 1);
    private static final GuidanceSpec SHARED =
            new GuidanceSpec(GuidanceForm.RELEASED, 4, 1, 0, PairRule.ALL_PAIRS, "loud");
    private static final GuidePair LOUD_QUIET = new GuidePair(0, 1);

    /** Of class 1, loud believes .1 .6 .3 and quiet .2 .5 .3; loud guides quiet on a quarter of the samples. */
    private static Measurement measurement() {
        float[] loud = {1, 0, 0, .1f, .6f, .3f, 0, 0, 1};
        float[] quiet = {1, 0, 0, .2f, .5f, .3f, 0, 0, 1};
        float[][][] profiles = new float[5][][];
        for (int arm = 0; arm < 5; arm++) {
            profiles[arm] = new float[][] {loud, quiet};
        }
        List<String> names = Metrics.names(MODALITIES);
        float[][] values = new float[names.size()][5];
        Arrays.fill(values[names.indexOf("guided.loud>quiet")], .25f);
        return new Measurement(1, values, profiles);
    }

    private static TeachingStrip ofClass(Arm arm) {
        return TeachingStrip.ofClass(arm, SHARED, LAYOUT, measurement(), Arm.STANDARD.indexOf(arm), LOUD_QUIET, 1);
    }

    @Test
    void allClassPassesTheWholeStrip() {
        TeachingStrip strip = ofClass(Arm.ALL_CLASS);
        assertArrayEquals(new boolean[] {true, true, true}, strip.passes());
        assertArrayEquals(new double[] {.4, 1 + 2.4, 1.2}, strip.taught(), 1e-6);
        assertFalse(strip.targetLocked());
        assertTrue(strip.extraPull());
        assertEquals(.25, strip.guidedShare(), 1e-6);
        assertArrayEquals(new double[] {.1, .6, .3}, strip.guideProbabilities(), 1e-6);
        assertArrayEquals(new double[] {.2, .5, .3}, strip.guidedProbabilities(), 1e-6);
        assertEquals(2, strip.rival());
    }

    @Test
    void mnlLocksTheTarget() {
        TeachingStrip strip = ofClass(Arm.MNL);
        assertArrayEquals(new boolean[] {true, false, true}, strip.passes());
        assertArrayEquals(new double[] {.4, 1, 1.2}, strip.taught(), 1e-6);
        assertTrue(strip.targetLocked());
        assertTrue(strip.anything());
    }

    @Test
    void forcedPassesEverythingOneWayOnly() {
        TeachingStrip strip = ofClass(Arm.FORCED);
        assertArrayEquals(new double[] {.4, 2.4, 1.2}, strip.taught(), 1e-6);
        assertFalse(strip.extraPull());
        assertEquals(1, strip.guidedShare());
        TeachingStrip back =
                TeachingStrip.ofClass(Arm.FORCED, SHARED, LAYOUT, measurement(), 4, new GuidePair(1, 0), 1);
        assertEquals(0, back.guidedShare());
        assertFalse(back.anything());
    }

    @Test
    void theControlPassesNoProbabilityAndPlainFusionNothing() {
        TeachingStrip control = ofClass(Arm.CE_ONLY);
        assertArrayEquals(new boolean[3], control.passes());
        assertArrayEquals(new double[] {0, 1, 0}, control.taught(), 1e-6);
        assertFalse(control.targetLocked());
        assertTrue(control.anything());
        TeachingStrip none = ofClass(Arm.NONE);
        assertArrayEquals(new double[3], none.taught());
        assertFalse(none.anything());
    }

    @Test
    void whoTeachesOnASampleFollowsTheArmsRule() {
        // Loud is surer of the target 0, and further from the fused runner-up.
        float[] loud = {3, 0, -1};
        float[] quiet = {1, 0.5f, 0};
        SampleAnswers answers = new SampleAnswers(
                new int[] {0}, new float[][][] {{loud}, {quiet}}, new float[][] {{4, 0.5f, -1}}, new StrongWeak(0, 1));
        TeachingStrip strip = TeachingStrip.ofSample(Arm.MNL, SHARED, LAYOUT, answers, 0, LOUD_QUIET, 0);
        assertEquals(1, strip.guidedShare());
        assertEquals(1, strip.rival());
        assertEquals(4 * strip.guideProbabilities()[1], strip.taught()[1], 1e-9);
        TeachingStrip back = TeachingStrip.ofSample(Arm.MNL, SHARED, LAYOUT, answers, 0, new GuidePair(1, 0), 0);
        assertEquals(0, back.guidedShare());
        assertFalse(back.anything());
        assertEquals(
                0,
                TeachingStrip.ofSample(Arm.NONE, SHARED, LAYOUT, answers, 0, LOUD_QUIET, 0)
                        .guidedShare());
    }
}
