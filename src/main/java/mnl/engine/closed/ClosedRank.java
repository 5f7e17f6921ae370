package mnl.engine.closed;

import java.util.Arrays;
import mnl.engine.fusion.LossHistory;
import org.jspecify.annotations.Nullable;

/**
 * QMF's rank loss in closed form; {@link mnl.engine.fusion.QmfEnergyFusion} has its source:
 *
 * <pre>loss = sum_m mean_i max(0, sign(d_i) (c_i - c_i+1) - |d_i|),  dc_m / df^m = p^m / 10</pre>
 *
 * over neighbours in the batch, the last one paired with the first. It is of a replica's whole batch, so samples are noted on their way.
 */
final class ClosedRank {
    private static final double TENTH = 0.1;

    private final double weight;
    private final LossHistory history;
    private final int first;
    private final int classes;
    private final double[][] logSums;
    private final double[][] losses;
    private int[] samples = {};
    private double @Nullable [] present;
    private double[] difficulty = {};
    private double[] slopes = {};

    /**
     * @param weight of the loss
     * @param history of the samples
     * @param first which replica of the rule is the first of these
     * @param modalities M
     * @param classes C
     */
    ClosedRank(double weight, LossHistory history, int first, int modalities, int classes) {
        this.weight = weight;
        this.history = history;
        this.first = first;
        this.classes = classes;
        logSums = new double[modalities][0];
        losses = new double[modalities][0];
    }

    /** Begins a batch. */
    void begin(ClosedBatch next) {
        samples = next.samples();
        present = next.present();
        int batch = next.size();
        if (difficulty.length != batch) {
            difficulty = new double[batch];
            slopes = new double[batch];
            for (int m = 0; m < losses.length; m++) {
                logSums[m] = new double[batch];
                losses[m] = new double[batch];
            }
        }
    }

    /** Keeps what is needed of a sample that is normalised. */
    void note(Sample sample, int place) {
        for (int m = 0; m < losses.length; m++) {
            logSums[m][place] = sample.logSums[m];
            losses[m][place] = sample.logSums[m] - sample.logits[m * classes + sample.target];
        }
    }

    /**
     * The loss of the replica whose samples were noted; they enter the history.
     *
     * @param factor w_F, on the gradient
     * @param logits f^m [M, R, B, C]
     * @param stride how far the modalities lie apart in them
     * @param gradient is added to, of the shape of the logits
     */
    double add(int replica, double factor, double[] logits, int stride, double[] gradient) {
        int from = replica * difficulty.length;
        double sum = 0;
        for (int m = 0; m < losses.length; m++) {
            history.add(m, first + replica, samples, from, losses[m], counts(from), difficulty);
            sum += rank(logSums[m], from);
            for (int b = 0; b < slopes.length; b++) {
                double by = factor * TENTH * slopes[b];
                int at = m * stride + (from + b) * classes;
                for (int k = at; k < at + classes && by != 0; k++) {
                    gradient[k] += by * Math.exp(logits[k] - logSums[m][b]);
                }
            }
        }
        return sum;
    }

    /** One modality's loss, and its slopes in c. */
    private double rank(double[] sums, int from) {
        int batch = slopes.length;
        Arrays.fill(slopes, 0);
        double loss = 0;
        for (int b = 0; b < batch; b++) {
            int next = (b + 1) % batch;
            double difference = difficulty[b] - difficulty[next];
            double sign = Math.signum(difference);
            double above = sign * TENTH * (sums[b] - sums[next]) - Math.abs(difference);
            if (above > 0) {
                double share = weight * (present == null ? 1 : present[from + b]) / batch;
                loss += share * above;
                slopes[b] += share * sign;
                slopes[next] -= share * sign;
            }
        }
        return loss;
    }

    private boolean counts(int from) {
        boolean any = present == null;
        for (int b = from; present != null && b < from + difficulty.length; b++) {
            any |= present[b] > 0;
        }
        return any;
    }
}
