package mnl.analysis.story;

import java.util.Arrays;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;

/** The two modalities that the story of a run is about while it trains. */
public final class StoryPair {
    private StoryPair() {}

    /** The strong and the weak one by mean accuracy of the compared arms in one measurement. */
    public static StrongWeak of(RunLayout layout, Measurement measurement) {
        java.util.List<String> names = Metrics.names(layout.modalities());
        double[] accuracies = new double[layout.modalities().size()];
        Arrays.setAll(accuracies, m -> {
            float[] values = measurement.values()[names.indexOf(Metrics.accuracy(layout.modalities().get(m)))];
            double sum = 0;
            for (int r = 0; r < layout.arms().size() * layout.seeds().size(); r++) {
                sum += values[r];
            }
            return sum;
        });
        return StrongWeak.byAccuracy(accuracies);
    }
}
