package mnl.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.Torch;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Fusions;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BaseLoss;
import mnl.engine.method.GuidanceMethod;
import mnl.engine.method.Objective;
import mnl.engine.method.ObjectiveSpec;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceMode;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientInspectorTest extends GradientInspectorCase {
    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"MEAN", "WEIGHTED", "PRODUCT_OF_EXPERTS", "MAX_PROBABILITY", "ENTROPY", "QMF_ENERGY"})
    void thePartsAddUpToTheGradientOfTheWholeLoss(FusionRule rule) {
        Random random = new Random(5);
        float[][] logits = logits(random, 3);
        GradientQuestion question = question(logits, Arm.MNL, new FusionSpec(rule), PairRule.ALL_PAIRS);
        LossGradients parts = inspector.gradients(question);
        double[][][] wide = new double[3][1][4];
        for (int m = 0; m < 3; m++) {
            for (int k = 0; k < 4; k++) {
                wide[m][0][k] = logits[m][k];
            }
        }
        LossReport whole = new LossInspector()
                .inspect(new LossInput(
                        wide,
                        new int[] {1},
                        0.7,
                        Arm.MNL,
                        GuidanceForm.RELEASED,
                        PairRule.ALL_PAIRS,
                        0,
                        rule,
                        question.lossWeights(),
                        1));
        assertEquals(whole.runnerUp()[0], parts.runnerUp());
        for (int m = 0; m < 3; m++) {
            for (int k = 0; k < 4; k++) {
                double sum = parts.fused()[m][k] + parts.unimodal()[m][k] + parts.guidance()[m][k];
                assertEquals(whole.gradients()[m][0][k], sum, 2e-6, rule + " " + m + " " + k);
            }
        }
    }

    /** The mean of the gradients of single samples is the gradient of a batch whose samples count differently. */
    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"MEAN", "PRODUCT_OF_EXPERTS", "TMC_EVIDENTIAL"})
    void aSampleCountsByItsClassAsInABatch(FusionRule rule) {
        Random random = new Random(6);
        double[] weights = {0.25, 2.5, 0.25};
        int[] targets = {1, 3, 0};
        float[][][] logits = new float[3][][];
        float[] batch = new float[2 * 3 * 4];
        for (int b = 0; b < 3; b++) {
            logits[b] = logits(random, 2);
            for (int m = 0; m < 2; m++) {
                System.arraycopy(logits[b][m], 0, batch, (m * 3 + b) * 4, 4);
            }
        }
        float[] whole = objectiveGradient(rule, batch, targets, weights);
        for (int b = 0; b < 3; b++) {
            GradientQuestion question = new GradientQuestion(
                    logits[b],
                    mean(logits[b]),
                    targets[b],
                    Arm.MNL,
                    new FusionSpec(rule),
                    guidance(PairRule.ALL_PAIRS),
                    NAMES.subList(0, 2),
                    new double[] {1, 0.5},
                    3,
                    0);
            LossGradients parts = inspector.gradients(question.weighing(weights[b]));
            for (int m = 0; m < 2; m++) {
                for (int k = 0; k < 4; k++) {
                    float sum = parts.fused()[m][k] + parts.unimodal()[m][k] + parts.guidance()[m][k];
                    assertEquals(3 * whole[(m * 3 + b) * 4 + k], sum, 3e-6, rule + " " + b + " " + m + " " + k);
                }
            }
        }
    }

    /** Of the objective that trains, differentiated over a batch of three with two modalities [M][B][C]. */
    private static float[] objectiveGradient(FusionRule rule, float[] batch, int[] targets, double[] weights) {
        try (NDManager manager = Torch.manager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            FusionContext context = new FusionContext(NAMES.subList(0, 2), 4, List.of(), List.of(3));
            ObjectiveSpec spec = new ObjectiveSpec(
                    ReplicaFusion.uniform(Fusions.of(new FusionSpec(rule), manager, DataType.FLOAT32, context)),
                    List.of(new BaseLoss(1, new double[] {1, 0.5})),
                    List.of(new GuidanceMethod(
                            Arm.MNL.coefficients(GuidanceForm.RELEASED, 0.7, 4), Arm.MNL.dominance())),
                    0,
                    PairRule.ALL_PAIRS,
                    1);
            NDArray logits = manager.create(batch, new Shape(2, 1, 3, 4));
            logits.setRequiresGradient(true);
            BatchTargets taught = new BatchTargets(
                    manager.create(new long[] {targets[0], targets[1], targets[2]}, new Shape(1, 3)),
                    null,
                    3,
                    manager.create(
                            new float[] {(float) weights[0], (float) weights[1], (float) weights[2]}, new Shape(1, 3)));
            Objective objective = new Objective(manager, DataType.FLOAT32, spec);
            collector.backward(objective
                    .terms(FusionInput.of(logits), taught, true)
                    .total()
                    .sum());
            return logits.getGradient().toFloatArray();
        }
    }

    @Test
    void theGuidanceOfThePaperPushesTheTargetDown() {
        float[][] logits = {{0, 4, 0, 0}, {1, 0, 0, 0}};
        GuidanceSpec paper = new GuidanceSpec(GuidanceForm.PAPER, 1, 1, 0, PairRule.ALL_PAIRS, "image");
        GradientQuestion question = new GradientQuestion(
                logits,
                mean(logits),
                1,
                new Arm("paper", GuidanceMode.NON_TARGET, DominanceRule.CONFIDENCE_AND_UCOM, false),
                new FusionSpec(FusionRule.MEAN),
                paper,
                NAMES.subList(0, 2),
                new double[] {1, 1},
                1,
                0);
        LossGradients parts = inspector.gradients(question);
        double q = Math.E / (Math.E + 3);
        double own = 1 / (Math.E + 3);
        double guide = Math.exp(4) / (Math.exp(4) + 3);
        double other = 1 / (Math.exp(4) + 3);
        assertEquals(own * (1 - guide), parts.guidance()[1][1], 1e-6, "g_y = q_y (1 - p_y)");
        assertEquals(q * (1 - guide) - other, parts.guidance()[1][0], 1e-6, "g_k = q_k (1 - p_y) - p_k");
        assertEquals(0, parts.guidance()[0][1], "the guide is detached");
        assertEquals(own, parts.unimodal()[1][1] + 1, 1e-6);
    }

    @Test
    void aTrainedHeadLeavesOnlyTheFusedPartOut() {
        float[][] logits = logits(new Random(2), 2);
        for (FusionSpec spec : List.of(
                new FusionSpec(FusionRule.PDF),
                new FusionSpec(FusionRule.LEARNED_GATE),
                new FusionSpec(FusionRule.WEIGHTED, Map.of(), true, 0, 50))) {
            LossGradients head = inspector.gradients(question(logits, Arm.MNL, spec, PairRule.ALL_PAIRS));
            LossGradients mean =
                    inspector.gradients(question(logits, Arm.MNL, new FusionSpec(FusionRule.MEAN), PairRule.ALL_PAIRS));
            assertNull(head.fused());
            assertEquals(mean.guides(), head.guides());
            for (int m = 0; m < 2; m++) {
                for (int k = 0; k < 4; k++) {
                    assertEquals(mean.guidance()[m][k], head.guidance()[m][k], 1e-6);
                    assertEquals(mean.unimodal()[m][k], head.unimodal()[m][k], 1e-6);
                }
            }
        }
    }
}
