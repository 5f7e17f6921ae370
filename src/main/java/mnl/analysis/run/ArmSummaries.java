package mnl.analysis.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;

/** The metrics of one measurement, arm by arm over the seeds, and each arm against the baseline. */
public final class ArmSummaries {
    private final RunLayout layout;
    private final List<String> metrics;
    private final Measurement measurement;

    /**
     * @param layout how the measurement's replicas are laid out
     * @param measurement with the metrics of {@link Metrics#names}
     * @throws IllegalArgumentException when the measurement has other metrics or replicas than the layout
     */
    public ArmSummaries(RunLayout layout, Measurement measurement) {
        this.layout = layout;
        this.metrics = Metrics.names(layout.modalities());
        this.measurement = measurement;
        boolean fits = measurement.values().length == metrics.size()
                && Arrays.stream(measurement.values()).allMatch(row -> row.length == layout.replicas());
        if (!fits) {
            throw new IllegalArgumentException("The measurement does not have " + metrics.size() + " metrics of "
                    + layout.replicas() + " replicas.");
        }
    }

    /** Names of the metrics, in order. */
    public List<String> metrics() {
        return metrics;
    }

    /** Passes over the training split that the model had seen. */
    public double epoch() {
        return measurement.epoch();
    }

    /** How the replicas are laid out. */
    public RunLayout layout() {
        return layout;
    }

    /** Values of one metric and arm, in the order of the seeds. */
    public double[] perSeed(String metric, int arm) {
        int row = position(metric);
        double[] values = new double[layout.seeds().size()];
        for (int s = 0; s < values.length; s++) {
            values[s] = measurement.value(row, layout.replica(arm, s));
        }
        return values;
    }

    /** Summary of one metric and arm. */
    public Summary summary(String metric, int arm) {
        return layout.summary(perSeed(metric, arm));
    }

    /** Every metric's summary of one arm, in the order of the metrics. */
    public Map<String, Summary> summaries(int arm) {
        Map<String, Summary> all = new LinkedHashMap<>();
        metrics.forEach(metric -> all.put(metric, summary(metric, arm)));
        return all;
    }

    /** Each arm but the baseline against the baseline on one metric, see {@link RunLayout#compare}. */
    public Map<String, PairedComparison> comparisons(String metric) {
        return layout.compare(arm -> perSeed(metric, arm), layout.baseline());
    }

    private int position(String metric) {
        int position = metrics.indexOf(metric);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "There is no metric \"" + metric + "\": choose from " + String.join(", ", metrics) + ".");
        }
        return position;
    }
}
