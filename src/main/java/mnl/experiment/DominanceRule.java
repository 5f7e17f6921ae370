package mnl.experiment;

/** Who may guide on a sample. */
public enum DominanceRule {
    /** s guides w when both UCoM_s > UCoM_w and p^s_y > p^w_y (the paper's rule). */
    CONFIDENCE_AND_UCOM,
    /** s guides w when p^s_y > p^w_y, whatever the margins are (the paper's ablation). */
    CONFIDENCE_ONLY,
    /** One named modality guides the others on every sample, without a mask. */
    FIXED_PRIOR
}
