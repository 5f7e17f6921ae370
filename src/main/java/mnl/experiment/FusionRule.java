package mnl.experiment;

/** Late fusion rules: how the logits f^m of M modalities become the fused logits F. */
public enum FusionRule {
    /** Static: F = (1/M) sum_m f^m. */
    MEAN,
    /**
     * Dynamic: F = sum_m c_m f^m with c_m = logsumexp(f^m) / 10, detached and not normalised (Zhang et al., "Provable
     * Dynamic Fusion for Low-Quality Multimodal Data", ICML 2023).
     */
    QMF_ENERGY
}
