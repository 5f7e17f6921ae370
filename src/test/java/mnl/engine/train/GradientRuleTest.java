package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.method.BatchGradients;
import mnl.engine.method.GradientRule;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicaBlocks.OwnerValue;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a method may make of the gradient, with rules that nobody would train by. */
class GradientRuleTest {
    private static final int REPLICA = 3;
    private static final int MODALITY = 1;
    private static final int STEPS = 5;

    private PyTorchRuntime runtime;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    /** Multiplies the gradient, in every replica and modality by a number of its own, and counts the batches. */
    private static final class Modulation implements GradientRule {
        private final ReplicatedModel model;
        private final OwnerValue factor;
        private final long[] batches = new long[1];

        Modulation(ReplicatedModel model, OwnerValue factor) {
            this.model = model;
            this.factor = factor;
        }

        @Override
        public boolean splitsLoss() {
            return false;
        }

        @Override
        public void apply(BatchGradients gradients, BatchTargets targets, ModelOutput output) {
            assertNull(gradients.unimodal());
            assertEquals(
                    targets.classes().getShape(), output.logits().getShape().slice(1, 3));
            gradients
                    .total()
                    .muli(gradients.total().getManager().create(model.blocks().spread(factor)));
            batches[0]++;
        }

        @Override
        public Memento save() {
            return new Memento().with("batches", batches);
        }

        @Override
        public void restore(Memento memento) {
            memento.read("batches", batches);
        }
    }

    /** Puts the gradients of the unimodal losses and of the others, which it takes apart, together again. */
    private record Reunion(ReplicatedModel model, float unimodalFactor, List<float[]> apart) implements GradientRule {
        @Override
        public boolean splitsLoss() {
            return true;
        }

        @Override
        public void apply(BatchGradients gradients, BatchTargets targets, ModelOutput output) {
            NDArray unimodal = gradients.unimodal();
            assertNotNull(unimodal);
            apart.add(unimodal.toFloatArray());
            float[] factor = model.blocks().spread((replica, modality) -> replica == REPLICA ? unimodalFactor - 1 : 0);
            gradients.total().addi(unimodal.mul(unimodal.getManager().create(factor)));
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

    @Test
    void aFactorOfZeroKeepsOneEncoderOfOneReplicaAndNobodyElseNotices() {
        for (FusionRule fusion : List.of(FusionRule.MEAN, FusionRule.PDF)) {
            Experiment experiment = Experiments.small(4).withFusion(new FusionSpec(fusion));
            Trained free = train(experiment, model -> List.of(new Modulation(model, (replica, modality) -> 1)));
            Trained held = train(
                    experiment,
                    model -> List.of(new Modulation(
                            model, (replica, modality) -> replica == REPLICA && modality == MODALITY ? 0 : 1)));
            assertOwned(free, held, (replica, modality) -> replica == REPLICA ? 0 : 1, free.after());
            assertOwned(
                    free,
                    held,
                    (replica, modality) -> replica == REPLICA && modality == MODALITY ? 1 : 0,
                    held.before());
            assertFalse(Arrays.equals(
                    owned(held, held.after(), (replica, modality) -> replica == REPLICA && modality == 0 ? 1 : 0),
                    owned(held, held.before(), (replica, modality) -> replica == REPLICA && modality == 0 ? 1 : 0)));
        }
    }

    @Test
    void theGradientOfTheUnimodalLossesReachesEncodersAlone() {
        List<float[]> apart = new ArrayList<>();
        Trained trained = train(
                Experiments.small(4).withFusion(new FusionSpec(FusionRule.PDF)),
                model -> List.of(new Reunion(model, 1, apart)));
        assertEquals(STEPS, apart.size());
        float[] heads = owned(trained, apart.get(0), (replica, modality) -> modality < 0 ? 1 : 0);
        assertArrayEquals(new float[heads.length], heads, Float.MIN_VALUE);
        for (int m = 0; m < 2; m++) {
            int own = m;
            float[] encoder = owned(trained, apart.get(0), (replica, modality) -> modality == own ? 1 : 0);
            assertFalse(Arrays.equals(new float[encoder.length], encoder));
        }
    }

    /** The gradient of the unimodal losses once more is what a loss weight that is larger by 1 gives. */
    @Test
    void twoGradientsMakeUpTheLossWithOtherWeights() {
        Experiment light = Experiments.small(4)
                .withFusion(new FusionSpec(FusionRule.MEAN))
                .withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.05, 0, 0));
        Experiment heavy = light.withModalities(light.modalities().stream()
                .map(m -> new ModalitySpec(
                        m.name(), m.enabled(), m.encoder(), 1.5, m.trainingNoise(), m.evaluationNoise()))
                .toList());
        Trained plain = train(light, model -> List.of(new Reunion(model, 1, new ArrayList<>())));
        Trained inLoss = train(heavy, model -> List.of());
        Trained byRule = train(light, model -> List.of(new Reunion(model, 2, new ArrayList<>())));
        OwnerValue own = (replica, modality) -> replica == REPLICA ? 1 : 0;
        assertArrayEquals(owned(inLoss, inLoss.after(), own), owned(byRule, byRule.after(), own), 1e-5f);
        assertOwned(plain, byRule, (replica, modality) -> replica == REPLICA ? 0 : 1, plain.after());
    }

    @Test
    void whatARuleRemembersBelongsToTheMemento() {
        List<Modulation> made = new ArrayList<>();
        Function<ReplicatedModel, List<GradientRule>> rules = model -> {
            made.add(new Modulation(model, (replica, modality) -> 0.5));
            return List.of(made.get(made.size() - 1));
        };
        Memento memento;
        try (TrainingSession session = open(Experiments.small(4), rules)) {
            session.step();
            session.step();
            memento = session.save();
        }
        try (TrainingSession fresh = open(Experiments.small(4), rules)) {
            fresh.restore(memento);
            assertEquals(2, made.get(1).batches[0]);
        }
    }

    private record Trained(float[] before, float[] after, ModelBlocks blocks) {}

    private interface ModelBlocks {
        float[] spread(OwnerValue value);
    }

    private TrainingSession open(Experiment experiment, Function<ReplicatedModel, List<GradientRule>> rules) {
        GaussianSource source = GaussianSource.validated();
        return TrainingSession.open(runtime, new RunPlan(experiment, source), source, rules);
    }

    private Trained train(Experiment experiment, Function<ReplicatedModel, List<GradientRule>> rules) {
        ReplicatedModel[] model = new ReplicatedModel[1];
        try (TrainingSession session = open(experiment, made -> {
            model[0] = made;
            return rules.apply(made);
        })) {
            float[] before = session.trained().parameters().values();
            for (int step = 0; step < STEPS; step++) {
                session.step();
            }
            return new Trained(before, session.trained().parameters().values(), model[0].blocks()::spread);
        }
    }

    private static float[] owned(Trained trained, float[] values, OwnerValue mark) {
        float[] marks = trained.blocks().spread(mark);
        float[] chosen = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (marks[i] == 1) {
                chosen[count++] = values[i];
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static void assertOwned(Trained one, Trained other, OwnerValue mark, float[] expected) {
        assertArrayEquals(owned(one, expected, mark), owned(other, other.after(), mark));
    }
}
