package mnl.engine.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.Constants;
import mnl.engine.array.Softmax;
import mnl.engine.fusion.Fusion;
import mnl.engine.guidance.Dominance;
import mnl.engine.guidance.GuidanceLoss;
import mnl.engine.guidance.Guides;
import mnl.engine.guidance.Targets;

/**
 * The loss that every replica minimises, all of them in one batched computation:
 *
 * <pre>total = CE(F, y) + sum_m w_m CE(f^m, y) + [guided] g * guidance</pre>
 *
 * <p>Replicas never mix: a replica's loss and gradient are those that it would have alone.
 */
public final class Objective {

    private static final int[] MODALITIES = {0};
    private static final int[] BATCH = {-1};

    private final Fusion fusion;
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
        guidanceLoss = new GuidanceLoss(constants, type, spec.coefficients(), spec.rules(), spec.strength());
    }

    /**
     * The loss of one batch; every result is attached to the manager of the logits.
     *
     * @param logits [M, R, B, C], with gradient; B may differ from call to call
     * @param targets int64 [R, B], classes from 0 to C - 1
     * @param guided whether the guidance term applies, false during warm-up
     */
    public LossTerms terms(NDArray logits, NDArray targets, boolean guided) {
        Targets encoded = Targets.of(targets, logits);
        NDArray fused = fusion.fuse(logits);
        NDArray logProbabilities = Softmax.log(logits);
        NDArray fusedLoss = fusedCrossEntropy(fused, targets);
        NDArray unimodal = encoded.pick(logProbabilities).mean(BATCH).neg();
        NDArray supervised = unimodal.mul(lossWeights).sum(MODALITIES).add(fusedLoss);
        if (!guided) {
            NDArray none = logits.getManager().zeros(fusedLoss.getShape(), logits.getDataType());
            return new LossTerms(supervised, fusedLoss, unimodal, none);
        }
        Guides guides = dominance.guides(logits, fused, encoded);
        NDArray guidance =
                guidanceLoss.perGuided(logProbabilities, guides, encoded).sum(MODALITIES);
        return new LossTerms(supervised.add(guidance), fusedLoss, unimodal, guidance);
    }

    private static NDArray fusedCrossEntropy(NDArray fused, NDArray targets) {
        NDArray picked = Softmax.log(fused).gather(targets.expandDims(-1), -1);
        return picked.squeeze(-1).mean(BATCH).neg();
    }
}
