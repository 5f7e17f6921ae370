package mnl.experiment;

import mnl.words.Texts;

/** What a guide teaches the guided modality, with everything that is said of it. */
public enum GuidanceMode {
    /** Nothing: plain late fusion. */
    NONE(
            "none",
            Texts.of("experiment.guidance-mode.plain-late-fusion"),
            Texts.of("experiment.guidance-mode.plain-late-fusion-without")),
    /** Only the extra pull to the target class; the control that separates it from what the guide knows. */
    CE_ONLY(
            "ce-only",
            Texts.of("experiment.guidance-mode.extra-target-pull"),
            Texts.of("experiment.guidance-mode.the-control-a-guided")),
    /** The guide's probabilities of all classes: "be the same". */
    ALL_CLASS(
            "all-class",
            Texts.of("experiment.guidance-mode.be-the-same"),
            Texts.of("experiment.guidance-mode.the-guided-modality-copies")),
    /** Only the guide's non-target probabilities: "what not to be", Multimodal Negative Learning. */
    NON_TARGET(
            "mnl",
            Texts.of("experiment.guidance-mode.what-not-to-be"),
            Texts.of("experiment.guidance-mode.multimodal-negative-learning-the"));

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
