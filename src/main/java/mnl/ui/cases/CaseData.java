package mnl.ui.cases;

import mnl.analysis.cases.CorrectnessCases;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.metric.Predictions;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import mnl.engine.StrongWeakChoice;

/**
 * What every replica predicts on the test split at one moment.
 *
 * @param layout of the run
 * @param epoch when
 * @param labels targets [S][n]
 * @param predictions of the modalities [M][R][n]
 * @param fused predictions [R][n]
 * @param usual the strong and the weak modality by mean accuracy over all arms and seeds
 * @param chosenOn the split that {@code usual} was chosen on
 */
record CaseData(
        RunLayout layout,
        double epoch,
        int[][] labels,
        int[][][] predictions,
        int[][] fused,
        StrongWeak usual,
        String chosenOn) {

    /**
     * Works the predictions out. Takes a while: not for the FX thread.
     *
     * @param choice of the strong and the weak modality by accuracy
     */
    static CaseData of(RunLayout layout, Evaluation test, StrongWeakChoice choice) {
        int[][][] predictions = predictions(layout, test);
        return new CaseData(
                layout,
                test.measurement().epoch(),
                test.labels(),
                predictions,
                Predictions.of(test.fusedLogits(), layout.classNames().size()),
                choice.pair().orElseThrow(),
                choice.chosenOn());
    }

    private static int[][][] predictions(RunLayout layout, Evaluation evaluation) {
        int[][][] predictions = new int[layout.modalities().size()][][];
        for (int m = 0; m < predictions.length; m++) {
            predictions[m] =
                    Predictions.of(evaluation.logits()[m], layout.classNames().size());
        }
        return predictions;
    }

    /** The cases of two modalities. */
    CorrectnessCases cases(StrongWeak pair) {
        return new CorrectnessCases(labels, predictions[pair.strong()], predictions[pair.weak()], fused);
    }
}
