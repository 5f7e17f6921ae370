package mnl.lab.lesson;

import mnl.words.Texts;

/** What a question is about; one number per seed, on the test split. */
public enum Quantity {
    /** Accuracy of the fused prediction. */
    FUSED_ACCURACY(Texts.of("lesson.quantity.fused-accuracy"), false, true),
    /** Accuracy of a modality alone. */
    ACCURACY(Texts.of("lesson.quantity.accuracy-alone"), true, true),
    /** Mean Unimodal Confidence Margin of a modality, in nats. */
    UCOM(Texts.of("lesson.quantity.confidence-margin-ucom"), true, false),
    /** Of the samples that only this modality has right, the share that is fused right. */
    KEPT(Texts.of("lesson.quantity.kept-by-the-fusion"), true, true),
    /** Accuracy of a modality that is trained alone (the reference {@code ensemble}), less that under the arm. */
    COST(Texts.of("lesson.quantity.cost-of-joint-training"), true, true);

    private final String words;
    private final boolean ofModality;
    private final boolean share;

    Quantity(String words, boolean ofModality, boolean share) {
        this.words = words;
        this.ofModality = ofModality;
        this.share = share;
    }

    /** What a reader calls it. */
    public String words() {
        return words;
    }

    /** Whether each modality has its own. */
    public boolean ofModality() {
        return ofModality;
    }

    /** Whether it is shown in per cent. */
    boolean isShare() {
        return share;
    }
}
