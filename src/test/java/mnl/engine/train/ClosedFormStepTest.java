package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mnl.data.DataSource;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.method.BatchGradients;
import mnl.engine.method.GradientRule;
import mnl.engine.nn.ModelOutput;
import mnl.engine.state.Memento;
import mnl.experiment.Arm;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A run whose gradients are written out against the same run with a recorded graph. */
class ClosedFormStepTest {
    private static final int STEPS = 6;
    private static final FusionSpec RANKED = new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 10);

    private PyTorchRuntime runtime;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    /** Keeps both gradients, and takes half of the unimodal one away. */
    private record Halving(List<float[]> seen) implements GradientRule {
        @Override
        public boolean splitsLoss() {
            return true;
        }

        @Override
        public void apply(BatchGradients gradients, BatchTargets targets, ModelOutput output) {
            NDArray unimodal = Objects.requireNonNull(gradients.unimodal());
            seen.add(gradients.total().toFloatArray());
            seen.add(unimodal.toFloatArray());
            gradients.total().subi(unimodal.mul(0.5f));
        }

        @Override
        public Memento save() {
            return new Memento();
        }

        @Override
        public void restore(Memento memento) {
            // remembers nothing
        }
    }

    private static List<FusionSpec> fusions() {
        List<FusionSpec> fusions = new ArrayList<>();
        for (FusionRule rule : FusionRule.values()) {
            fusions.add(new FusionSpec(rule));
        }
        fusions.add(new FusionSpec(FusionRule.WEIGHTED).withWeights(Map.of("left", 0.8, "right", 0.2)));
        fusions.add(RANKED);
        fusions.add(new FusionSpec(FusionRule.WEIGHTED, Map.of("left", 0.8, "right", 0.2), true, 0, 10));
        return fusions;
    }

    @TestFactory
    Stream<DynamicTest> trainsAsTheRecordedGraphDoes() {
        return fusions().stream().flatMap(fusion -> Stream.of(0, 1, 3)
                .map(depth -> dynamicTest(fusion + " depth " + depth, () -> {
                    List<Arm> arms = new ArrayList<>(Arm.STANDARD);
                    arms.addAll(Arm.REFERENCES);
                    Experiment experiment = Experiments.small(4)
                            .withFusion(fusion)
                            .withArms(arms, "none")
                            .withModalities(List.of(
                                    Experiments.modality("left", new EncoderSpec(7, depth)),
                                    Experiments.modality("right", new EncoderSpec(5, Math.max(0, depth - 1)))))
                            .withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.1, 0.01, 0.9));
                    compare(experiment, 1, 3e-6f);
                    compare(experiment, STEPS, 1e-3f);
                })));
    }

    /** Arms whose rules have losses and heads of their own, beside others. */
    @TestFactory
    Stream<DynamicTest> rulesWithLossesOfTheirOwnMixWithTheOthers() {
        return Stream.of(FusionRule.PDF, FusionRule.TMC_EVIDENTIAL, FusionRule.LEARNED_GATE)
                .map(rule -> dynamicTest(rule.name(), () -> {
                    List<Arm> arms = new ArrayList<>(Arm.STANDARD);
                    arms.set(1, Arm.CE_ONLY.withFusion("other", new FusionSpec(rule)));
                    arms.set(3, Arm.MNL.withFusion("entropy", new FusionSpec(FusionRule.ENTROPY)));
                    Experiment experiment = Experiments.small(4)
                            .withFusion(new FusionSpec(FusionRule.MEAN))
                            .withArms(arms, "none")
                            .withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.1, 0.01, 0.9));
                    compare(experiment, 1, 3e-6f);
                    compare(experiment, STEPS, 1e-3f);
                }));
    }

    /** Plain rules, rules with losses of their own and heads, in one run. */
    @TestFactory
    Stream<DynamicTest> aRuleThatSplitsTheLossGetsBothGradients() {
        List<Arm> arms = new ArrayList<>(Arm.STANDARD);
        arms.set(0, Arm.NONE.withFusion("ranked", RANKED));
        arms.set(1, Arm.CE_ONLY.withFusion("pdf", new FusionSpec(FusionRule.PDF)));
        arms.set(2, Arm.ALL_CLASS.withFusion("tmc", new FusionSpec(FusionRule.TMC_EVIDENTIAL)));
        arms.set(3, Arm.MNL.withFusion("gate", new FusionSpec(FusionRule.LEARNED_GATE)));
        Experiment mixed = Experiments.small(4)
                .withArms(arms, "ranked")
                .withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.1, 0.01, 0.9));
        return Stream.of(mixed, mixed.withArms(List.of(arms.get(0), Arm.MNL), "ranked"))
                .map(experiment -> dynamicTest(experiment.arms().size() + " arms", () -> {
                    List<float[]> expected = new ArrayList<>();
                    List<float[]> actual = new ArrayList<>();
                    float[] recorded = train(experiment, 3, List.of(new Halving(expected)), true);
                    float[] byHand = train(experiment, 3, List.of(new Halving(actual)), false);
                    assertEquals(6, actual.size());
                    for (int i = 0; i < 6; i++) {
                        assertArrayEquals(expected.get(i), actual.get(i), 1e-5f);
                    }
                    assertArrayEquals(recorded, byHand, 1e-5f);
                }));
    }

    /** Encoders whose graph is recorded chunk by chunk, beside losses and heads by hand; with and without a rule that splits the loss. */
    @TestFactory
    Stream<DynamicTest> convolutionsAndEmbeddingBagsTrainAsTheRecordedGraphDoes() {
        return Stream.of(FusionRule.LEARNED_GATE, FusionRule.PDF, FusionRule.TMC_EVIDENTIAL)
                .map(rule -> dynamicTest(rule.name(), () -> {
                    Experiment experiment = EncoderRunTest.experiment(4)
                            .withFusion(new FusionSpec(rule))
                            .withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.1, 0.01, 0.9));
                    for (boolean splits : new boolean[] {false, true}) {
                        float[][] trained = new float[2][];
                        for (int i = 0; i < 2; i++) {
                            List<GradientRule> rules = splits ? List.of(new Halving(new ArrayList<>())) : List.of();
                            trained[i] = train(experiment, new PictureAndTextSource(), 3, rules, i == 0);
                        }
                        assertArrayEquals(trained[0], trained[1], 1e-5f, "splits the loss: " + splits);
                    }
                }));
    }

    /** After a few steps a sample may lie on the other side of a decision: who guides whom, or a ReLU. */
    private void compare(Experiment experiment, int steps, float tolerance) {
        assertArrayEquals(
                train(experiment, steps, List.of(), true), train(experiment, steps, List.of(), false), tolerance);
    }

    private float[] train(Experiment experiment, int steps, List<GradientRule> rules, boolean recorded) {
        return train(experiment, GaussianSource.validated(), steps, rules, recorded);
    }

    private float[] train(
            Experiment experiment, DataSource source, int steps, List<GradientRule> rules, boolean recorded) {
        try (TrainingSession session =
                TrainingSession.open(runtime, new RunPlan(experiment, source), source, model -> rules, recorded)) {
            for (int step = 0; step < steps; step++) {
                session.step();
            }
            return session.trained().parameters().values();
        }
    }
}
