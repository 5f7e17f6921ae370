package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.Constants;

/** The confidence that QMF reads off the energy of the logits: c_m = logsumexp(f^m) / 10. */
final class Energy {

    private static final int[] CLASSES = {-1};

    private final NDArray tenth;

    Energy(NDManager constants, DataType type) {
        tenth = Constants.of(constants, type, new Shape(1), 0.1);
    }

    /**
     * [M, R, B, C] to [M, R, B, 1]: logsumexp(f) = f_k - log p_k for every k, in the mean over the classes. Finding the largest
     * logit to take it out before an exponential would take five times as long where the samples lie next to each other.
     */
    NDArray confidence(NDArray logits) {
        return logits.sub(ClassSoftmax.log(logits)).mean(CLASSES, true).mul(tenth);
    }
}
