package mnl.analysis.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mnl.analysis.cases.CorrectnessCases;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.metric.Predictions;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.StoryNumbers;

/**
 * What is measured once, from the logits of the finished model on the test split under the experiment's evaluation
 * noise.
 *
 * @param epoch passes over the training split that the model had seen
 * @param metrics macro-F1, calibration and probability scores
 * @param agreement who is right; empty with one modality
 * @param contributions of the modalities; empty with one, and where they were not measured
 * @param noiseCurves accuracy under rising noise, one for each that was asked for
 * @param story margins of every arm and what the fusion keeps; empty with one modality
 */
public record FinalResults(
        double epoch,
        FinalMetrics metrics,
        Optional<Agreement> agreement,
        Optional<Contributions> contributions,
        List<AccuracyUnderNoise> noiseCurves,
        Optional<StoryNumbers> story) {
    public FinalResults {
        noiseCurves = List.copyOf(noiseCurves);
    }

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
     * The metrics of a run.
     *
     * @param layout arms, seeds, modalities and classes of the run
     * @param epoch passes over the training split that the model had seen
     * @param labels targets [S][n]
     * @param logits f^m [M][R][n * C]
     * @param fusedLogits F [R][n * C]
     * @param pair the strong and the weak modality; empty with one modality
     * @param chosenOn the split that the pair was chosen on
     */
    public static FinalResults of(
            RunLayout layout,
            double epoch,
            int[][] labels,
            float[][][] logits,
            float[][] fusedLogits,
            Optional<StrongWeak> pair,
            String chosenOn) {
        int classes = layout.classNames().size();
        return new FinalResults(
                epoch,
                new FinalMetrics(layout, labels, logits, fusedLogits),
                pair.map(chosen -> new Agreement(
                        layout.modalities().get(chosen.strong()),
                        layout.modalities().get(chosen.weak()),
                        chosenOn,
                        new CorrectnessCases(
                                labels,
                                Predictions.of(logits[chosen.strong()], classes),
                                Predictions.of(logits[chosen.weak()], classes),
                                Predictions.of(fusedLogits, classes)))),
                Optional.empty(),
                List.of(),
                pair.map(chosen -> StoryNumbers.of(layout, epoch, labels, logits, fusedLogits, chosen)));
    }

    /** The same with the modalities' contributions. */
    public FinalResults with(Contributions found) {
        return new FinalResults(epoch, metrics, agreement, Optional.of(found), noiseCurves, story);
    }

    /** The same with these curves. */
    public FinalResults with(List<AccuracyUnderNoise> curves) {
        return new FinalResults(epoch, metrics, agreement, contributions, curves, story);
    }

    /** How the replicas are laid out. */
    public RunLayout layout() {
        return metrics.layout();
    }

    /** Every metric but accuracy, which every measurement has already. */
    public ReplicaMetrics replicaMetrics() {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String metric : metrics.metrics()) {
            if (!metric.startsWith(FinalMetric.ACCURACY.of(""))) {
                values.put(metric, metrics.perReplica(metric));
            }
        }
        ReplicaMetrics own = new ReplicaMetrics(layout(), values);
        return contributions.map(found -> own.and(found.metrics())).orElse(own);
    }
}
