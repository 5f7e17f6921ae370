package mnl.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of one value per seed over folds, and how well it is known although folds share training samples (Nadeau and
 * Bengio, "Inference for the Generalization Error", Machine Learning 52, 2003):
 *
 * <pre>t = mean / sqrt((sum_s w_s^2 + n_test / n_train) s^2),  s^2 = sum_s w_s (d_s - mean)^2 / (1 - sum_s w_s^2)</pre>
 *
 * with 1 / sum w^2 - 1 degrees of freedom. w_s is the share of the fold's test samples, divided by its repeats, so that an
 * accuracy is that of all tested samples pooled, each once. With K folds of one size and R repeats of each, sum w^2 is
 * 1 / (K R), and it is the published test with K R - 1 degrees of freedom.
 *
 * <p>n_train stands for how much of their training data folds share. It counts the samples outside the fold, also where only
 * some of them are drawn to train on: what is drawn shares less, so that the interval is too wide rather than too narrow. The
 * number of samples drawn would say the opposite, that folds share the more, the fewer samples they train on.
 *
 * @param mean weighted mean; NaN without a finite value
 * @param error the corrected standard error; NaN with fewer than two folds
 * @param freedom degrees of freedom
 * @param count finite values
 */
record FoldMean(double mean, double error, double freedom, int count) {
    private static final double PROBABILITY = 0.975;

    static FoldMean of(Folds folds, double[] values) {
        double[] weights = folds.weights(values);
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (int s = 0; s < values.length; s++) {
            if (Double.isFinite(values[s])) {
                mean += weights[s] * values[s];
                squares += weights[s] * weights[s];
                count++;
            }
        }
        if (count == 0) {
            return new FoldMean(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        if (folds.perFold(values).length < 2) {
            return new FoldMean(mean, Double.NaN, Double.NaN, count);
        }
        double spread = 0;
        for (int s = 0; s < values.length; s++) {
            if (Double.isFinite(values[s])) {
                spread += weights[s] * (values[s] - mean) * (values[s] - mean);
            }
        }
        double variance = spread / (1 - squares);
        return new FoldMean(mean, Math.sqrt((squares + folds.shared(values)) * variance), 1 / squares - 1, count);
    }

    /** Half the 95% interval; NaN where the spread is not known. */
    double halfWidth() {
        return Double.isNaN(error)
                ? Double.NaN
                : TDistribution.of(freedom).inverseCumulativeProbability(PROBABILITY) * error;
    }

    /** Two-sided p that the mean is 0; 1 where all values are 0, NaN where there is no spread to judge by. */
    double p() {
        if (Double.isNaN(error) || error == 0) {
            return error == 0 && mean == 0 ? 1 : Double.NaN;
        }
        return 2 * TDistribution.of(freedom).survivalProbability(Math.abs(mean) / error);
    }
}
