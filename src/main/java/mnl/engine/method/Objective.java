package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import mnl.engine.array.BatchMean;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.EncodedTargets;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.FusionLosses;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import org.jspecify.annotations.Nullable;

/**
 * The loss that every replica minimises, all of them in one batched computation:
 *
 * <pre>total = w_F CE(F, y) + sum_m w_m CE(f^m, y) + [guided] g * guidance</pre>
 *
 * <p>A fusion rule may put its own losses in place of the cross-entropies, or add one; what it adds for the encoders counts by
 * w_F, too. A head that the fused loss trains is trained by CE(F, y) of detached logits where w_F = 0, so that it learns and the
 * encoders do not notice: each of them gets the gradient that it would get alone.
 *
 * <p>Where samples carry weights, every mean over the batch is the weighted one, that of the guidance term included; what a
 * fusion rule adds of its own is not weighted.
 *
 * <p>Replicas never mix: a replica's loss and gradient are those that it would have alone.
 */
public final class Objective {

    private static final int[] MODALITIES = {0};

    private final ReplicaFusion fusion;
    private final @Nullable NDArray fusedWeights;
    private final NDArray lossWeights;
    private final @Nullable NDArray headAlone;
    private final Dominance dominance;
    private final GuidanceLoss guidanceLoss;

    /**
     * Prepares the constants of the loss.
     *
     * @param constants manager that outlives every use
     * @param type data type of the logits, {@code FLOAT32} or {@code FLOAT64}
     * @param spec what is minimised
     */
    public Objective(NDManager constants, DataType type, ObjectiveSpec spec) {
        fusion = spec.fusion();
        BaseLossArrays base = new BaseLossArrays(constants, type, spec.base());
        fusedWeights = base.fused();
        lossWeights = base.unimodal();
        headAlone = base.headsAlone(fusion);
        dominance = new Dominance(constants, type, spec.rules());
        guidanceLoss = new GuidanceLoss(constants, type, spec);
    }

    /**
     * The loss of one batch; every result is attached to the manager of the logits.
     *
     * @param input logits with gradient, and what the fusion looks at besides; B may differ from call to call
     * @param targets the targets
     * @param guided whether the guidance term applies, false during warm-up
     */
    public LossTerms terms(FusionInput input, BatchTargets targets, boolean guided) {
        return terms(input, targets, guided, null);
    }

    /**
     * The loss of one batch where the warm-up has ended for some replicas only.
     *
     * @param guided whether the guidance term applies to any replica
     * @param guidedReplicas [R], 1 for a replica to which it applies, 0 for another; null where it applies to all or none
     */
    public LossTerms terms(FusionInput input, BatchTargets targets, boolean guided, @Nullable NDArray guidedReplicas) {
        NDArray logits = input.logits();
        EncodedTargets encoded = EncodedTargets.of(targets.classes(), logits);
        NDArray fused = fusion.fuse(input, Phase.TRAINING);
        NDArray logProbabilities = ClassSoftmax.log(logits);
        NDArray unimodal =
                BatchMean.of(encoded.pick(logProbabilities), targets.weights()).neg();
        FusionLosses plain = new FusionLosses(fusedCrossEntropy(fused, targets), unimodal);
        FusionLosses losses = fusion.losses(input, plain, targets);
        NDArray own = own(losses, input, targets);
        NDArray supervised = losses.unimodal().mul(lossWeights).sum(MODALITIES).add(byFusedWeight(losses.fused()));
        if (own != null) {
            supervised = supervised.add(own);
        }
        if (!guided) {
            NDArray none = logits.getManager().zeros(losses.fused().getShape(), logits.getDataType());
            return new LossTerms(supervised, losses.fused(), losses.unimodal(), none, own);
        }
        Guides guides = dominance.guides(logits, fused, encoded);
        NDArray guidance = guidanceLoss
                .perGuided(logProbabilities, guides, encoded, targets.weights())
                .sum(MODALITIES);
        if (guidedReplicas != null) {
            guidance = guidance.mul(guidedReplicas);
        }
        return new LossTerms(supervised.add(guidance), losses.fused(), losses.unimodal(), guidance, own);
    }

    /** [R], what the fusion adds; null where it adds nothing. */
    private @Nullable NDArray own(FusionLosses losses, FusionInput input, BatchTargets targets) {
        NDArray own = losses.own() == null ? null : byFusedWeight(losses.own());
        own = sum(own, losses.head());
        return headAlone == null
                ? own
                : sum(
                        own,
                        fusedCrossEntropy(fusion.fuse(input.detached(), Phase.TRAINING), targets)
                                .mul(headAlone));
    }

    private NDArray byFusedWeight(NDArray loss) {
        return fusedWeights == null ? loss : loss.mul(fusedWeights);
    }

    private static @Nullable NDArray sum(@Nullable NDArray one, @Nullable NDArray other) {
        return one == null || other == null ? (one == null ? other : one) : one.add(other);
    }

    private static NDArray fusedCrossEntropy(NDArray fused, BatchTargets targets) {
        NDArray picked = ClassSoftmax.log(fused).gather(targets.classes().expandDims(-1), -1);
        return BatchMean.of(picked.squeeze(-1), targets.weights()).neg();
    }
}
