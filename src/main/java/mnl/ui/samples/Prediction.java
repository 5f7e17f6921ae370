package mnl.ui.samples;

import mnl.analysis.cases.SampleAnswers;

/** What must be true of the fused prediction of a sample. */
enum Prediction {
    ANY("Any prediction"),
    WRONG("Fused wrong"),
    RIGHT("Fused right"),
    DISAGREE("Arms disagree");

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
