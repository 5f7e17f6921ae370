package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mnl.engine.Torch;
import mnl.engine.nn.HeadPlacement;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What {@link ReplicaFusionTest} and {@link ReplicaFusionLossTest} have in common. */
abstract class ReplicaFusionCase {
    static final int SEEDS = 2;

    static final int SAMPLES = 4;

    static final int CLASSES = 3;

    static final int[] WIDTHS = {4, 5};

    static final int TRAINING = 6;

    static final float TOLERANCE = 1e-5f;

    /** Every rule, those that learn beside each other and apart, and two neighbours that share one slice. */
    static final List<FusionSpec> ARMS = arms();

    final Random random = new Random(8);

    NDManager manager;

    ReplicaFusion together;

    FusionInput input;

    FusionLosses plain;

    BatchTargets targets;

    static List<FusionSpec> arms() {
        List<FusionSpec> arms = new ArrayList<>();
        for (FusionRule rule : FusionRule.values()) {
            arms.add(new FusionSpec(rule));
        }
        FusionSpec gate = new FusionSpec(FusionRule.LEARNED_GATE);
        arms.add(gate);
        arms.add(new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 1));
        arms.add(new FusionSpec(FusionRule.WEIGHTED, Map.of("a", 3.0, "b", 1.0), true, 0, 1));
        return arms;
    }

    @BeforeEach
    void fuseTogether() {
        manager = Torch.manager();
        together = of(ARMS);
        int replicas = ARMS.size() * SEEDS;
        NDList hidden = new NDList();
        for (int width : WIDTHS) {
            hidden.add(normal(replicas, SAMPLES, width));
        }
        NDList parameters = new NDList();
        for (HeadPlacement each : together.heads()) {
            each.head().parameterShapes(each.arms() * SEEDS).forEach(shape -> parameters.add(normal(shape.getShape())));
        }
        input = new FusionInput(normal(2, replicas, SAMPLES, CLASSES), hidden, parameters);
        plain = new FusionLosses(normal(replicas), normal(2, replicas));
        targets = targets(replicas);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    ReplicaFusion of(List<FusionSpec> arms) {
        FusionContext context =
                new FusionContext(List.of("a", "b"), CLASSES, List.of(4, 5), List.of(TRAINING, TRAINING));
        return ReplicaFusion.of(arms, SEEDS, manager, DataType.FLOAT32, context);
    }

    Fusion alone(FusionSpec arm) {
        FusionContext context =
                new FusionContext(List.of("a", "b"), CLASSES, List.of(4, 5), List.of(TRAINING, TRAINING));
        return Fusions.of(arm, manager, DataType.FLOAT32, context);
    }

    NDArray normal(long... shape) {
        Shape of = new Shape(shape);
        return manager.create(Torch.normal(random, Math.toIntExact(of.size()), 1), of)
                .toType(DataType.FLOAT32, false);
    }

    /** Other samples, other weights and other padding in every replica. */
    BatchTargets targets(int replicas) {
        int[] samples = new int[replicas * SAMPLES];
        float[] weights = new float[replicas * SAMPLES];
        float[] present = new float[replicas * SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            boolean padding = i % SAMPLES == 3 && i / SAMPLES % 3 == 0;
            samples[i] = padding ? (i / SAMPLES) % TRAINING : (i + i / SAMPLES) % TRAINING;
            weights[i] = padding ? 0 : 0.5f + i % 3;
            present[i] = i / SAMPLES % 3 != 0 ? 1 : padding ? 0 : 4 / 3f;
            samples[i] = padding ? samples[i - 3] : samples[i];
        }
        Shape shape = new Shape(replicas, SAMPLES);
        return new BatchTargets(
                Torch.classes(manager, Torch.targets(random, replicas * SAMPLES, CLASSES), replicas, SAMPLES),
                Torch.classes(manager, samples, replicas, SAMPLES),
                2,
                manager.create(weights, shape),
                manager.create(present, shape));
    }

    /** The replicas of an arm, with the parameters that are theirs. */
    FusionInput ofArm(int arm) {
        int from = arm * SEEDS;
        int first = 0;
        int sharing = arm;
        for (int a = 0; a < arm; a++) {
            boolean begins = a == 0 || !ARMS.get(a).equals(ARMS.get(a - 1));
            first += begins ? parametersOf(a) : 0;
        }
        while (sharing > 0 && ARMS.get(sharing).equals(ARMS.get(sharing - 1))) {
            sharing--;
        }
        first -= sharing < arm ? parametersOf(arm) : 0;
        NDList own = new NDList();
        for (int p = first; p < first + parametersOf(arm); p++) {
            int within = (arm - sharing) * SEEDS;
            own.add(input.parameters().get(p).get(within + ":" + (within + SEEDS)));
        }
        return input.slice(from, from + SEEDS, own);
    }

    int parametersOf(int arm) {
        return alone(ARMS.get(arm))
                .head()
                .map(head -> head.parameterShapes(1).size())
                .orElse(0);
    }

    static NDArray rows(NDArray array, int arm) {
        return array.get(new NDIndex().addSliceDim(arm * SEEDS, (arm + 1) * SEEDS));
    }

    static void assertNear(NDArray expected, NDArray actual, String where) {
        assertEquals(expected.getShape(), actual.getShape(), where);
        assertArrayEquals(expected.toFloatArray(), actual.toFloatArray(), TOLERANCE, where);
    }

    /** The rank losses of another batch, which follow from the history. */
    float[] own(ReplicaFusion fusion) {
        NDArray own = fusion.losses(input.slice(8, 16, new NDList()), plain.slice(8, 16), targets.slice(8, 16))
                .own();
        return own == null ? new float[0] : own.toFloatArray();
    }
}
