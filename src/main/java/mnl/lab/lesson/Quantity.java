package mnl.lab.lesson;

import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What a question is about; one number per seed, on the test split. */
public enum Quantity {
    /** Accuracy of the fused prediction. */
    FUSED_ACCURACY,
    /** Accuracy of a modality alone. */
    ACCURACY,
    /** Mean Unimodal Confidence Margin of a modality, in nats. */
    UCOM,
    /** Of the samples that only this modality has right, the share that is fused right. */
    KEPT,
    /** Accuracy of a modality that is trained alone (the reference {@code ensemble}), less that under the arm. */
    COST;

    /**
     * What a reader calls it.
     *
     * @param modality whose; null where it is not one of a modality, or modalities are compared
     */
    String words(@Nullable String modality) {
        boolean some = modality == null;
        return switch (this) {
            case FUSED_ACCURACY -> Texts.of("lesson.quantity.fused-accuracy");
            case ACCURACY ->
                some ? Texts.of("lesson.quantity.accuracy") : Texts.of("lesson.quantity.accuracy-of", modality);
            case UCOM -> some ? Texts.of("lesson.quantity.ucom") : Texts.of("lesson.quantity.ucom-of", modality);
            case KEPT -> some ? Texts.of("lesson.quantity.kept") : Texts.of("lesson.quantity.kept-of", modality);
            case COST -> some ? Texts.of("lesson.quantity.cost") : Texts.of("lesson.quantity.cost-of", modality);
        };
    }

    /** Whether each modality has its own. */
    public boolean ofModality() {
        return this != FUSED_ACCURACY;
    }
}
