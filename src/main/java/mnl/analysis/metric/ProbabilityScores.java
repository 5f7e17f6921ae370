package mnl.analysis.metric;

/**
 * Proper scores of the probabilities p = softmax(f): lower is better, and both are lowest in expectation for the true
 * class probabilities. NaN without samples, and where a row has no probabilities (NaN or infinite logits).
 */
public final class ProbabilityScores {
    private ProbabilityScores() {}

    /**
     * Negative log-likelihood, the mean over samples of logsumexp(f) - f_y = -ln p_y, in nats. It is computed from the
     * logits, so that a probability that rounds to 0 still has its finite loss.
     *
     * <p>Source: I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14, 1952.
     *
     * @param logits f [n * C], row by row
     * @param labels targets y [n]
     * @param classes C
     * @throws IllegalArgumentException when the shapes do not fit or a label is no class
     */
    public static double negativeLogLikelihood(float[] logits, int[] labels, int classes) {
        ArrayShapes.requireLogits(logits, labels, classes);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += Softmax.negativeLog(logits, i * classes, classes, labels[i]);
        }
        return sum / labels.length;
    }

    /**
     * Brier score, the mean over samples of sum_k (p_k - [k = y])^2: summed over all classes as in the original, so it
     * ranges from 0 to 2 (the two-class form that counts one class only is half of it).
     *
     * <p>Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78,
     * 1950.
     *
     * @param logits f [n * C], row by row
     * @param labels targets y [n]
     * @param classes C
     * @throws IllegalArgumentException when the shapes do not fit or a label is no class
     */
    public static double brier(float[] logits, int[] labels, int classes) {
        ArrayShapes.requireLogits(logits, labels, classes);
        double[] probabilities = new double[classes];
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            Softmax.probabilities(logits, i * classes, probabilities);
            for (int k = 0; k < classes; k++) {
                double error = probabilities[k] - (k == labels[i] ? 1 : 0);
                sum += error * error;
            }
        }
        return sum / labels.length;
    }
}
