package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import mnl.engine.array.BatchMean;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.Constants;
import mnl.engine.array.EncodedTargets;
import mnl.engine.nn.FusionHead;

/**
 * Predictive dynamic fusion: F = sum_m w_m f^m, w the {@link PdfWeights} of confidences c_m that a small head estimates
 * from each encoder's detached features (Cao et al., "Predictive Dynamic Fusion", ICML 2024).
 *
 * <p>The heads learn from sum_m mean_B |c_m - p^m_y| alone, p^m_y detached and class weights left aside; the fused loss reaches neither them nor,
 * through the weights, the encoders.
 */
public final class PdfFusion extends WeightedSum {

    private static final int[] MODALITIES = {0};

    private final ConfidenceHeads heads;
    private final PdfWeights weights;
    private final NDArray smallest;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     * @param hiddenWidths H_m of each modality
     */
    public PdfFusion(NDManager constants, DataType type, List<Integer> hiddenWidths) {
        heads = new ConfidenceHeads(hiddenWidths);
        weights = new PdfWeights(constants, type);
        smallest = Constants.of(constants, type, new Shape(1), Float.MIN_NORMAL);
    }

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        NDArray confidences = confidences(input, phase).maximum(smallest);
        return weights.of(confidences, input.logits(), phase);
    }

    @Override
    public Optional<FusionHead> head() {
        return Optional.of(heads);
    }

    @Override
    public boolean fusedLossTrainsHead() {
        return false;
    }

    @Override
    public boolean hasOwnLosses() {
        return true;
    }

    @Override
    public FusionLosses losses(FusionInput input, FusionLosses crossEntropies, BatchTargets targets) {
        NDArray probabilities = ClassSoftmax.of(input.logits().stopGradient());
        NDArray target = EncodedTargets.of(targets.classes(), probabilities).pick(probabilities);
        NDArray error = BatchMean.of(
                        confidences(input, Phase.TRAINING).sub(target).abs(), targets.present())
                .sum(MODALITIES);
        return new FusionLosses(crossEntropies.fused(), crossEntropies.unimodal(), null, error);
    }

    private NDArray confidences(FusionInput input, Phase phase) {
        return heads.confidences(input.features(phase), input.parameters());
    }
}
