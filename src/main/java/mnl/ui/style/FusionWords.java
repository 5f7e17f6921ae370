package mnl.ui.style;

import mnl.experiment.FusionRule;

/** Fusion rules in words. */
public final class FusionWords {
    private FusionWords() {}

    /** The formula in one sentence. */
    public static String sentence(FusionRule rule) {
        return switch (rule) {
            case MEAN -> "F = (1/M) Σ f^m.";
            case WEIGHTED -> "F = Σ a_m f^m, the weights brought to sum 1.";
            case PRODUCT_OF_EXPERTS -> "F = Σ log p^m, so that P is proportional to the product of the p^m.";
            case MAX_PROBABILITY -> "F = Σ w_m f^m, w_m in proportion to the largest p^m_k.";
            case ENTROPY -> "F = Σ w_m f^m, w_m in proportion to exp(−H_m): a sure modality counts more.";
            case QMF_ENERGY -> "F = Σ c_m f^m with c_m = logsumexp(f^m)/10, not normalised.";
            case PDF ->
                "F = Σ w_m f^m, w_m from a small head that predicts each modality's true-class probability; "
                        + "calibrated at test.";
            case TMC_EVIDENTIAL ->
                "the logits are evidence softplus(f^m), combined by Dempster's rule; trained with its own loss.";
            case LEARNED_GATE -> "F = Σ w_m f^m, w = softmax of a linear map of the encoders' last features.";
        };
    }
}
