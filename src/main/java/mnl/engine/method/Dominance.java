package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.Constants;
import mnl.engine.array.EncodedTargets;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every sample which modality guides which (Gong et al., "Multimodal Negative Learning", NeurIPS 2025).
 *
 * <p>Modality s dominates w when both UCoM_s > UCoM_w and p^s_y > p^w_y. Where the two tests disagree, nobody guides.
 * Exact ties count for the later modality, as in the authors' released code. A replica under {@code CONFIDENCE_ONLY}
 * skips the test of UCoM; one with a fixed prior has one guide that dominates every other modality on every sample.
 */
public final class Dominance {

    private static final int[] GUIDED = {1};

    private final PairRule pairRule;
    private final NDArray thresholds;
    private final @Nullable NDArray smallestMarginLead;
    private final NDArray otherModality;
    private final NDArray zero;
    private final NDArray minusInfinity;

    /**
     * Prepares the rules.
     *
     * @param constants manager that outlives every use
     * @param type data type of the logits
     * @param rules who may guide whom
     */
    public Dominance(NDManager constants, DataType type, GuidanceRules rules) {
        int modalities = rules.modalities();
        pairRule = rules.pairRule();
        thresholds = Constants.of(
                constants,
                type,
                new Shape(modalities, modalities, rules.dominance().size(), 1),
                Thresholds.of(rules, type));
        smallestMarginLead = smallestMarginLead(constants, type, rules.dominance());
        otherModality =
                Constants.of(constants, type, new Shape(modalities, modalities, 1, 1), otherThanSelf(modalities));
        zero = Constants.of(constants, type, new Shape(1), 0);
        minusInfinity = Constants.of(constants, type, new Shape(1), Double.NEGATIVE_INFINITY);
    }

    /**
     * Finds the guides of a batch.
     *
     * @param logits [M, R, B, C]
     * @param fused [R, B, C]
     * @param targets of the same batch
     */
    public Guides guides(NDArray logits, NDArray fused, EncodedTargets targets) {
        NDArray values = logits.stopGradient();
        NDArray runnerUp = runnerUp(fused.stopGradient(), targets.oneHot());
        NDArray runnerUpIndex =
                runnerUp.expandDims(-1).broadcast(targets.index().getShape());
        NDArray ucom = targets.pick(values).sub(values.gather(runnerUpIndex, -1).squeeze(-1));
        NDArray probabilities = ClassSoftmax.of(values);
        NDArray targetProbability = targets.pick(probabilities);
        return new Guides(runnerUp, ucom, probabilities, targetProbability, masks(ucom, targetProbability));
    }

    private NDArray runnerUp(NDArray fused, NDArray oneHot) {
        return NDArrays.where(oneHot.eq(zero), fused, minusInfinity).argMax(-1);
    }

    private NDArray masks(NDArray ucom, NDArray targetProbability) {
        NDArray marginLead = difference(ucom);
        if (smallestMarginLead != null) {
            marginLead = marginLead.maximum(smallestMarginLead);
        }
        NDArray lead = marginLead.minimum(difference(targetProbability));
        NDArray dominates = lead.gte(thresholds).toType(ucom.getDataType(), false);
        if (pairRule == PairRule.ALL_PAIRS) {
            return dominates;
        }
        return dominates.min(GUIDED, true).mul(otherModality);
    }

    /** [R, 1], so large that UCoM no longer decides in replicas without that test; null where all have it. */
    private static @Nullable NDArray smallestMarginLead(NDManager constants, DataType type, List<DominanceRule> rules) {
        if (!rules.contains(DominanceRule.CONFIDENCE_ONLY)) {
            return null;
        }
        double[] values = rules.stream()
                .mapToDouble(rule ->
                        rule == DominanceRule.CONFIDENCE_ONLY ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY)
                .toArray();
        return Constants.of(constants, type, new Shape(values.length, 1), values);
    }

    /** Entry (s, w) is the value of s minus the value of w: [M, R, B] to [M, M, R, B]. */
    private static NDArray difference(NDArray values) {
        return values.expandDims(1).sub(values.expandDims(0));
    }

    private static double[] otherThanSelf(int modalities) {
        double[] result = new double[modalities * modalities];
        for (int i = 0; i < result.length; i++) {
            result[i] = i / modalities == i % modalities ? 0 : 1;
        }
        return result;
    }
}
