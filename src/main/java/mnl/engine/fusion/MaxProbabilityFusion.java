package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import mnl.engine.array.ClassSoftmax;

/**
 * Dynamic fusion by the largest probability: F = sum_m (c_m / sum c) f^m with c_m = max_k p^m_k. The gradient flows
 * through the weights too.
 */
public final class MaxProbabilityFusion extends WeightedSum {

    private static final int[] MODALITIES = {0};
    private static final int[] CLASSES = {-1};

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        NDArray confidence = ClassSoftmax.of(input.logits()).max(CLASSES, true);
        return confidence.div(confidence.sum(MODALITIES, true));
    }
}
