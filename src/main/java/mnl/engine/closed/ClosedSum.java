package mnl.engine.closed;

/** F = sum_m w_m f^m; the gradient that flows through the weights is a matter of the rule. */
abstract class ClosedSum implements ClosedFusion {

    @Override
    public final void fuse(Sample sample, int replica, int place) {
        weigh(sample, replica, place);
        for (int k = 0; k < sample.classes; k++) {
            double sum = 0;
            for (int m = 0; m < sample.modalities; m++) {
                sum += sample.weights[m] * sample.logits[m * sample.classes + k];
            }
            sample.fused[k] = sum;
        }
    }

    @Override
    public final void back(Sample sample, int replica, int place) {
        for (int m = 0; m < sample.modalities; m++) {
            for (int k = 0; k < sample.classes; k++) {
                sample.gradient[m * sample.classes + k] += sample.weights[m] * sample.fusedGradient[k];
            }
        }
        throughWeights(sample, replica, place);
    }

    /** Writes {@link Sample#weights}. */
    abstract void weigh(Sample sample, int replica, int place);

    /** What flows back through the weights; nothing where they are fixed or detached. */
    void throughWeights(Sample sample, int replica, int place) {}

    /** u_m - sum_k w_k u_k with u_m = g . f^m, into the given array: the way back through weights that add up to 1. */
    static void centred(Sample sample, double[] into) {
        double mean = 0;
        for (int m = 0; m < sample.modalities; m++) {
            into[m] = sample.alongModality(m);
            mean += sample.weights[m] * into[m];
        }
        for (int m = 0; m < sample.modalities; m++) {
            into[m] -= mean;
        }
    }
}
