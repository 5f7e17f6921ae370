package mnl.experiment;

/** Who may guide on a sample. */
public enum DominanceRule {
    /** s guides w when both UCoM_s > UCoM_w and p^s_y > p^w_y (the paper's rule). */
    CONFIDENCE_AND_UCOM,
    /** One named modality guides the others on every sample, without a mask. */
    FIXED_PRIOR
}
