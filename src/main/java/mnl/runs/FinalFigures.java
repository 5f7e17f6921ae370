package mnl.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.analysis.CorrectnessCases;
import mnl.analysis.FinalMetric;
import mnl.analysis.FinalMetrics;
import mnl.analysis.Predictions;
import mnl.analysis.RunLayout;
import mnl.analysis.StrongWeak;

/**
 * What is measured once, from the logits of the finished model on the test split under the experiment's evaluation
 * noise.
 *
 * @param metrics macro-F1, calibration and probability scores
 * @param agreement who is right; empty with one modality
 */
public record FinalFigures(FinalMetrics metrics, Optional<Agreement> agreement) {

    /**
     * The prediction-correctness cases of two modalities.
     *
     * @param strong name of the strong modality
     * @param weak name of the weak one
     * @param chosenOn the split whose accuracies, over all arms and seeds, made them so
     * @param cases of every arm and seed
     */
    public record Agreement(String strong, String weak, String chosenOn, CorrectnessCases cases) {}

    /**
     * The figures of a run.
     *
     * @param layout arms, seeds, modalities and classes of the run
     * @param labels targets [S][n]
     * @param logits f^m [M][R][n * C]
     * @param fusedLogits F [R][n * C]
     * @param pair the strong and the weak modality; empty with one modality
     * @param chosenOn the split that the pair was chosen on
     */
    public static FinalFigures of(
            RunLayout layout,
            int[][] labels,
            float[][][] logits,
            float[][] fusedLogits,
            Optional<StrongWeak> pair,
            String chosenOn) {
        int classes = layout.classNames().size();
        return new FinalFigures(
                new FinalMetrics(layout, labels, logits, fusedLogits),
                pair.map(chosen -> new Agreement(
                        layout.modalities().get(chosen.strong()),
                        layout.modalities().get(chosen.weak()),
                        chosenOn,
                        new CorrectnessCases(
                                labels,
                                Predictions.of(logits[chosen.strong()], classes),
                                Predictions.of(logits[chosen.weak()], classes),
                                Predictions.of(fusedLogits, classes)))));
    }

    /** How the replicas are laid out. */
    public RunLayout layout() {
        return metrics.layout();
    }

    /** Names of the metrics but accuracy, which every measurement has already. */
    List<String> names() {
        List<String> names = new ArrayList<>(metrics.metrics());
        names.removeIf(name -> name.startsWith(FinalMetric.ACCURACY.of("")));
        return names;
    }
}
