package mnl.engine.evaluate;

/**
 * Adds up, over the samples of a split, what {@link ValidationMetrics} are made of; different threads may add answers of different
 * replicas.
 */
final class ValidationAccumulator {
    private final int[][] labels;
    private final int seeds;
    private final double[] loss;
    private final int[] fusedRight;
    private final int[][] right;

    /** @param labels targets of every seed [S], one for each of its own samples */
    ValidationAccumulator(int[][] labels, int replicas, int modalities) {
        this.labels = labels;
        this.seeds = labels.length;
        loss = new double[replicas];
        fusedRight = new int[replicas];
        right = new int[modalities][replicas];
    }

    void add(Answers answers) {
        for (int k = 0; k < answers.replicas(); k++) {
            int replica = answers.firstReplica() + k;
            int[] own = labels[replica % seeds];
            if (answers.own(own) > 0) {
                ReplicaTally tally = answers.tally();
                tally.take(answers, k, own);
                fusedRight[replica] += tally.fused();
                for (int m = 0; m < right.length; m++) {
                    right[m][replica] += tally.modality(m);
                }
                loss[replica] = addLosses(answers, answers.offset(k), own, loss[replica]);
            }
        }
    }

    private static double addLosses(Answers answers, int at, int[] targets, double before) {
        double sum = before;
        for (int i = 0; i < answers.own(targets); i++) {
            sum += crossEntropy(
                    answers.fused(), at + i, answers.count(), answers.classes(), targets[answers.first() + i]);
        }
        return sum;
    }

    /** @param left replicas of which nothing was added [R] */
    ValidationMetrics metrics(boolean[] left) {
        double[] means = new double[loss.length];
        for (int r = 0; r < means.length; r++) {
            means[r] = left[r] ? Double.NaN : loss[r] / labels[r % seeds].length;
        }
        double[][] unimodal = new double[right.length][];
        for (int m = 0; m < unimodal.length; m++) {
            unimodal[m] = shares(right[m], left);
        }
        return new ValidationMetrics(means, shares(fusedRight, left), unimodal);
    }

    private double[] shares(int[] counts, boolean[] left) {
        double[] shares = new double[counts.length];
        for (int r = 0; r < shares.length; r++) {
            shares[r] = left[r] ? Double.NaN : (double) counts[r] / labels[r % seeds].length;
        }
        return shares;
    }

    /** log sum_k exp F_k - F_y. */
    private static double crossEntropy(float[] values, int at, int stride, int classes, int target) {
        double largest = values[at];
        for (int k = 1; k < classes; k++) {
            largest = Math.max(largest, values[at + k * stride]);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += Math.exp(values[at + k * stride] - largest);
        }
        return largest + Math.log(sum) - values[at + target * stride];
    }
}
