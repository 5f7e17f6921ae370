package mnl.data.synthetic;

import mnl.data.BayesCeiling;
import mnl.experiment.DatasetSpec;

/**
 * The classifier that knows how the synthetic samples were made. With
 * l_m(c) = (a_m &lt;x_m, v_m[c]&gt; - a_m^2 |v_m[c]|^2 / 2) / sigma_m^2, the log density of x_m given class signal c against
 * no signal, and n_m(y) = log((1 - mu) + mu / (C - 1) sum_{c != y} e^{l_m(c)}), that of a modality which does not carry y:
 * p(y | x) is proportional to (1 - u) prod_m e^{l_m(y)} + (u / M) sum_h e^{l_h(y)} prod_{m != h} e^{n_m(y)}.
 */
final class BayesClassifier {
    private final DatasetSpec.Synthetic spec;
    private final double[][][] prototypes;

    BayesClassifier(DatasetSpec.Synthetic spec, double[][][] prototypes) {
        this.spec = spec;
        this.prototypes = prototypes;
    }

    /** Shares of samples that it gets right. */
    BayesCeiling accuracy(SyntheticSamples samples) {
        int modalities = prototypes.length;
        int size = samples.labels().length;
        int right = 0;
        double[] single = new double[modalities];
        for (int n = 0; n < size; n++) {
            double[][] shown = new double[modalities][];
            double[][] misled = new double[modalities][];
            for (int m = 0; m < modalities; m++) {
                shown[m] = shown(m, samples.values()[m][n]);
                misled[m] = misled(shown[m]);
                single[m] += argmax(alone(shown[m], misled[m])) == samples.labels()[n] ? 1.0 / size : 0;
            }
            right += argmax(joint(shown, misled)) == samples.labels()[n] ? 1 : 0;
        }
        return new BayesCeiling((double) right / size, single);
    }

    /** l_m(c) for every class [C]. */
    private double[] shown(int modality, float[] x) {
        DatasetSpec.SyntheticModality dials = spec.modalities().get(modality);
        double variance = dials.deviation() * dials.deviation();
        double[] logs = new double[spec.classes()];
        for (int c = 0; c < logs.length; c++) {
            double[] prototype = prototypes[modality][c];
            double product = 0;
            for (int i = 0; i < x.length; i++) {
                product += x[i] * prototype[i];
            }
            double half = dials.amplitude() * Prototypes.dot(prototype, prototype) / 2;
            logs[c] = dials.amplitude() * (product - half) / variance;
        }
        return logs;
    }

    /** n_m(y) for every class [C]. */
    private double[] misled(double[] shown) {
        double[] logs = new double[shown.length];
        double[] terms = new double[shown.length];
        for (int y = 0; y < logs.length; y++) {
            for (int c = 0; c < terms.length; c++) {
                terms[c] = c == y
                        ? Math.log1p(-spec.misleading())
                        : Math.log(spec.misleading() / (spec.classes() - 1)) + shown[c];
            }
            logs[y] = logSumExp(terms);
        }
        return logs;
    }

    private double[] joint(double[][] shown, double[][] misled) {
        int modalities = shown.length;
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

    private static double othersMisled(double[][] misled, int carrier, int label) {
        double sum = 0;
        for (int m = 0; m < misled.length; m++) {
            sum += m == carrier ? 0 : misled[m][label];
        }
        return sum;
    }

    private double[] alone(double[] shown, double[] misled) {
        double silent = spec.carriedByOne() * (prototypes.length - 1) / prototypes.length;
        double[] posterior = new double[shown.length];
        for (int y = 0; y < posterior.length; y++) {
            posterior[y] = logSumExp(new double[] {Math.log1p(-silent) + shown[y], Math.log(silent) + misled[y]});
        }
        return posterior;
    }

    private static double logSumExp(double[] terms) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double term : terms) {
            largest = Math.max(largest, term);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - largest);
        }
        return largest + Math.log(sum);
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
