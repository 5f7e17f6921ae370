package mnl.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.guidance.WhoGuides;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceMode;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.Test;

/** What may be asked of a gradient, and what answers are made of besides it. */
class GradientQuestionTest extends GradientInspectorCase {
    @Test
    void evidentialFusionHasItsOwnLoss() {
        float[][] logits = logits(new Random(2), 2);
        LossGradients own = inspector.gradients(
                question(logits, Arm.NONE, new FusionSpec(FusionRule.TMC_EVIDENTIAL), PairRule.ALL_PAIRS));
        LossGradients plain =
                inspector.gradients(question(logits, Arm.NONE, new FusionSpec(FusionRule.MEAN), PairRule.ALL_PAIRS));
        assertTrue(Math.abs(own.fused()[0][1] - plain.fused()[0][1]) > 1e-3);
        assertTrue(Math.abs(own.unimodal()[0][1] - plain.unimodal()[0][1]) > 1e-3);
        assertTrue(own.fused()[0][1] < 0, "descent raises the evidence of the target");
    }

    @Test
    void plainNumbersSayTheSameGuidesAsTheEngine() {
        Random random = new Random(11);
        for (DominanceRule rule : DominanceRule.values()) {
            for (PairRule pairs : PairRule.values()) {
                Arm arm = new Arm("arm", GuidanceMode.ALL_CLASS, rule, true);
                for (float[][] logits : cases(random)) {
                    GradientQuestion question = question(logits, arm, new FusionSpec(FusionRule.MEAN), pairs);
                    SampleAnswers answers = answers(logits, question.fusedLogits());
                    WhoGuides plain = new WhoGuides(rule, pairs, 1);
                    assertEquals(
                            inspector.gradients(question).guides(),
                            plain.of(answers.margins(0, 0), answers.comparedProbabilities(0, 0)),
                            rule + " " + pairs);
                }
            }
        }
    }

    /** Usual ones, exact ties, and probabilities of which two are exactly 1 in single precision. */
    private static List<float[][]> cases(Random random) {
        List<float[][]> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(logits(random, 2 + i % 2));
        }
        float[] same = {1, 2, 0, 0};
        cases.add(new float[][] {same, same.clone()});
        cases.add(new float[][] {same, same.clone(), same.clone()});
        cases.add(new float[][] {{0, 40, 0, 0}, {0, 30, 0, 0}});
        cases.add(new float[][] {{0, 30, 0, 0}, {0, 40, 0, 0}, {0, 1, 0, 0}});
        return cases;
    }

    private static SampleAnswers answers(float[][] logits, float[] fused) {
        float[][][] ofArm = new float[logits.length][1][];
        for (int m = 0; m < logits.length; m++) {
            ofArm[m][0] = logits[m];
        }
        return new SampleAnswers(new int[] {1}, ofArm, new float[][] {fused}, null);
    }

    @Test
    void aRaggedQuestionIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new GradientQuestion(
                        new float[][] {{0, 1, 0, 0}, {0, 1}},
                        new float[4],
                        1,
                        Arm.MNL,
                        new FusionSpec(FusionRule.MEAN),
                        guidance(PairRule.ALL_PAIRS),
                        NAMES.subList(0, 2),
                        new double[2],
                        1,
                        0));
        assertEquals("logits[1] has 2 entries; give one for each of 4 classes.", refused.getMessage());
    }
}
