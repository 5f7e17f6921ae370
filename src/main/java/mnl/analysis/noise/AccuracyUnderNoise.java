package mnl.analysis.noise;

import java.util.Map;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Summary;

/**
 * Fused accuracy of every replica at rising severities of noise, with the area under each curve.
 *
 * @param layout how the replicas are laid out
 * @param name what the noise is on: a modality, or several
 * @param noise what is done to each modality whose severity rises, by its name
 * @param severities x [K], strictly ascending; not to be written to
 * @param accuracies a [K][R]; not to be written to
 */
public record AccuracyUnderNoise(
        RunLayout layout, String name, Map<String, String> noise, double[] severities, double[][] accuracies) {
    /** Name of the area among {@link #metrics}. */
    public static final String AREA = "area";

    /** Name of what is lost among {@link #metrics} of a switch. */
    public static final String LOST = "lost";

    private static final String MISSING = "missing";

    /** @throws IllegalArgumentException unless there is a row of accuracies for every severity */
    public AccuracyUnderNoise {
        if (accuracies.length != severities.length) {
            throw new IllegalArgumentException("There are " + severities.length + " severities and " + accuracies.length
                    + " rows of accuracies: give one row for each.");
        }
    }

    /** The accuracies at one severity over an arm's seeds. */
    public Summary accuracy(int point, int arm) {
        double[] values = new double[layout.seeds().size()];
        for (int s = 0; s < values.length; s++) {
            values[s] = accuracies[point][layout.replica(arm, s)];
        }
        return layout.summary(values);
    }

    /** The curve of one replica. */
    public NoiseCurve curve(int replica) {
        double[] own = new double[severities.length];
        for (int k = 0; k < own.length; k++) {
            own[k] = accuracies[k][replica];
        }
        return new NoiseCurve(severities, own);
    }

    /** Whether modalities are there at the first severity and missing at the last, with nothing between. */
    public boolean isSwitch() {
        return !noise.isEmpty() && noise.values().stream().allMatch(MISSING::equals);
    }

    /** What {@link #metrics} hold. */
    public String metric() {
        return isSwitch() ? LOST : AREA;
    }

    /**
     * The normalised area under every curve, see {@link NoiseCurve#normalisedArea}; of a switch, which has none, the accuracy
     * that is lost where modalities are missing.
     */
    public ReplicaMetrics metrics() {
        double[] values = new double[layout.replicas()];
        for (int r = 0; r < values.length; r++) {
            values[r] =
                    isSwitch() ? accuracies[0][r] - accuracies[accuracies.length - 1][r] : curve(r).normalisedArea();
        }
        return new ReplicaMetrics(layout, Map.of(metric(), values));
    }
}
