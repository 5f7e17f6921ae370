package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import mnl.engine.Torch;
import mnl.engine.nn.HeadPlacement;
import mnl.engine.state.Memento;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever arms are trained together, each replica is fused, weighted and taught as by its own rule alone. */
class ReplicaFusionTest {
    private static final int SEEDS = 2;
    private static final int SAMPLES = 4;
    private static final int CLASSES = 3;
    private static final int[] WIDTHS = {4, 5};
    private static final int TRAINING = 6;
    private static final float TOLERANCE = 1e-5f;

    /** Every rule, those that learn beside each other and apart, and two neighbours that share one slice. */
    private static final List<FusionSpec> ARMS = arms();

    private final Random random = new Random(8);
    private NDManager manager;
    private ReplicaFusion together;
    private FusionInput input;
    private FusionLosses plain;
    private BatchTargets targets;

    private static List<FusionSpec> arms() {
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
        plain = new FusionLosses(normal(replicas), normal(2, replicas), null);
        targets = targets(replicas);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private ReplicaFusion of(List<FusionSpec> arms) {
        FusionContext context =
                new FusionContext(List.of("a", "b"), CLASSES, List.of(4, 5), List.of(TRAINING, TRAINING));
        return ReplicaFusion.of(arms, SEEDS, manager, DataType.FLOAT32, context);
    }

    private Fusion alone(FusionSpec arm) {
        FusionContext context =
                new FusionContext(List.of("a", "b"), CLASSES, List.of(4, 5), List.of(TRAINING, TRAINING));
        return Fusions.of(arm, manager, DataType.FLOAT32, context);
    }

    private NDArray normal(long... shape) {
        Shape of = new Shape(shape);
        return manager.create(Torch.normal(random, Math.toIntExact(of.size()), 1), of)
                .toType(DataType.FLOAT32, false);
    }

    /** Other samples, other weights and other padding in every replica. */
    private BatchTargets targets(int replicas) {
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
    private FusionInput ofArm(int arm) {
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

    private int parametersOf(int arm) {
        return alone(ARMS.get(arm))
                .head()
                .map(head -> head.parameterShapes(1).size())
                .orElse(0);
    }

    private static NDArray rows(NDArray array, int arm) {
        return array.get(new NDIndex().addSliceDim(arm * SEEDS, (arm + 1) * SEEDS));
    }

    private static void assertNear(NDArray expected, NDArray actual, String where) {
        assertEquals(expected.getShape(), actual.getShape(), where);
        assertArrayEquals(expected.toFloatArray(), actual.toFloatArray(), TOLERANCE, where);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void everyReplicaIsFusedByItsOwnRule(Phase phase) {
        NDArray fused = together.fuse(input, phase);
        assertEquals(new Shape((long) ARMS.size() * SEEDS, SAMPLES, CLASSES), fused.getShape());
        for (int arm = 0; arm < ARMS.size(); arm++) {
            assertNear(alone(ARMS.get(arm)).fuse(ofArm(arm), phase), rows(fused, arm), "arm " + arm);
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void anArmAskedForByItselfIsFusedAndWeightedAsAmongTheOthers(Phase phase) {
        NDArray fused = together.fuse(input, phase);
        for (int arm = 0; arm < ARMS.size(); arm++) {
            int from = arm * SEEDS;
            FusionInput own = input.slice(from, from + SEEDS, input.parameters());
            assertNear(rows(fused, arm), together.fuse(own, from, from + SEEDS, phase), "arm " + arm);
            Optional<NDArray> weights = together.weights(own, from, from + SEEDS, phase);
            Optional<NDArray> expected = alone(ARMS.get(arm)).weights(ofArm(arm), phase);
            assertEquals(expected.isPresent(), weights.isPresent(), "arm " + arm);
            if (expected.isPresent()) {
                assertNear(expected.get(), weights.get(), "weights of arm " + arm);
            }
        }
    }

    @Test
    void everyReplicaIsTaughtByItsOwnRule() {
        FusionLosses losses = together.losses(input, plain, targets);
        assertEquals(new Shape((long) ARMS.size() * SEEDS), losses.own().getShape());
        for (int arm = 0; arm < ARMS.size(); arm++) {
            int from = arm * SEEDS;
            FusionLosses expected = alone(ARMS.get(arm))
                    .losses(ofArm(arm), plain.slice(from, from + SEEDS), targets.slice(from, from + SEEDS));
            assertNear(expected.fused(), rows(losses.fused(), arm), "fused loss of arm " + arm);
            assertNear(
                    expected.unimodal(),
                    FusionInput.replicas(losses.unimodal(), from, from + SEEDS),
                    "unimodal losses of arm " + arm);
            NDArray own = expected.own() == null ? manager.zeros(new Shape(SEEDS)) : expected.own();
            assertNear(own, rows(losses.own(), arm), "own loss of arm " + arm);
        }
        assertTrue(
                losses.own().abs().gt(1e-3f).sum().toType(DataType.INT64, false).getLong() >= SEEDS);
    }

    @Test
    void theTargetsOfSomeReplicasAreTheirsInEveryPart() {
        BatchTargets slice = targets.slice(1, 3);
        assertArrayEquals(
                targets.classes().get("1:3").toLongArray(), slice.classes().toLongArray());
        assertArrayEquals(
                targets.samples().get("1:3").toLongArray(), slice.samples().toLongArray());
        assertEquals(targets.epoch(), slice.epoch());
        assertArrayEquals(
                targets.weights().get("1:3").toFloatArray(), slice.weights().toFloatArray());
        assertArrayEquals(
                targets.present().get("1:3").toFloatArray(), slice.present().toFloatArray());
        BatchTargets bare = new BatchTargets(targets.classes(), null, 1).slice(0, 2);
        assertNull(bare.samples());
        assertNull(bare.weights());
        assertNull(bare.present());
    }

    @Test
    void rulesWithoutLossesOfTheirOwnLeaveTheCrossEntropiesAsTheyAre() {
        ReplicaFusion two = of(List.of(new FusionSpec(FusionRule.MEAN), new FusionSpec(FusionRule.ENTROPY)));
        assertSame(plain, two.losses(input, plain, targets));
        ReplicaFusion one = of(List.of(new FusionSpec(FusionRule.MEAN)));
        assertSame(plain, one.losses(input, plain, targets));
    }

    @Test
    void neighboursWithTheSameFusionShareASliceAndItsHead() {
        List<HeadPlacement> heads = together.heads();
        assertEquals(ARMS.size() - 1, heads.size());
        ToIntFunction<FusionRule> arms =
                rule -> heads.get(ARMS.indexOf(new FusionSpec(rule))).arms();
        assertEquals(2, arms.applyAsInt(FusionRule.LEARNED_GATE));
        assertEquals(1, arms.applyAsInt(FusionRule.PDF));
        HeadPlacement mean = heads.get(ARMS.indexOf(new FusionSpec(FusionRule.MEAN)));
        assertEquals(List.of(), mean.head().parameterShapes(3));
        assertEquals(List.of(), mean.head().draw(1));
    }

    @ParameterizedTest
    @EnumSource(FusionRule.class)
    void hiddenFeaturesAreComputedOnlyWhereARuleLooksAtThem(FusionRule rule) {
        boolean learns = alone(new FusionSpec(rule)).head().isPresent();
        assertEquals(
                learns,
                of(List.of(new FusionSpec(FusionRule.MEAN), new FusionSpec(rule)))
                        .usesHidden());
        assertFalse(of(List.of(new FusionSpec(FusionRule.MEAN))).usesHidden());
    }

    @Test
    void replicasOfTwoRulesAreNeverFusedByOne() {
        for (int[] range : new int[][] {{0, 2 * SEEDS}, {SEEDS - 1, SEEDS + 1}, {0, ARMS.size() * SEEDS}}) {
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class, () -> together.fuse(input, range[0], range[1], Phase.TEST));
            assertEquals(
                    "The replicas " + range[0] + " to " + (range[1] - 1) + " are fused by more than one rule.",
                    refusal.getMessage());
        }
    }

    @Test
    void oneRuleServesAllReplicasHoweverMany() {
        NDArray given = normal(5, SAMPLES, CLASSES);
        ReplicaFusion uniform = ReplicaFusion.uniform(new GivenLogitsFusion(given));
        assertNotNull(uniform);
        assertSame(given, uniform.fuse(input, Phase.TEST));
        assertSame(given, uniform.fuse(input, 3, 5, Phase.TEST));
        assertEquals(Optional.empty(), uniform.weights(input, 3, 5, Phase.TEST));
        assertFalse(uniform.usesHidden());
    }

    @Test
    void whetherARuleChangesTheLossesIsSaidAsItIs() {
        for (FusionSpec arm : ARMS) {
            Fusion fusion = alone(arm);
            FusionInput own = ofArm(ARMS.indexOf(arm));
            FusionLosses crossEntropies = plain.slice(0, SEEDS);
            FusionLosses changed = fusion.losses(own, crossEntropies, targets.slice(0, SEEDS));
            boolean same = Arrays.equals(
                            crossEntropies.fused().toFloatArray(),
                            changed.fused().toFloatArray())
                    && changed.own() == null;
            assertEquals(!same, fusion.hasOwnLosses(), arm.rule().name());
        }
    }

    @Test
    void aFusionThatIsPutBackTogetherGoesOnAsTheOtherOneWould() {
        FusionSpec ranked = new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 1);
        List<FusionSpec> arms =
                List.of(ranked, new FusionSpec(FusionRule.MEAN), new FusionSpec(FusionRule.QMF_ENERGY), ranked);
        ReplicaFusion first = of(arms);
        Memento beforeAnything = first.save();
        first.losses(input.slice(0, 8, new NDList()), plain.slice(0, 8), targets.slice(0, 8));
        Memento saved = first.save();
        ReplicaFusion second = of(arms);
        second.restore(saved);
        float[] expected = own(first);
        assertArrayEquals(expected, own(second));
        assertFalse(Arrays.equals(expected, own(of(arms))), "a history matters");
        second.restore(saved);
        assertArrayEquals(expected, own(second), "again from there");
        second.restore(beforeAnything);
        assertArrayEquals(own(of(arms)), own(second), "from the beginning");
        assertThrows(IllegalArgumentException.class, () -> of(ARMS).restore(new Memento()));
    }

    /** The rank losses of another batch, which follow from the history. */
    private float[] own(ReplicaFusion fusion) {
        NDArray own = fusion.losses(input.slice(8, 16, new NDList()), plain.slice(8, 16), targets.slice(8, 16))
                .own();
        return own == null ? new float[0] : own.toFloatArray();
    }
}
