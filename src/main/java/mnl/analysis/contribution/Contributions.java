package mnl.analysis.contribution;

import java.util.LinkedHashMap;
import java.util.Map;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;

/**
 * What each modality contributes to the fused accuracy of every replica, see {@link Shapley}. v(S) is the accuracy when
 * the modalities of S are present and the input of every other one is zeroed after standardisation. The empty set counts
 * with the model's own answer to inputs that are all zero (one and the same class for every sample, so about chance),
 * not with 1/C: then the values add up to exactly what the model gains by looking.
 *
 * @param layout how the replicas are laid out
 * @param accuracyBySubset v [2^M][R], subsets as in {@link Shapley#subset}; not to be written to
 */
public record Contributions(RunLayout layout, double[][] accuracyBySubset) {
    /** v(all) - v(empty), in units of accuracy. */
    public static final String TOTAL = "shapley-total";
    /** Largest minus smallest share. */
    public static final String IMBALANCE = "imbalance";

    /** @throws IllegalArgumentException unless there is a row for every subset with a value for every replica */
    public Contributions {
        if (accuracyBySubset.length != 1 << layout.modalities().size()) {
            throw new IllegalArgumentException("There are " + accuracyBySubset.length + " subsets for "
                    + layout.modalities().size() + " modalities: give the accuracy of all 2^M.");
        }
        for (double[] row : accuracyBySubset) {
            if (row.length != layout.replicas()) {
                throw new IllegalArgumentException("There are " + row.length + " accuracies of a subset for "
                        + layout.replicas() + " replicas: give one for each.");
            }
        }
    }

    /** Name of a modality's share. */
    public static String share(String modality) {
        return "shapley." + modality;
    }

    /** The Shapley values of one replica. */
    public Shapley of(int replica) {
        double[] table = new double[accuracyBySubset.length];
        for (int subset = 0; subset < table.length; subset++) {
            table[subset] = accuracyBySubset[subset][replica];
        }
        return Shapley.of(table);
    }

    /** The share of every modality, the imbalance, and the total that the shares are of. */
    public ReplicaMetrics metrics() {
        int replicas = layout.replicas();
        int modalities = layout.modalities().size();
        double[][] shares = new double[modalities][replicas];
        double[] imbalance = new double[replicas];
        double[] total = new double[replicas];
        for (int r = 0; r < replicas; r++) {
            Shapley shapley = of(r);
            double[] own = shapley.shares();
            for (int m = 0; m < modalities; m++) {
                shares[m][r] = own[m];
            }
            imbalance[r] = shapley.imbalance();
            total[r] = shapley.total();
        }
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int m = 0; m < modalities; m++) {
            values.put(share(layout.modalities().get(m)), shares[m]);
        }
        values.put(IMBALANCE, imbalance);
        values.put(TOTAL, total);
        return new ReplicaMetrics(layout, values);
    }
}
