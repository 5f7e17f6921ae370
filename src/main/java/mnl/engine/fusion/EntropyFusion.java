package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import mnl.engine.array.ClassSoftmax;

/**
 * Dynamic fusion by entropy: F = sum_m (c_m / sum c) f^m with c_m = exp(max_m' H_m' - H_m) and
 * H_m = - sum_k p^m_k log p^m_k. The factor exp(max H) cancels, so the weights are softmax(-H) over the modalities. The
 * gradient flows through them too.
 */
public final class EntropyFusion extends WeightedSum {

    private static final int[] CLASSES = {-1};

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        NDArray logProbabilities = ClassSoftmax.log(input.logits());
        NDArray negativeEntropy = logProbabilities.exp().mul(logProbabilities).sum(CLASSES, true);
        return negativeEntropy.softmax(0);
    }
}
