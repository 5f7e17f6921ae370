package mnl.experiment;

/** What a guide teaches the guided modality. */
public enum GuidanceMode {
    /** Nothing: plain late fusion. */
    NONE,
    /** Only the extra pull to the target class; the control that separates it from what the guide knows. */
    CE_ONLY,
    /** The guide's probabilities of all classes: "be the same". */
    ALL_CLASS,
    /** Only the guide's non-target probabilities: "what not to be", Multimodal Negative Learning. */
    NON_TARGET
}
