package mnl.ui.story;

import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import mnl.ui.session.ComparedModalities.Compared;

/**
 * What one evaluation of the finished model tells.
 *
 * @param layout of the run
 * @param epoch when
 * @param pair the strong and the weak modality by accuracy
 * @param answers of every arm to the samples of the first seed
 */
record Survived(RunLayout layout, double epoch, StrongWeak pair, SampleAnswers answers) {

    /** Works it out. Takes a while: not for the FX thread. */
    static Survived of(RunLayout layout, Compared compared) {
        Evaluation test = compared.evaluation();
        StrongWeak pair = compared.byAccuracy().pair().orElseThrow();
        return new Survived(layout, test.measurement().epoch(), pair, answers(layout, test, pair));
    }

    private static SampleAnswers answers(RunLayout layout, Evaluation test, StrongWeak pair) {
        int arms = layout.arms().size();
        float[][][] logits = new float[layout.modalities().size()][arms][];
        float[][] fused = new float[arms][];
        for (int arm = 0; arm < arms; arm++) {
            fused[arm] = test.fusedLogits()[layout.replica(arm, 0)];
            for (int m = 0; m < logits.length; m++) {
                logits[m][arm] = test.logits()[m][layout.replica(arm, 0)];
            }
        }
        return new SampleAnswers(test.labels()[0], logits, fused, pair);
    }

    /** The first samples that only the weak modality has right under each of these arms. */
    List<Integer> onlyWeak(StrongWeak of, List<Integer> arms, int most) {
        return IntStream.range(0, answers.samples())
                .filter(i -> arms.stream()
                        .allMatch(arm -> CorrectnessCase.of(
                                        answers.isRight(arm, of.strong(), i), answers.isRight(arm, of.weak(), i))
                                == CorrectnessCase.FT))
                .limit(most)
                .boxed()
                .toList();
    }
}
