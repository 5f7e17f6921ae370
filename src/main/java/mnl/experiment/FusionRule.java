package mnl.experiment;

/** Late fusion rules: how the logits f^m of M modalities become the fused logits F. Here p^m = softmax(f^m). */
public enum FusionRule {
    /** Static: F = (1/M) sum_m f^m. */
    MEAN,
    /** Static: F = sum_m a_m f^m with a on the simplex, given or learned. */
    WEIGHTED,
    /** Static: F = sum_m log p^m (Hinton, "Training Products of Experts by Minimizing Contrastive Divergence", 2002). */
    PRODUCT_OF_EXPERTS,
    /** Dynamic: F = sum_m (c_m / sum c) f^m with c_m = max_k p^m_k. */
    MAX_PROBABILITY,
    /** Dynamic: F = sum_m (c_m / sum c) f^m with c_m = exp(max_m' H_m' - H_m), H_m the entropy of p^m. */
    ENTROPY,
    /**
     * Dynamic: F = sum_m c_m f^m with c_m = logsumexp(f^m) / 10, detached and not normalised (Zhang et al., "Provable
     * Dynamic Fusion for Low-Quality Multimodal Data", ICML 2023).
     */
    QMF_ENERGY,
    /**
     * Dynamic, learned: the weights come from estimates of the true-class probability, calibrated at test (Cao et al.,
     * "Predictive Dynamic Fusion", ICML 2024).
     */
    PDF,
    /**
     * Dynamic: Dempster's combination of the evidence softplus(f^m), trained with its own loss (Han et al., "Trusted
     * Multi-View Classification", ICLR 2021).
     */
    TMC_EVIDENTIAL,
    /** Dynamic, learned: F = sum_m w_m f^m, w the softmax over a linear map of the encoders' last features. */
    LEARNED_GATE
}
