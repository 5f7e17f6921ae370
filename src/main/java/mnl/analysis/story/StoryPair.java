package mnl.analysis.story;

import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;

/** The strong and the weak modality while a run is under way, when nothing but measurements is known. */
public final class StoryPair {
    private StoryPair() {}

    /**
     * The most and the least accurate modality, by mean accuracy of the compared arms on the test split. Choose once, after the
     * first epoch, so that the axes stay what they are.
     *
     * @throws IllegalArgumentException when there are fewer than two modalities
     */
    public static StrongWeak of(RunLayout layout, Measurement measurement) {
        ArmSummaries summaries = new ArmSummaries(layout, measurement);
        double[] accuracies = new double[layout.modalities().size()];
        for (int m = 0; m < accuracies.length; m++) {
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                accuracies[m] += summaries
                        .summary(Metrics.accuracy(layout.modalities().get(m)), arm)
                        .mean();
            }
        }
        return StrongWeak.byAccuracy(accuracies);
    }
}
