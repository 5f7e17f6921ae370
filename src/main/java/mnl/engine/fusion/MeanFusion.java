package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import mnl.engine.array.Constants;
import mnl.engine.array.ModalitySum;

/** Static fusion by the mean: F = (1/M) sum_m f^m. */
public final class MeanFusion implements Fusion {

    private static final int[] MODALITIES = {0};

    private final NDArray share;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     * @param modalities M
     */
    public MeanFusion(NDManager constants, DataType type, int modalities) {
        share = Constants.of(constants, type, new Shape(1), 1.0 / modalities);
    }

    @Override
    public NDArray fuse(FusionInput input, Phase phase) {
        NDArray logits = input.logits();
        return phase == Phase.TEST ? ModalitySum.of(logits).mul(share) : logits.mean(MODALITIES);
    }

    @Override
    public Optional<NDArray> weights(FusionInput input, Phase phase) {
        return Optional.of(share);
    }
}
