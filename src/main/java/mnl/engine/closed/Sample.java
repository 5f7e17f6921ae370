package mnl.engine.closed;

/**
 * One sample on its way through a loss and back; the arrays are used again for the next one. Index (m, k) of an array [M * C]
 * is m C + k.
 */
final class Sample {
    final int modalities;
    final int classes;

    /** f^m_k [M * C]. */
    final double[] logits;

    /** p^m_k [M * C]. */
    final double[] probabilities;

    /** logsumexp(f^m) [M]. */
    final double[] logSums;

    /** w_m of the fused sum [M]; read by the way back. */
    final double[] weights;

    /** F_k [C]. */
    final double[] fused;

    /** P_k [C], then dL/dF_k on the way back. */
    final double[] fusedGradient;

    /** dL/df^m_k [M * C]. */
    final double[] gradient;

    /** y. */
    int target;

    Sample(int modalities, int classes) {
        this.modalities = modalities;
        this.classes = classes;
        logits = new double[modalities * classes];
        probabilities = new double[modalities * classes];
        logSums = new double[modalities];
        weights = new double[modalities];
        fused = new double[classes];
        fusedGradient = new double[classes];
        gradient = new double[modalities * classes];
    }

    /** Takes over f^m from an array in which the modalities lie this far apart, the first from here on. */
    void read(double[] all, int from, int stride) {
        for (int m = 0; m < modalities; m++) {
            System.arraycopy(all, from + m * stride, logits, m * classes, classes);
        }
    }

    /** Puts dL/df^m into an array like that. */
    void writeGradient(double[] all, int from, int stride) {
        for (int m = 0; m < modalities; m++) {
            System.arraycopy(gradient, m * classes, all, from + m * stride, classes);
        }
    }

    /** Takes over f^m [M][C]. */
    void read(double[][] rows) {
        for (int m = 0; m < modalities; m++) {
            System.arraycopy(rows[m], 0, logits, m * classes, classes);
        }
    }

    /** p^m and logsumexp(f^m) of every modality, from the logits. */
    void normalise() {
        for (int m = 0; m < modalities; m++) {
            logSums[m] = softmax(logits, m * classes, probabilities, m * classes);
        }
    }

    /** softmax of C numbers; returns their logsumexp. */
    double softmax(double[] from, int at, double[] to, int toAt) {
        double largest = from[at];
        for (int k = 1; k < classes; k++) {
            largest = Math.max(largest, from[at + k]);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            double exponential = Math.exp(from[at + k] - largest);
            to[toAt + k] = exponential;
            sum += exponential;
        }
        for (int k = 0; k < classes; k++) {
            to[toAt + k] /= sum;
        }
        return largest + Math.log(sum);
    }

    /** g . f^m, what the loss loses where the weight of a modality grows. */
    double alongModality(int m) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += fusedGradient[k] * logits[m * classes + k];
        }
        return sum;
    }

    /** j = argmax_{k != y} F_k, the lowest index on ties. */
    int runnerUp() {
        int best = target == 0 ? 1 : 0;
        for (int k = best + 1; k < classes; k++) {
            if (k != target && fused[k] > fused[best]) {
                best = k;
            }
        }
        return best;
    }
}
