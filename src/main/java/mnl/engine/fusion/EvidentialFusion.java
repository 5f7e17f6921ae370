package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import mnl.engine.array.BatchMean;
import mnl.engine.array.Constants;
import mnl.engine.array.EncodedTargets;

/**
 * Trusted multi-view classification: the logits are evidence e = softplus(f) of a Dirichlet distribution with
 * alpha = e + 1, and Dempster's rule combines the modalities' {@link Opinions} (Han et al., "Trusted Multi-View
 * Classification", ICLR 2021). There are no fused logits; F is the logarithm of the expected probabilities
 * alpha_k / S, so that softmax(F) gives them back.
 *
 * <p>In training the {@link EvidentialLoss} of the combination and of every modality take the place of the
 * cross-entropies; class weights weigh them alike.
 */
public final class EvidentialFusion implements Fusion {

    private final NDArray zero;
    private final NDArray one;
    private final NDArray classes;
    private final EvidentialLoss loss;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     * @param classes C
     * @param annealingEpochs epochs over which the KL term grows to its full weight
     */
    public EvidentialFusion(NDManager constants, DataType type, int classes, int annealingEpochs) {
        zero = Constants.of(constants, type, new Shape(1), 0);
        one = Constants.of(constants, type, new Shape(1), 1);
        this.classes = Constants.of(constants, type, new Shape(1), classes);
        loss = new EvidentialLoss(constants, type, annealingEpochs);
    }

    @Override
    public NDArray fuse(FusionInput input, Phase phase) {
        return combined(input.logits()).probabilities(classes).log();
    }

    @Override
    public Optional<NDArray> weights(FusionInput input, Phase phase) {
        return Optional.empty();
    }

    /** alpha of the combination, [R, B, C]. */
    public NDArray alpha(NDArray logits) {
        return combined(logits).alpha(one, classes);
    }

    /** b of the combination, [R, B, C]. */
    public NDArray belief(NDArray logits) {
        return combined(logits).belief();
    }

    /** u of the combination, [R, B, 1]. */
    public NDArray uncertainty(NDArray logits) {
        return combined(logits).uncertainty();
    }

    @Override
    public boolean hasOwnLosses() {
        return true;
    }

    @Override
    public FusionLosses losses(FusionInput input, FusionLosses crossEntropies, BatchTargets targets) {
        NDArray alpha = evidence(input.logits()).add(one);
        NDArray fusedAlpha = Opinions.of(alpha, one, classes).combined().alpha(one, classes);
        NDArray oneHot = EncodedTargets.of(targets.classes(), input.logits()).oneHot();
        return new FusionLosses(
                BatchMean.of(loss.of(fusedAlpha, oneHot, targets.epoch()), targets.weights()),
                BatchMean.of(loss.of(alpha, oneHot, targets.epoch()), targets.weights()));
    }

    private Opinions combined(NDArray logits) {
        return Opinions.of(evidence(logits).add(one), one, classes).combined();
    }

    /** softplus(f) = max(f, 0) + log(1 + exp(-|f|)): the native one is only approximate where f is above 20. */
    private NDArray evidence(NDArray logits) {
        return logits.maximum(zero).add(logits.abs().neg().exp().add(one).log());
    }
}
