package mnl.experiment;

/** What a guide teaches the guided modality, with everything that is said of it. */
public enum GuidanceMode {
    /** Nothing: plain late fusion. */
    NONE("none", "plain late fusion", "plain late fusion without guidance, the usual baseline."),
    /** Only the extra pull to the target class; the control that separates it from what the guide knows. */
    CE_ONLY(
            "ce-only",
            "extra target pull",
            "the control: a guided modality only gets an extra pull to the target, −log p^w_y, and learns nothing that the"
                    + " guide knows."),
    /** The guide's probabilities of all classes: "be the same". */
    ALL_CLASS(
            "all-class",
            "“be the same”",
            "the guided modality copies all of the guide's probabilities, −λ Σ_k p^s_k log p^w_k."),
    /** Only the guide's non-target probabilities: "what not to be", Multimodal Negative Learning. */
    NON_TARGET(
            "mnl",
            "“what not to be”",
            "Multimodal Negative Learning: the guided modality copies only the non-target probabilities, −λ Σ_{k≠y} p^s_k"
                    + " log p^w_k, and learns what not to be.");

    private final String armName;
    private final String label;
    private final String sentence;

    GuidanceMode(String armName, String label, String sentence) {
        this.armName = armName;
        this.label = label;
        this.sentence = sentence;
    }

    /** What an arm is called that teaches this and differs in nothing else. */
    public String armName() {
        return armName;
    }

    /** What a user calls it. */
    public String label() {
        return label;
    }

    /** One sentence, with the formula of what is taught. */
    public String sentence() {
        return sentence;
    }

    /** Whether some modality guides another one. */
    public boolean isGuided() {
        return this != NONE;
    }

    /** Whether the guide's own probabilities are taught, with or without the extra pull to the target. */
    public boolean teaches() {
        return this != NONE && this != CE_ONLY;
    }
}
