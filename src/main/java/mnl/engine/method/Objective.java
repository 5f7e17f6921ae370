package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.BatchMean;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.Constants;
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
 * <pre>total = CE(F, y) + sum_m w_m CE(f^m, y) + [guided] g * guidance</pre>
 *
 * <p>A fusion rule may put its own losses in place of the cross-entropies, or add one.
 *
 * <p>Where samples carry weights, every mean over the batch is the weighted one, that of the guidance term included; what a
 * fusion rule adds of its own is not weighted.
 *
 * <p>Replicas never mix: a replica's loss and gradient are those that it would have alone.
 */
public final class Objective {

    private static final int[] MODALITIES = {0};

    private final ReplicaFusion fusion;
    private final NDArray lossWeights;
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
        lossWeights = Constants.of(constants, type, new Shape(spec.lossWeights().length, 1), spec.lossWeights());
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
        FusionLosses plain = new FusionLosses(fusedCrossEntropy(fused, targets), unimodal, null);
        FusionLosses losses = fusion.losses(input, plain, targets);
        NDArray supervised = losses.unimodal().mul(lossWeights).sum(MODALITIES).add(losses.fused());
        if (losses.own() != null) {
            supervised = supervised.add(losses.own());
        }
        if (!guided) {
            NDArray none = logits.getManager().zeros(losses.fused().getShape(), logits.getDataType());
            return new LossTerms(supervised, losses.fused(), losses.unimodal(), none, losses.own());
        }
        Guides guides = dominance.guides(logits, fused, encoded);
        NDArray guidance = guidanceLoss
                .perGuided(logProbabilities, guides, encoded, targets.weights())
                .sum(MODALITIES);
        if (guidedReplicas != null) {
            guidance = guidance.mul(guidedReplicas);
        }
        return new LossTerms(supervised.add(guidance), losses.fused(), losses.unimodal(), guidance, losses.own());
    }

    private static NDArray fusedCrossEntropy(NDArray fused, BatchTargets targets) {
        NDArray picked = ClassSoftmax.log(fused).gather(targets.classes().expandDims(-1), -1);
        return BatchMean.of(picked.squeeze(-1), targets.weights()).neg();
    }
}
