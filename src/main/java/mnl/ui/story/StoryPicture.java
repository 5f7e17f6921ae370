package mnl.ui.story;

/** The three pictures of the story. */
enum StoryPicture {
    MARGINS(
            1,
            "What each modality knows",
            "every point is a test sample of the first seed",
            "Each point is a test sample of the first seed. Across: margin of the strong modality, log p_y − max log p_k"
                    + " over k ≠ y; right of 0 that modality alone is right. Up: the same of the weak one. Blue: the fused"
                    + " prediction is right, orange: wrong. Outlined: only the weak modality is right."),
    TEACHING(
            2,
            "Who teaches whom",
            "what the guide says, and what it passes on",
            "Mean probabilities over the test samples of one class, or those of the sample under the pointer: left of the"
                    + " guide, right of the guided modality. The arrow carries what guidance teaches, t_k = λ p_k of the"
                    + " guide: every class (“be the same”), all but the target (“what not to be”), or nothing. Red: the"
                    + " largest class beside the target, which the guide cannot tell from it."),
    SURVIVAL(
            3,
            "What survives",
            "kept by the fusion; cost of training together",
            "Bars: of the test samples that only the weak modality has right, the share that the fused prediction has"
                    + " right. Lines: accuracy of each modality from trained alone (hollow) to trained together (filled),"
                    + " paired by seed, in points.");

    private final int number;
    private final String title;
    private final String note;
    private final String explanation;

    StoryPicture(int number, String title, String note, String explanation) {
        this.number = number;
        this.title = title;
        this.note = note;
        this.explanation = explanation;
    }

    /** Its place in the story, from 1. */
    int number() {
        return number;
    }

    String title() {
        return title;
    }

    /** A few words beside the title. */
    String note() {
        return note;
    }

    /** How to read it, with the formula. */
    String explanation() {
        return explanation;
    }
}
