package mnl.analysis.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;

/**
 * The metrics of a finished run on one split, from its logits: every {@link FinalMetric} of the fused prediction and of
 * every modality alone, for every replica, by name: {@code accuracy.fused}, {@code accuracy.<modality>} ...,
 * {@code f1.fused} ..., {@code ece.fused} ..., {@code nll.fused} ..., {@code brier.fused} ... A metric is NaN where a
 * replica diverged.
 */
public final class FinalMetrics {
    private final ReplicaMetrics values;

    /**
     * @param layout arms, seeds, modalities and classes of the run
     * @param labels targets [S][n]
     * @param logits f^m [M][R][n * C], row by row
     * @param fusedLogits F [R][n * C]; probabilities are softmax(F)
     * @throws IllegalArgumentException when the arrays do not fit the layout or a label is no class
     */
    public FinalMetrics(RunLayout layout, int[][] labels, float[][][] logits, float[][] fusedLogits) {
        List<String> modalities = layout.modalities();
        boolean fits = labels.length == layout.seeds().size()
                && logits.length == modalities.size()
                && fusedLogits.length == layout.replicas()
                && Arrays.stream(logits).allMatch(replicas -> replicas.length == layout.replicas());
        if (!fits) {
            throw new IllegalArgumentException("The logits and labels are not those of " + layout.replicas()
                    + " replicas with " + layout.seeds().size() + " seeds and " + modalities.size() + " modalities.");
        }
        int classes = layout.classNames().size();
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (FinalMetric metric : FinalMetric.values()) {
            rows.put(metric.fused(), measure(metric, labels, fusedLogits, classes));
            for (int m = 0; m < modalities.size(); m++) {
                rows.put(metric.of(modalities.get(m)), measure(metric, labels, logits[m], classes));
            }
        }
        values = new ReplicaMetrics(layout, rows);
    }

    /** All names for these modalities, in order. */
    public static List<String> names(List<String> modalities) {
        List<String> names = new ArrayList<>();
        for (FinalMetric metric : FinalMetric.values()) {
            names.add(metric.fused());
            modalities.forEach(modality -> names.add(metric.of(modality)));
        }
        return List.copyOf(names);
    }

    /** How the replicas are laid out. */
    public RunLayout layout() {
        return values.layout();
    }

    /** Names of the metrics, in order. */
    public List<String> metrics() {
        return values.names();
    }

    /**
     * A copy of one metric's values [R].
     *
     * @throws IllegalArgumentException when there is no such metric
     */
    public double[] perReplica(String metric) {
        return values.perReplica(metric);
    }

    /** Values of one metric and arm, in the order of the seeds [S]; throws as {@link #perReplica} does. */
    public double[] perSeed(String metric, int arm) {
        return values.perSeed(metric, arm);
    }

    /** Every metric's summary of one arm, in the order of the metrics. */
    public Map<String, Summary> summaries(int arm) {
        Map<String, Summary> all = new LinkedHashMap<>();
        metrics().forEach(metric -> all.put(metric, values.summary(metric, arm)));
        return all;
    }

    /** Each arm but the baseline against the baseline on one metric, see {@link RunLayout#compare}. */
    public Map<String, PairedComparison> comparisons(String metric) {
        return values.comparisons(metric, layout().baseline());
    }

    private static double[] measure(FinalMetric metric, int[][] labels, float[][] logits, int classes) {
        double[] row = new double[logits.length];
        for (int r = 0; r < row.length; r++) {
            row[r] = metric.measure(logits[r], labels[r % labels.length], classes);
        }
        return row;
    }
}
