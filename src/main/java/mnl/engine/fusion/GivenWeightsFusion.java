package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.Constants;

/** Static fusion with fixed weights on the simplex: F = sum_m a_m f^m, a_m >= 0, sum_m a_m = 1. */
public final class GivenWeightsFusion extends WeightedSum {

    private final NDArray weights;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     * @param weights [M], a
     */
    public GivenWeightsFusion(NDManager constants, DataType type, double[] weights) {
        this.weights = Constants.of(constants, type, new Shape(weights.length, 1, 1, 1), weights);
    }

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        return weights;
    }
}
