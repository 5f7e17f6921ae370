package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mnl.engine.array.BatchMean;
import mnl.engine.array.Constants;
import mnl.engine.array.EncodedTargets;
import mnl.experiment.GuidanceCoefficients;
import org.jspecify.annotations.Nullable;

/**
 * The guidance term, one formula for every arm.
 *
 * <p>A guide s teaches the detached vector t^s with t^s_y = alpha + lambda_y p^s_y and t^s_k = lambda p^s_k for k != y.
 * For a guided modality w on one sample
 *
 * <pre>g_w = - sum_k t^s_k log p^w_k</pre>
 *
 * and the term is the mean over the batch, unguided samples counting as 0, times the strength g and the weight of the
 * pair, divided by D (Gong et al., "Multimodal Negative Learning", NeurIPS 2025, and its released code). Replicas of
 * different arms differ only in their coefficients and masks.
 */
public final class GuidanceLoss {

    private static final int[] CLASSES = {-1};

    private final NDArray targetPull;
    private final NDArray nonTarget;
    private final NDArray targetExtra;

    /**
     * Prepares the coefficients.
     *
     * @param constants manager that outlives every use
     * @param type data type of the logits
     * @param spec whose replicas, in which strength
     */
    public GuidanceLoss(NDManager constants, DataType type, ObjectiveSpec spec) {
        double factor = spec.strength() * spec.rules().pairWeight();
        List<GuidanceCoefficients> coefficients =
                spec.guidance().stream().map(GuidanceMethod::coefficients).toList();
        targetPull = column(constants, type, coefficients, factor, GuidanceCoefficients::alpha);
        nonTarget = column(constants, type, coefficients, factor, GuidanceCoefficients::lambdaNonTarget);
        targetExtra =
                column(constants, type, coefficients, factor, each -> each.lambdaTarget() - each.lambdaNonTarget());
    }

    /**
     * The batch mean of the term in every guided modality.
     *
     * @param logProbabilities [M, R, B, C], log p^m, with gradient
     * @param guides who guides whom in this batch
     * @param targets of the same batch
     * @param weights [R, B], how much each sample counts, mean 1; null where all count alike
     * @return [M, R], entry (w, r) is what reaches modality w; differentiable only there
     */
    public NDArray perGuided(
            NDArray logProbabilities, Guides guides, EncodedTargets targets, @Nullable NDArray weights) {
        NDArray taught = taught(guides.probabilities(), targets.oneHot());
        NDArray received = sumOverGuides(guides.masks().expandDims(-1).mul(taught.expandDims(1)));
        return BatchMean.of(received.mul(logProbabilities).sum(CLASSES), weights)
                .neg();
    }

    /** t^s of every modality as a guide, [M, R, B, C]. */
    private NDArray taught(NDArray probabilities, NDArray oneHot) {
        NDArray perClass = oneHot.mul(targetExtra).add(nonTarget);
        return probabilities.mul(perClass).add(oneHot.mul(targetPull));
    }

    /** [M, M, R, B, C] to [M, R, B, C]; adding slices is several times as fast as reducing the outer axis of this layout. */
    private static NDArray sumOverGuides(NDArray perPair) {
        NDList perGuide = perPair.split(perPair.getShape().get(0));
        NDArray sum = perGuide.get(0);
        for (NDArray next : perGuide.subList(1, perGuide.size())) {
            sum = sum.add(next);
        }
        return sum.squeeze(0);
    }

    private static NDArray column(
            NDManager constants,
            DataType type,
            List<GuidanceCoefficients> coefficients,
            double factor,
            ToDoubleFunction<GuidanceCoefficients> field) {
        double[] values = new double[coefficients.size()];
        for (int r = 0; r < values.length; r++) {
            values[r] = factor
                    * field.applyAsDouble(coefficients.get(r))
                    / coefficients.get(r).divisor();
        }
        return Constants.of(constants, type, new Shape(values.length, 1, 1), values);
    }
}
