package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.Torch;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.nn.HeadPlacement;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.step.Optimizer;
import mnl.engine.step.Optimizers;
import mnl.engine.step.RateFactor;
import mnl.experiment.EncoderSpec;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FusionHeadTest {
    private static final List<ReplicatedMlp> ENCODERS =
            List.of(new ReplicatedMlp(4, new EncoderSpec(6, 1), 3), new ReplicatedMlp(5, new EncoderSpec(7, 0), 3));
    private static final FusionContext CONTEXT = new FusionContext(List.of("a", "b"), 3, List.of(6, 5), List.of(16));
    private static final int SAMPLES = 16;

    private PyTorchRuntime runtime;
    private NDManager manager;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        manager = runtime.manager();
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"WEIGHTED", "PDF", "LEARNED_GATE"})
    void aHeadChangesNoOtherInitialWeightAndIsTheSameInEveryArm(FusionRule rule) {
        ReplicaFusion fusion = ReplicaFusion.of(
                List.of(new FusionSpec(FusionRule.MEAN), spec(rule), spec(rule)),
                2,
                manager,
                DataType.FLOAT32,
                CONTEXT);
        List<Long> seeds = List.of(4L, 9L);
        float[] plain =
                new ReplicatedModel(manager, ENCODERS, 3, seeds).vector().toFloatArray();
        ReplicatedModel model = new ReplicatedModel(manager, ENCODERS, fusion.heads(), 3, seeds);
        float[] all = model.vector().toFloatArray();
        assertArrayEquals(plain, Arrays.copyOf(all, plain.length));
        NDList heads = model.headParameters(model.views(manager, false));
        assertTrue(heads.size() > 0);
        for (NDArray parameter : heads) {
            assertEquals(4, parameter.getShape().get(0), "two arms of two seeds have a head");
            assertArrayEquals(parameter.get(0).toFloatArray(), parameter.get(2).toFloatArray());
            assertArrayEquals(parameter.get(1).toFloatArray(), parameter.get(3).toFloatArray());
        }
        if (rule != FusionRule.WEIGHTED) {
            assertNotEquals(
                    heads.get(0).get(0).getFloat(0, 0), heads.get(0).get(1).getFloat(0, 0));
        }
    }

    @Test
    void learnedWeightsStartFromTheGivenOnes() {
        FusionSpec given = new FusionSpec(FusionRule.WEIGHTED, Map.of("a", 3.0, "b", 1.0), true, 0, 1);
        Fusion fusion = Fusions.of(given, manager, DataType.FLOAT32, CONTEXT);
        NDArray theta = manager.create(fusion.head().orElseThrow().draw(1).get(0), new Shape(1, 1, 2));
        FusionInput input = new FusionInput(manager.ones(new Shape(2, 1, 1, 3)), new NDList(), new NDList(theta));
        float[] weights = fusion.weights(input, Phase.TEST).orElseThrow().toFloatArray();
        assertArrayEquals(new float[] {0.75f, 0.25f}, weights, 1e-6f);
    }

    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"PDF", "LEARNED_GATE"})
    void whatAHeadLearnsNeverReachesTheHiddenFeatures(FusionRule rule) {
        Fusion fusion = Fusions.of(spec(rule), manager, DataType.FLOAT32, CONTEXT);
        FusionInput drawn = HeadInputs.random(manager, fusion, 1, SAMPLES, 3, new int[] {6, 5});
        NDList hidden = drawn.hidden();
        hidden.forEach(each -> each.setRequiresGradient(true));
        drawn.parameters().forEach(each -> each.setRequiresGradient(true));
        drawn.logits().setRequiresGradient(true);
        try (GradientCollector gradients = runtime.recordGradients()) {
            // The plain sum gives every feature the gradient 1; whatever a head let through would come on top.
            NDArray reached = hidden.get(0).sum().add(hidden.get(1).sum());
            gradients.backward(headLoss(fusion, drawn).add(reached));
        }
        for (NDArray each : hidden) {
            assertArrayEquals(ones(each), each.getGradient().toFloatArray());
        }
        assertTrue(drawn.parameters().get(0).getGradient().abs().sum().getFloat() > 0);
    }

    @Test
    void theLossOfTheConfidenceHeadsReachesNoLogit() {
        Fusion fusion = Fusions.of(spec(FusionRule.PDF), manager, DataType.FLOAT32, CONTEXT);
        FusionInput input = HeadInputs.random(manager, fusion, 1, SAMPLES, 3, new int[] {6, 5});
        input.logits().setRequiresGradient(true);
        input.parameters().forEach(each -> each.setRequiresGradient(true));
        try (GradientCollector gradients = runtime.recordGradients()) {
            gradients.backward(headLoss(fusion, input).add(input.logits().sum()));
        }
        assertArrayEquals(ones(input.logits()), input.logits().getGradient().toFloatArray());
    }

    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"WEIGHTED", "PDF", "LEARNED_GATE"})
    void trainingTheHeadAloneLowersItsLoss(FusionRule rule) {
        Fusion fusion = Fusions.of(spec(rule), manager, DataType.FLOAT32, CONTEXT);
        ReplicatedModel heads = new ReplicatedModel(
                manager, List.of(), List.of(new HeadPlacement(fusion.head().orElseThrow(), 1)), 1, List.of(2L));
        FusionInput input = HeadInputs.random(manager, fusion, 1, SAMPLES, 3, new int[] {6, 5});
        Optimizer optimizer = Optimizers.of(OptimizerSpec.adam(0.03), manager, heads);
        float first = Float.NaN;
        float last = Float.NaN;
        for (int i = 0; i < 60; i++) {
            NDList views = heads.views(manager, true);
            FusionInput step = new FusionInput(input.logits(), input.hidden(), heads.headParameters(views));
            NDArray loss;
            try (GradientCollector gradients = runtime.recordGradients()) {
                loss = headLoss(fusion, step);
                gradients.backward(loss);
            }
            last = loss.getFloat();
            first = i == 0 ? last : first;
            optimizer.begin(RateFactor.ONE, new boolean[] {true});
            optimizer.gradient().set(new NDIndex(":"), ReplicatedModel.gradient(views));
            optimizer.update(0, 1);
        }
        // One number that is the same for every sample can do less about random logits than a head can.
        double share = rule == FusionRule.WEIGHTED ? 0.98 : 0.9;
        assertTrue(last < share * first, "the loss went from " + first + " to " + last);
    }

    @Test
    void theFusedLossReachesTheEncodersUnderEveryLearnedRule() {
        for (FusionRule rule : List.of(FusionRule.WEIGHTED, FusionRule.PDF, FusionRule.LEARNED_GATE)) {
            ReplicaFusion fusion = ReplicaFusion.of(List.of(spec(rule)), 1, manager, DataType.FLOAT32, CONTEXT);
            ReplicatedModel model = new ReplicatedModel(manager, ENCODERS, fusion.heads(), 1, List.of(1L));
            NDList views = model.views(manager, true);
            NDList features = new NDList(
                    manager.create(floats(4 * SAMPLES), new Shape(1, SAMPLES, 4)),
                    manager.create(floats(5 * SAMPLES), new Shape(1, SAMPLES, 5)));
            try (GradientCollector gradients = runtime.recordGradients()) {
                ModelOutput output = model.forward(features, views);
                FusionInput input = new FusionInput(output.logits(), output.hidden(), model.headParameters(views));
                gradients.backward(fusion.fuse(input, Phase.TRAINING).square().sum());
            }
            for (int p = 0; p < 6; p++) {
                assertTrue(views.get(p).getGradient().abs().sum().getFloat() > 0, rule + ", parameter " + p);
            }
        }
    }

    /** L1 of the confidence heads; for the other rules the fused cross-entropy, from which they learn. */
    private NDArray headLoss(Fusion fusion, FusionInput input) {
        int[] targets = Torch.targets(new Random(6), SAMPLES, 3);
        NDArray classes = Torch.classes(manager, targets, 1, SAMPLES);
        if (fusion.hasOwnLosses()) {
            NDArray ignored = input.logits();
            return fusion.losses(input, new FusionLosses(ignored, ignored), new BatchTargets(classes, null, 1))
                    .head()
                    .sum();
        }
        NDArray log = fusion.fuse(input, Phase.TRAINING).logSoftmax(-1);
        return log.gather(classes.expandDims(-1), -1).mean().neg();
    }

    private static FusionSpec spec(FusionRule rule) {
        return new FusionSpec(rule, Map.of(), true, 0, 5);
    }

    private static float[] ones(NDArray array) {
        float[] ones = new float[Math.toIntExact(array.getShape().size())];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] floats(int count) {
        Random random = new Random(12);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
