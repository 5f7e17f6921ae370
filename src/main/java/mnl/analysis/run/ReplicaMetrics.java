package mnl.analysis.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;

/** Metrics of every replica at one moment, by name: summed up arm by arm over the seeds, and compared with any arm. */
public final class ReplicaMetrics {
    private final RunLayout layout;
    private final Map<String, double[]> values;

    /**
     * @param layout how the replicas are laid out
     * @param values by name [R], in order; not to be written to
     * @throws IllegalArgumentException when a metric does not have one value per replica
     */
    public ReplicaMetrics(RunLayout layout, Map<String, double[]> values) {
        this.layout = layout;
        this.values = new LinkedHashMap<>(values);
        values.forEach((name, row) -> {
            if (row.length != layout.replicas()) {
                throw new IllegalArgumentException("The metric \"" + name + "\" has " + row.length + " values for "
                        + layout.replicas() + " replicas: give one for each.");
            }
        });
    }

    /** The metrics of a measurement, as results are stored: every single-precision value in its shortest decimal form. */
    public static ReplicaMetrics of(RunLayout layout, Measurement measurement) {
        ArmSummaries summaries = new ArmSummaries(layout, measurement);
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String metric : summaries.metrics()) {
            double[] row = new double[layout.replicas()];
            for (int arm = 0; arm < layout.trained().size(); arm++) {
                double[] seeds = summaries.perSeed(metric, arm);
                System.arraycopy(seeds, 0, row, layout.replica(arm, 0), seeds.length);
            }
            values.put(metric, row);
        }
        return new ReplicaMetrics(layout, values);
    }

    /** These metrics, and after them those of another set that are not among these. */
    public ReplicaMetrics and(ReplicaMetrics others) {
        Map<String, double[]> all = new LinkedHashMap<>(values);
        others.values.forEach(all::putIfAbsent);
        return new ReplicaMetrics(layout, all);
    }

    /** How the replicas are laid out. */
    public RunLayout layout() {
        return layout;
    }

    /** Names of the metrics, in order. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Whether there is a metric of this name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Values of one metric and arm, in the order of the seeds; throws as {@link #perReplica} does. */
    public double[] perSeed(String name, int arm) {
        return Arrays.copyOfRange(perReplica(name), layout.replica(arm, 0), layout.replica(arm + 1, 0));
    }

    /**
     * A copy of one metric's values [R].
     *
     * @throws IllegalArgumentException when there is no such metric
     */
    public double[] perReplica(String name) {
        double[] row = values.get(name);
        if (row == null) {
            throw new IllegalArgumentException(
                    "There is no metric \"" + name + "\": choose from " + String.join(", ", values.keySet()) + ".");
        }
        return row.clone();
    }

    /** Summary of one metric and arm over the seeds. */
    public Summary summary(String name, int arm) {
        return layout.summary(perSeed(name, arm));
    }

    /** Each arm but the baseline against the baseline on one metric, see {@link RunLayout#compare}. */
    public Map<String, PairedComparison> comparisons(String name, int baseline) {
        return layout.compare(arm -> perSeed(name, arm), baseline);
    }
}
