package mnl.analysis.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.metric.FinalMetric;
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
    private final RunLayout layout;
    private final Map<String, double[]> values = new LinkedHashMap<>();

    /**
     * @param layout arms, seeds, modalities and classes of the run
     * @param labels targets [S][n]
     * @param logits f^m [M][R][n * C], row by row
     * @param fusedLogits F [R][n * C]; probabilities are softmax(F)
     * @throws IllegalArgumentException when the arrays do not fit the layout or a label is no class
     */
    public FinalMetrics(RunLayout layout, int[][] labels, float[][][] logits, float[][] fusedLogits) {
        this.layout = layout;
        List<String> modalities = layout.modalities();
        boolean fits = labels.length == layout.seeds().size()
                && logits.length == modalities.size()
                && fusedLogits.length == layout.replicas()
                && Arrays.stream(logits).allMatch(replicas -> replicas.length == layout.replicas());
        if (!fits) {
            throw new IllegalArgumentException("The logits and labels are not those of " + layout.replicas()
                    + " replicas with " + layout.seeds().size() + " seeds and " + modalities.size() + " modalities.");
        }
        for (FinalMetric metric : FinalMetric.values()) {
            values.put(metric.fused(), measure(metric, labels, fusedLogits));
            for (int m = 0; m < modalities.size(); m++) {
                values.put(metric.of(modalities.get(m)), measure(metric, labels, logits[m]));
            }
        }
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
        return layout;
    }

    /** Names of the metrics, in order. */
    public List<String> metrics() {
        return List.copyOf(values.keySet());
    }

    /**
     * A copy of one metric's values [R].
     *
     * @throws IllegalArgumentException when there is no such metric
     */
    public double[] perReplica(String metric) {
        double[] row = values.get(metric);
        if (row == null) {
            throw new IllegalArgumentException(
                    "There is no metric \"" + metric + "\": choose from " + String.join(", ", values.keySet()) + ".");
        }
        return row.clone();
    }

    /** Values of one metric and arm, in the order of the seeds. */
    public double[] perSeed(String metric, int arm) {
        return Arrays.copyOfRange(perReplica(metric), layout.replica(arm, 0), layout.replica(arm + 1, 0));
    }

    /** Every metric's summary of one arm, in the order of the metrics. */
    public Map<String, Summary> summaries(int arm) {
        Map<String, Summary> all = new LinkedHashMap<>();
        values.keySet().forEach(metric -> all.put(metric, layout.summary(perSeed(metric, arm))));
        return all;
    }

    /** Each arm but the baseline against the baseline on one metric, by the arm's name, in the order of the arms. */
    public Map<String, PairedComparison> comparisons(String metric) {
        Map<String, double[]> others = new LinkedHashMap<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            if (arm != layout.baseline()) {
                others.put(layout.arms().get(arm), perSeed(metric, arm));
            }
        }
        List<PairedComparison> compared =
                layout.compare(List.copyOf(others.values()), perSeed(metric, layout.baseline()));
        Map<String, PairedComparison> result = new LinkedHashMap<>();
        others.keySet().forEach(arm -> result.put(arm, compared.get(result.size())));
        return result;
    }

    private double[] measure(FinalMetric metric, int[][] labels, float[][] logits) {
        double[] row = new double[logits.length];
        for (int r = 0; r < row.length; r++) {
            row[r] = metric.measure(
                    logits[r], labels[r % labels.length], layout.classNames().size());
        }
        return row;
    }
}
