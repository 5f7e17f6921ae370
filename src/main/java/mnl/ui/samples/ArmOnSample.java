package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.SampleAnswers;
import mnl.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * What one arm answers to one sample.
 *
 * @param arm its name
 * @param index its place among the arms
 * @param fused the fused answer
 * @param modalities the answer of each modality
 * @param cell which of the strong and the weak modality are right; null where there is only one
 * @param runnerUp j
 * @param guides who guides whom
 */
record ArmOnSample(
        String arm,
        int index,
        Answer fused,
        List<Answer> modalities,
        @Nullable CorrectnessCase cell,
        int runnerUp,
        GuideWords guides) {

    /**
     * One prediction.
     *
     * @param predicted class, -1 for none
     * @param right whether it is the target
     * @param targetProbability p_y
     * @param margin UCoM, or the fused margin
     */
    record Answer(int predicted, boolean right, double targetProbability, float margin) {

        static Answer of(SampleAnswers answers, int arm, int column, int sample) {
            return new Answer(
                    answers.prediction(arm, column, sample),
                    answers.isRight(arm, column, sample),
                    answers.targetProbability(arm, column, sample),
                    answers.margin(arm, column, sample));
        }
    }

    static ArmOnSample of(SampleListing listing, Experiment experiment, int arm, int sample) {
        SampleAnswers answers = listing.answers();
        List<Answer> modalities = new ArrayList<>();
        for (int m = 0; m < answers.modalities(); m++) {
            modalities.add(Answer.of(answers, arm, m, sample));
        }
        return new ArmOnSample(
                listing.layout().arms().get(arm),
                arm,
                Answer.of(answers, arm, SampleAnswers.FUSED, sample),
                modalities,
                answers.caseOf(arm, sample),
                answers.runnerUp(arm, sample),
                GuideWords.of(
                        experiment.trained().get(arm),
                        experiment.guidance(),
                        listing.layout().modalities(),
                        answers.margins(arm, sample),
                        answers.comparedProbabilities(arm, sample)));
    }
}
