package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import mnl.engine.array.Constants;

/** Predictive dynamic fusion of one batch whose confidences are given instead of estimated, see {@link PdfFusion}. */
public final class GivenConfidencesFusion extends WeightedSum {

    private final PdfWeights weights;
    private final NDArray confidences;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     * @param confidences [M][B], c, above 0 and at most 1
     */
    public GivenConfidencesFusion(NDManager constants, DataType type, double[][] confidences) {
        weights = new PdfWeights(constants, type);
        double[] values =
                Arrays.stream(confidences).flatMapToDouble(Arrays::stream).toArray();
        this.confidences =
                Constants.of(constants, type, new Shape(confidences.length, 1, confidences[0].length), values);
    }

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        return weights.of(confidences, input.logits(), phase);
    }
}
