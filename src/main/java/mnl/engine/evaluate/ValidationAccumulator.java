package mnl.engine.evaluate;

/** Adds up, over the samples of a split, what {@link ValidationMetrics} are made of. */
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
        for (int r = 0; r < loss.length; r++) {
            int[] targets = labels[r % seeds];
            int own = Math.min(answers.count(), targets.length - answers.first());
            for (int i = 0; i < own; i++) {
                int at = answers.offset(r) + i * answers.classes();
                int target = targets[answers.first() + i];
                loss[r] += crossEntropy(answers.fused(), at, answers.classes(), target);
                fusedRight[r] += isRight(answers.fused(), at, answers.classes(), target);
                for (int m = 0; m < right.length; m++) {
                    int there = at + m * answers.modalityStride();
                    right[m][r] += isRight(answers.logits(), there, answers.classes(), target);
                }
            }
        }
    }

    ValidationMetrics metrics() {
        double[] means = new double[loss.length];
        for (int r = 0; r < means.length; r++) {
            means[r] = loss[r] / labels[r % seeds].length;
        }
        double[][] unimodal = new double[right.length][];
        for (int m = 0; m < unimodal.length; m++) {
            unimodal[m] = shares(right[m]);
        }
        return new ValidationMetrics(means, shares(fusedRight), unimodal);
    }

    private double[] shares(int[] counts) {
        double[] shares = new double[counts.length];
        for (int r = 0; r < shares.length; r++) {
            shares[r] = (double) counts[r] / labels[r % seeds].length;
        }
        return shares;
    }

    /** log sum_k exp F_k - F_y. */
    private static double crossEntropy(float[] values, int at, int classes, int target) {
        double largest = values[at];
        for (int k = 1; k < classes; k++) {
            largest = Math.max(largest, values[at + k]);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += Math.exp(values[at + k] - largest);
        }
        return largest + Math.log(sum) - values[at + target];
    }

    /** 1 when the target is the prediction, else 0; on a tie the first class is. */
    private static int isRight(float[] values, int at, int classes, int target) {
        for (int k = 0; k < classes; k++) {
            float value = values[at + k];
            float own = values[at + target];
            if (value > own || (value == own && k < target)) {
                return 0;
            }
        }
        return Float.isNaN(values[at + target]) ? 0 : 1;
    }
}
