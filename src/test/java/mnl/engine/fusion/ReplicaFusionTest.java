package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import mnl.engine.nn.HeadPlacement;
import mnl.engine.state.Memento;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever arms are trained together, each replica is fused, weighted and taught as by its own rule alone. */
class ReplicaFusionTest extends ReplicaFusionCase {
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

    private record Always(NDArray fused) implements Fusion {
        @Override
        public NDArray fuse(FusionInput given, Phase phase) {
            return fused;
        }

        @Override
        public Optional<NDArray> weights(FusionInput given, Phase phase) {
            return Optional.empty();
        }
    }

    @Test
    void oneRuleServesAllReplicasHoweverMany() {
        NDArray given = normal(5, SAMPLES, CLASSES);
        ReplicaFusion uniform = ReplicaFusion.uniform(new Always(given));
        assertNotNull(uniform);
        assertSame(given, uniform.fuse(input, Phase.TEST));
        assertSame(given, uniform.fuse(input, 3, 5, Phase.TEST));
        assertEquals(Optional.empty(), uniform.weights(input, 3, 5, Phase.TEST));
        assertFalse(uniform.usesHidden());
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
}
