package mnl.engine.evaluate;

import mnl.analysis.story.OnlyRight;

/** Adds up, over the samples of a split, what the metrics of a measurement are made of. */
final class MetricAccumulator {
    private final int[][] labels;
    private final int arms;
    private final int seeds;
    private final int modalities;
    private final int classes;
    private final int[] fusedRight;
    private final int[][] right;
    private final double[][] margin;
    private final int[][][] guided;
    private final OnlyRight only;
    private final boolean[] sampleRight;
    private final double[][][] profile;
    private final int[] targets;
    private final double[] sampleMargin;
    private final float[] sampleTarget;

    /** @param labels targets of every seed [S], one for each of its own samples */
    MetricAccumulator(int[][] labels, int arms, int modalities, int classes) {
        this.labels = labels;
        this.arms = arms;
        this.seeds = labels.length;
        this.modalities = modalities;
        this.classes = classes;
        int replicas = arms * seeds;
        fusedRight = new int[replicas];
        right = new int[modalities][replicas];
        margin = new double[modalities][replicas];
        guided = new int[modalities][modalities][replicas];
        profile = new double[arms][modalities][classes * classes];
        only = OnlyRight.none(modalities, replicas);
        sampleRight = new boolean[modalities];
        targets = new int[classes];
        sampleMargin = new double[modalities];
        sampleTarget = new float[modalities];
        for (int[] own : labels) {
            for (int target : own) {
                targets[target]++;
            }
        }
    }

    void add(Answers answers) {
        for (int arm = 0; arm < arms; arm++) {
            for (int s = 0; s < seeds; s++) {
                add(answers, arm, s);
            }
        }
    }

    private void add(Answers answers, int arm, int seed) {
        int replica = arm * seeds + seed;
        int own = Math.min(answers.count(), labels[seed].length - answers.first());
        for (int i = 0; i < own; i++) {
            int at = answers.offset(replica) + i * classes;
            int target = labels[seed][answers.first() + i];
            float[] fused = answers.fused();
            float largest = largestBut(fused, at, target);
            int rival = first(fused, at, target, largest);
            int won = wins(fused, at, target, largest);
            fusedRight[replica] += won;
            for (int m = 0; m < modalities; m++) {
                addModality(answers, at + m * answers.modalityStride(), arm, replica, m, target, rival);
            }
            addGuidance(replica);
            only.add(replica, sampleRight, won == 1);
        }
    }

    private void addModality(Answers answers, int at, int arm, int replica, int modality, int target, int rival) {
        float[] logits = answers.logits();
        int won = wins(logits, at, target, largestBut(logits, at, target));
        right[modality][replica] += won;
        sampleRight[modality] = won == 1;
        sampleMargin[modality] = logits[at + target] - logits[at + rival];
        margin[modality][replica] += sampleMargin[modality];
        sampleTarget[modality] = addProbabilities(answers.exponentials(), at, profile[arm][modality], target);
    }

    /** Adds p^m to the profile's row of the target, and returns p^m_y. */
    private float addProbabilities(float[] exponentials, int at, double[] sums, int target) {
        float total = 0;
        for (int k = 0; k < classes; k++) {
            total += exponentials[at + k];
        }
        int row = target * classes;
        for (int k = 0; k < classes; k++) {
            sums[row + k] += exponentials[at + k] / total;
        }
        return exponentials[at + target] / total;
    }

    /** The paper's test; exact ties go to the later modality. */
    private void addGuidance(int replica) {
        for (int early = 0; early < modalities; early++) {
            for (int late = early + 1; late < modalities; late++) {
                if (sampleMargin[early] > sampleMargin[late] && sampleTarget[early] > sampleTarget[late]) {
                    guided[early][late][replica]++;
                } else if (sampleMargin[early] <= sampleMargin[late] && sampleTarget[early] <= sampleTarget[late]) {
                    guided[late][early][replica]++;
                }
            }
        }
    }

    /** max_{k != y}; without branches, which a processor could not foresee. */
    private float largestBut(float[] values, int at, int target) {
        float kept = values[at + target];
        values[at + target] = Float.NEGATIVE_INFINITY;
        float largest = values[at];
        for (int k = at + 1; k < at + classes; k++) {
            largest = Math.max(largest, values[k]);
        }
        values[at + target] = kept;
        return largest;
    }

    /** The first class but the target that has this value. */
    private int first(float[] values, int at, int target, float value) {
        for (int k = 0; k < classes; k++) {
            if (values[at + k] == value && k != target) {
                return k;
            }
        }
        return target == 0 ? 1 : 0;
    }

    /** 1 when the target is the prediction, else 0; on a tie the first class is. */
    private int wins(float[] values, int at, int target, float largest) {
        float own = values[at + target];
        if (own == largest) {
            return target < first(values, at, target, largest) ? 1 : 0;
        }
        return own > largest ? 1 : 0;
    }

    OnlyRight onlyRight() {
        return only;
    }

    float[] fusedAccuracy() {
        return shares(fusedRight);
    }

    float[] accuracy(int modality) {
        return shares(right[modality]);
    }

    float[] meanMargin(int modality) {
        float[] means = new float[margin[modality].length];
        for (int r = 0; r < means.length; r++) {
            means[r] = (float) (margin[modality][r] / labels[r % seeds].length);
        }
        return means;
    }

    float[] guidedShare(int guide, int weak) {
        return shares(guided[guide][weak]);
    }

    /** H^m[y][k] [arm][modality][C * C]; NaN in the rows of classes without samples. */
    float[][][] profiles() {
        float[][][] means = new float[arms][modalities][classes * classes];
        for (int arm = 0; arm < arms; arm++) {
            for (int m = 0; m < modalities; m++) {
                for (int i = 0; i < classes * classes; i++) {
                    int samples = targets[i / classes];
                    means[arm][m][i] = samples == 0 ? Float.NaN : (float) (profile[arm][m][i] / samples);
                }
            }
        }
        return means;
    }

    private float[] shares(int[] counts) {
        float[] shares = new float[counts.length];
        for (int r = 0; r < shares.length; r++) {
            shares[r] = (float) ((double) counts[r] / labels[r % seeds].length);
        }
        return shares;
    }
}
