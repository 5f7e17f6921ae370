package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/**
 * Dynamic fusion by energy: F = sum_m c_m f^m with c_m = logsumexp(f^m) / 10.
 *
 * <p>The weights are neither normalised nor bounded below by zero, and no gradient flows through them (Zhang et al.,
 * "Provable Dynamic Fusion for Low-Quality Multimodal Data", ICML 2023).
 */
public final class QmfEnergyFusion implements Fusion {

    private static final int[] MODALITIES = {0};
    private static final int[] CLASSES = {-1};

    private final NDArray tenth;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     */
    public QmfEnergyFusion(NDManager constants, DataType type) {
        tenth = constants.create(0.1).toType(type, false);
    }

    @Override
    public NDArray fuse(NDArray logits) {
        return logits.mul(weights(logits)).sum(MODALITIES);
    }

    /** c_m, [M, R, B, 1], detached; the maximum is taken out before the exponential so that it cannot overflow. */
    private NDArray weights(NDArray logits) {
        NDArray values = logits.stopGradient();
        NDArray largest = values.max(CLASSES, true);
        NDArray energy = values.sub(largest).exp().sum(CLASSES, true).log().add(largest);
        return energy.mul(tenth);
    }
}
