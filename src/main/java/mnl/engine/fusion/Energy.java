package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.Constants;

/** The confidence that QMF reads off the energy of the logits: c_m = logsumexp(f^m) / 10. */
final class Energy {

    private static final int[] CLASSES = {-1};

    private final NDArray tenth;

    Energy(NDManager constants, DataType type) {
        tenth = Constants.of(constants, type, new Shape(1), 0.1);
    }

    /** [M, R, B, C] to [M, R, B, 1]; the maximum is taken out before the exponential so that it cannot overflow. */
    NDArray confidence(NDArray logits) {
        NDArray largest = logits.stopGradient().max(CLASSES, true);
        return logits.sub(largest).exp().sum(CLASSES, true).log().add(largest).mul(tenth);
    }
}
