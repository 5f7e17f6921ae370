package mnl.analysis.contribution;

import java.util.Arrays;

/**
 * What each modality contributes to the accuracy, by Shapley values over the subsets of present modalities.
 *
 * <p>phi_m = sum over S without m of |S|! (M - |S| - 1)! / M! (v(S + m) - v(S)), exact. v(S) is the accuracy of the
 * fused prediction when the modalities of S are present and the input of every other one is zeroed after
 * standardisation; v(empty) is that of the prediction with all inputs zeroed. The values add up to v(all) - v(empty).
 *
 * <p>Source: L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II, 1953.
 *
 * @param values phi [M], in units of accuracy; negative where a modality costs accuracy
 */
public record Shapley(double[] values) {
    /** Most modalities that a table of subsets is accepted for. */
    public static final int MOST_MODALITIES = 16;

    /** Accuracies are counts over samples: a total below this is 0 that was not added up exactly. */
    private static final double NOTHING = 1e-12;

    /**
     * Shapley values of a table.
     *
     * @param accuracyBySubset v [2^M], indexed by {@link #subset}: entry 0 is that of no modality, the last of all
     * @throws IllegalArgumentException when the length is not 2^M for 1 to {@link #MOST_MODALITIES} modalities
     */
    public static Shapley of(double... accuracyBySubset) {
        int modalities = Integer.numberOfTrailingZeros(accuracyBySubset.length);
        if (modalities < 1 || modalities > MOST_MODALITIES || Integer.bitCount(accuracyBySubset.length) != 1) {
            throw new IllegalArgumentException("There are " + accuracyBySubset.length
                    + " accuracies: give one for each of the 2^M subsets of the modalities, the empty one included.");
        }
        double[] weights = weights(modalities);
        double[] values = new double[modalities];
        for (int subset = 0; subset < accuracyBySubset.length; subset++) {
            for (int m = 0; m < modalities; m++) {
                int joined = subset | 1 << m;
                if (joined != subset) {
                    values[m] +=
                            weights[Integer.bitCount(subset)] * (accuracyBySubset[joined] - accuracyBySubset[subset]);
                }
            }
        }
        return new Shapley(values);
    }

    /** Index of a subset in the table: the sum of 2^m over the modalities m that are present, counted from 0. */
    public static int subset(int... present) {
        int index = 0;
        for (int modality : present) {
            index |= 1 << modality;
        }
        return index;
    }

    /** v(all) - v(empty), what the modalities contribute together. */
    public double total() {
        return Arrays.stream(values).sum();
    }

    /**
     * phi_m / sum phi [M], sums to 1; a modality that costs accuracy has a negative share and then another one may have
     * more than 1. All NaN where the modalities together add nothing (the total is 0 or less), since a share of nothing
     * has no meaning. Shares of a total near 0 are large and uncertain: show the total next to them.
     */
    public double[] shares() {
        double total = total();
        return Arrays.stream(values)
                .map(value -> total > NOTHING ? value / total : Double.NaN)
                .toArray();
    }

    /** Largest minus smallest share; 0 when all contribute alike, NaN where there are no shares. */
    public double imbalance() {
        double[] shares = shares();
        return Arrays.stream(shares).max().orElse(Double.NaN)
                - Arrays.stream(shares).min().orElse(Double.NaN);
    }

    /** |S|! (M - |S| - 1)! / M! = 1 / (M binomial(M - 1, |S|)) for |S| = 0 to M - 1. */
    private static double[] weights(int modalities) {
        double[] weights = new double[modalities];
        double binomial = 1;
        for (int size = 0; size < modalities; size++) {
            weights[size] = 1 / (modalities * binomial);
            binomial = binomial * (modalities - 1 - size) / (size + 1);
        }
        return weights;
    }
}
