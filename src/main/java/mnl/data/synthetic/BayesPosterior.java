package mnl.data.synthetic;

import java.util.Arrays;
import mnl.experiment.DatasetSpec;

/**
 * What is known of the class once a synthetic sample has been seen, for any number of modalities and any u and mu. With
 * l_m(c), the log density of x_m when modality m shows class c against showing nothing,
 *
 * <pre>l_m(c) = (a_m &lt;x_m, v_m[c]&gt; - a_m^2 |v_m[c]|^2 / 2) / sigma_m^2</pre>
 *
 * and n_m(y), the same for a modality that does not carry y (silent, or showing any other class alike),
 *
 * <pre>n_m(y) = log((1 - mu) + mu / (C - 1) sum_{c != y} e^{l_m(c)})</pre>
 *
 * the posterior follows from who may carry the class, all modalities or one of them:
 *
 * <pre>
 * all of them:  p(y | x)   ~ (1 - u) prod_m e^{l_m(y)} + (u / M) sum_h e^{l_h(y)} prod_{m != h} e^{n_m(y)}
 * m alone:      p(y | x_m) ~ (1 - u (M - 1) / M) e^{l_m(y)} + u (M - 1) / M e^{n_m(y)}
 * </pre>
 *
 * For M = 2 and mu = 0 the first line is the formula of the generator's description.
 */
final class BayesPosterior {
    private final DatasetSpec.Synthetic spec;

    BayesPosterior(DatasetSpec.Synthetic spec) {
        this.spec = spec;
    }

    /**
     * log p(y | x) up to a constant [C].
     *
     * @param shown l_m(c) [M][C]
     */
    double[] joint(double[][] shown) {
        int modalities = shown.length;
        double[][] misled = Arrays.stream(shown).map(this::misled).toArray(double[][]::new);
        double[] posterior = new double[spec.classes()];
        double[] terms = new double[modalities + 1];
        for (int y = 0; y < posterior.length; y++) {
            double all = 0;
            for (double[] logs : shown) {
                all += logs[y];
            }
            for (int carrier = 0; carrier < modalities; carrier++) {
                terms[carrier] = Math.log(spec.carriedByOne() / modalities)
                        + shown[carrier][y]
                        + othersMisled(misled, carrier, y);
            }
            terms[modalities] = Math.log1p(-spec.carriedByOne()) + all;
            posterior[y] = logSumExp(terms);
        }
        return posterior;
    }

    /**
     * log p(y | x_m) up to a constant [C].
     *
     * @param shown l_m(c) [C]
     */
    double[] alone(double[] shown) {
        int modalities = spec.modalities().size();
        double silent = spec.carriedByOne() * (modalities - 1) / modalities;
        double[] misled = misled(shown);
        double[] posterior = new double[shown.length];
        for (int y = 0; y < posterior.length; y++) {
            posterior[y] = logSumExp(Math.log1p(-silent) + shown[y], Math.log(silent) + misled[y]);
        }
        return posterior;
    }

    /** n_m(y) [C]; the sum over the other classes is taken for each class without a second loop over all of them. */
    private double[] misled(double[] shown) {
        int largest = argmax(shown);
        double sum = 0;
        double sumOfOthers = 0;
        double largestOther = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < shown.length; c++) {
            sum += Math.exp(shown[c] - shown[largest]);
            largestOther = c == largest ? largestOther : Math.max(largestOther, shown[c]);
        }
        for (int c = 0; c < shown.length; c++) {
            sumOfOthers += c == largest ? 0 : Math.exp(shown[c] - largestOther);
        }
        double each = Math.log(spec.misleading() / (spec.classes() - 1));
        double[] logs = new double[shown.length];
        for (int y = 0; y < logs.length; y++) {
            // The largest term stays in the sum of every other class, so that nothing is lost by taking one away.
            double others = y == largest
                    ? largestOther + Math.log(sumOfOthers)
                    : shown[largest] + Math.log(sum - Math.exp(shown[y] - shown[largest]));
            logs[y] = logSumExp(Math.log1p(-spec.misleading()), each + others);
        }
        return logs;
    }

    private static double othersMisled(double[][] misled, int carrier, int label) {
        double sum = 0;
        for (int m = 0; m < misled.length; m++) {
            sum += m == carrier ? 0 : misled[m][label];
        }
        return sum;
    }

    static double logSumExp(double... terms) {
        double largest = terms[argmax(terms)];
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - largest);
        }
        return largest + Math.log(sum);
    }

    static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
