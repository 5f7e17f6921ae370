package mnl.analysis.metric;

/**
 * p_k = exp(f_k - logsumexp(f)), computed in double precision after subtracting the largest logit, so that no exponential
 * overflows. A row that holds NaN or +infinity, or nothing but -infinity, has no probabilities: they are NaN.
 */
public final class Softmax {
    private Softmax() {}

    /**
     * -ln p_k of one class, (max f - f_k) + ln sum_i exp(f_i - max f), in nats: the differences come first, so that large
     * logits do not swallow the logarithm.
     */
    public static double negativeLog(float[] logits, int offset, int classes, int k) {
        double largest = largest(logits, offset, classes);
        return largest - logits[offset + k] + Math.log(sum(logits, offset, classes, largest));
    }

    /** Probability of the most probable class, 1 / sum_k exp(f_k - max f); never rounded above 1. */
    public static double confidence(float[] logits, int offset, int classes) {
        return 1 / sum(logits, offset, classes, largest(logits, offset, classes));
    }

    /** Writes the probabilities of one row [C] into an array of length C. */
    public static void probabilities(float[] logits, int offset, double[] into) {
        double largest = largest(logits, offset, into.length);
        double sum = sum(logits, offset, into.length, largest);
        for (int k = 0; k < into.length; k++) {
            into[k] = Math.exp(logits[offset + k] - largest) / sum;
        }
    }

    private static double largest(float[] logits, int offset, int classes) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            largest = Math.max(largest, logits[offset + k]);
        }
        return largest;
    }

    private static double sum(float[] logits, int offset, int classes, double largest) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += Math.exp(logits[offset + k] - largest);
        }
        return sum;
    }
}
