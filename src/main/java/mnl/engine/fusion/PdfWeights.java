package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.Constants;

/**
 * The weights that PDF derives from estimates c_m of the true-class probability:
 *
 * <pre>Holo_m = sum_{m' != m} ln c_m' / (ln prod c + 1e-8),  CB_m = c_m + Holo_m,  w = softmax(CB)</pre>
 *
 * At test the softmax is over CB_m DU_m / max_m' DU_m' with DU_m = mean_k |p^m_k - 1/C|, so that a modality with a
 * flatter answer counts less; where every DU is 0 nothing is scaled (Cao et al., "Predictive Dynamic Fusion", ICML
 * 2024; there M = 2).
 */
final class PdfWeights {

    private static final int[] MODALITIES = {0};
    private static final int[] CLASSES = {-1};

    private final NDArray zero;
    private final NDArray offset;

    PdfWeights(NDManager constants, DataType type) {
        zero = Constants.of(constants, type, new Shape(1), 0);
        offset = Constants.of(constants, type, new Shape(1), 1e-8);
    }

    /**
     * The weights, without gradient but for an attack.
     *
     * @param confidences c, [M, R, B], above 0 and at most 1
     * @param logits [M, R, B, C]
     * @return w, [M, R, B, 1]
     */
    NDArray of(NDArray confidences, NDArray logits, Phase phase) {
        NDArray estimates = phase == Phase.ATTACK ? confidences : confidences.stopGradient();
        NDArray log = estimates.log();
        NDArray all = log.sum(MODALITIES, true);
        NDArray others = all.sub(log);
        NDArray belief = estimates.add(others.div(all.add(offset)));
        if (phase != Phase.TRAINING) {
            belief = belief.mul(calibration(phase == Phase.ATTACK ? logits : logits.stopGradient()));
        }
        return belief.softmax(0).expandDims(-1);
    }

    /** DU_m / max DU, [M, R, B]. */
    private NDArray calibration(NDArray logits) {
        NDArray probabilities = ClassSoftmax.of(logits);
        // Probabilities sum to 1, so 1/C is their mean.
        NDArray uniform = probabilities.mean(CLASSES, true);
        NDArray distance = probabilities.sub(uniform).abs().mean(CLASSES);
        NDArray largest = distance.max(MODALITIES, true);
        NDArray ratio = distance.div(largest);
        return NDArrays.where(largest.eq(zero).broadcast(ratio.getShape()), ratio.onesLike(), ratio);
    }
}
