package mnl.analysis.robust;

import java.util.Optional;
import mnl.experiment.FusionRule;

/** Weights w_m of a late fusion F = sum_m w_m f^m that are the same for every input. */
public final class FixedWeights {
    private final double[] weights;

    private FixedWeights(double[] weights) {
        this.weights = weights;
    }

    /**
     * The weights of a rule, as it used them on some samples; empty for a rule whose weights depend on the input. The
     * product of experts counts as weights of 1: its normalisers cancel in every margin.
     *
     * @param rule the fusion
     * @param used w_m [M][n]
     * @throws IllegalArgumentException when a rule with fixed weights is said to have used different ones
     */
    public static Optional<FixedWeights> of(FusionRule rule, float[][] used) {
        return switch (rule) {
            case MEAN, WEIGHTED, PRODUCT_OF_EXPERTS -> Optional.of(same(used));
            case MAX_PROBABILITY, ENTROPY, QMF_ENERGY, PDF, TMC_EVIDENTIAL, LEARNED_GATE -> Optional.empty();
        };
    }

    /** w_m. */
    double of(int modality) {
        return weights[modality];
    }

    int modalities() {
        return weights.length;
    }

    private static FixedWeights same(float[][] used) {
        double[] weights = new double[used.length];
        for (int m = 0; m < used.length; m++) {
            weights[m] = used[m].length == 0 ? 1 : used[m][0];
            for (float weight : used[m]) {
                if (weight != weights[m]) {
                    throw new IllegalArgumentException("Modality " + m + " has the weight " + weights[m]
                            + " on one sample and " + weight + " on another; fixed weights are the same on all.");
                }
            }
        }
        return new FixedWeights(weights);
    }
}
