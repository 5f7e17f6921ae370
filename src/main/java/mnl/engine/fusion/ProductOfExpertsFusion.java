package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.Constants;
import mnl.engine.array.ModalitySum;

/**
 * Static fusion by the product of the modalities' probabilities: F = sum_m log p^m, so that P is proportional to
 * prod_m p^m (Hinton, "Training Products of Experts by Minimizing Contrastive Divergence", 2002). Every weight is 1.
 */
public final class ProductOfExpertsFusion implements Fusion {

    private static final int[] MODALITIES = {0};

    private final NDArray one;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     */
    public ProductOfExpertsFusion(NDManager constants, DataType type) {
        one = Constants.of(constants, type, new Shape(1), 1);
    }

    @Override
    public NDArray fuse(FusionInput input, Phase phase) {
        NDArray logProbabilities = ClassSoftmax.log(input.logits());
        return phase == Phase.TEST ? ModalitySum.of(logProbabilities) : logProbabilities.sum(MODALITIES);
    }

    @Override
    public Optional<NDArray> weights(FusionInput input, Phase phase) {
        return Optional.of(one);
    }
}
