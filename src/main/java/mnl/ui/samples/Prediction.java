package mnl.ui.samples;

import mnl.analysis.cases.SampleAnswers;
import mnl.words.Texts;

/** What must be true of the fused prediction of a sample. */
enum Prediction {
    ANY(Texts.of("samples.prediction.any-prediction")),
    WRONG(Texts.of("samples.prediction.fused-wrong")),
    RIGHT(Texts.of("samples.prediction.fused-right")),
    DISAGREE(Texts.of("samples.prediction.arms-disagree"));

    private final String label;

    Prediction(String label) {
        this.label = label;
    }

    /** What a user calls it. */
    String label() {
        return label;
    }

    boolean holds(SampleAnswers answers, int arm, int other, int sample) {
        return switch (this) {
            case ANY -> true;
            case WRONG -> !answers.isRight(arm, SampleAnswers.FUSED, sample);
            case RIGHT -> answers.isRight(arm, SampleAnswers.FUSED, sample);
            case DISAGREE ->
                answers.prediction(arm, SampleAnswers.FUSED, sample)
                        != answers.prediction(other, SampleAnswers.FUSED, sample);
        };
    }
}
