package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.Test;

/** The losses of replicas that are fused by different rules. */
class ReplicaFusionLossTest extends ReplicaFusionCase {
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
            NDArray none = manager.zeros(new Shape(SEEDS));
            NDArray own = expected.own() == null ? none : expected.own();
            assertNear(own, rows(losses.own(), arm), "own loss of arm " + arm);
            NDArray head = expected.head() == null ? none : expected.head();
            assertNear(head, rows(losses.head(), arm), "loss of the head of arm " + arm);
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
    void whetherARuleChangesTheLossesIsSaidAsItIs() {
        for (FusionSpec arm : ARMS) {
            Fusion fusion = alone(arm);
            FusionInput own = ofArm(ARMS.indexOf(arm));
            FusionLosses crossEntropies = plain.slice(0, SEEDS);
            FusionLosses changed = fusion.losses(own, crossEntropies, targets.slice(0, SEEDS));
            boolean same = Arrays.equals(
                            crossEntropies.fused().toFloatArray(),
                            changed.fused().toFloatArray())
                    && changed.own() == null
                    && changed.head() == null;
            assertEquals(!same, fusion.hasOwnLosses(), arm.rule().name());
        }
    }
}
