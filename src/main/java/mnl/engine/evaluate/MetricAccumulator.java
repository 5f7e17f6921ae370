package mnl.engine.evaluate;

import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import mnl.analysis.story.OnlyRight;

/**
 * Adds up, over the samples of a split, what the metrics of a measurement are made of. Different threads may add answers of different
 * replicas at a time: what a replica adds up is its own, or that of neighbours that answer together, whose profiles are joined in
 * order when they are asked for.
 */
final class MetricAccumulator {
    private final int[][] labels;
    private final int arms;
    private final int seeds;
    private final int modalities;
    private final int classes;
    private final int together;
    private final int[] fusedRight;
    private final int[][] right;
    private final double[][] margin;
    private final int[][][] guided;
    private final OnlyRight only;

    /** Sums of p^m by target [M][C * C] of replicas that share them, at the first of these. */
    private final ConcurrentNavigableMap<Integer, double[][]> profile = new ConcurrentSkipListMap<>();

    private final int[] targets;

    /**
     * @param labels targets of every seed [S], one for each of its own samples
     * @param together neighbouring replicas of an arm that share their sums of probabilities
     */
    MetricAccumulator(int[][] labels, int arms, int modalities, int classes, int together) {
        this.labels = labels;
        this.arms = arms;
        this.seeds = labels.length;
        this.modalities = modalities;
        this.classes = classes;
        this.together = together;
        int replicas = arms * seeds;
        fusedRight = new int[replicas];
        right = new int[modalities][replicas];
        margin = new double[modalities][replicas];
        guided = new int[modalities][modalities][replicas];
        only = OnlyRight.none(modalities, replicas);
        targets = new int[classes];
        for (int[] own : labels) {
            for (int target : own) {
                targets[target]++;
            }
        }
    }

    /**
     * Takes over what was added up of replicas that answer as they did then.
     *
     * @param before of the same samples
     * @param same these replicas, as {@link ReplicaChunks#leavable} gives them [R]
     */
    void takeOver(MetricAccumulator before, boolean[] same) {
        for (int r = 0; r < same.length; r++) {
            if (same[r]) {
                takeOver(before, r);
            }
        }
    }

    private void takeOver(MetricAccumulator before, int r) {
        fusedRight[r] = before.fusedRight[r];
        for (int m = 0; m < modalities; m++) {
            right[m][r] = before.right[m][r];
            margin[m][r] = before.margin[m][r];
            only.count()[m][r] = before.only.count()[m][r];
            only.kept()[m][r] = before.only.kept()[m][r];
            for (int weak = 0; weak < modalities; weak++) {
                guided[m][weak][r] = before.guided[m][weak][r];
            }
        }
        double[][] sums = before.profile.get(sharing(r));
        if (sums != null) {
            profile.put(sharing(r), sums);
        }
    }

    /** The first of the replicas that share their sums with this one. */
    private int sharing(int replica) {
        return replica - replica % seeds % together;
    }

    void add(Answers answers) {
        for (int k = 0; k < answers.replicas(); k++) {
            int replica = answers.firstReplica() + k;
            int[] own = labels[replica % seeds];
            if (answers.own(own) > 0) {
                answers.tally().take(answers, k, own);
                add(answers.tally(), replica);
                addProbabilities(
                        answers,
                        k,
                        own,
                        profile.computeIfAbsent(sharing(replica), first -> new double[modalities][classes * classes]));
            }
        }
    }

    private void add(ReplicaTally tally, int replica) {
        fusedRight[replica] += tally.fused();
        for (int m = 0; m < modalities; m++) {
            right[m][replica] += tally.modality(m);
            margin[m][replica] = tally.marginSum(m, margin[m][replica]);
            only.count()[m][replica] += tally.only(m);
            only.kept()[m][replica] += tally.kept(m);
        }
        for (int early = 0; early < modalities; early++) {
            for (int late = early + 1; late < modalities; late++) {
                guided[early][late][replica] += tally.earlyGuides(early, late);
                guided[late][early][replica] += tally.lateGuides(early, late);
            }
        }
    }

    /** Adds p^m to the profile's row of the target. */
    private void addProbabilities(Answers answers, int k, int[] own, double[][] sums) {
        float[] probabilities = answers.probabilities();
        int count = answers.own(own);
        for (int m = 0; m < modalities; m++) {
            int at = answers.offset(k) + m * answers.modalityStride();
            double[] rows = sums[m];
            for (int c = 0; c < classes; c++, at += answers.count()) {
                for (int i = 0; i < count; i++) {
                    rows[own[answers.first() + i] * classes + c] += probabilities[at + i];
                }
            }
        }
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
                double[] sums = sums(arm, m);
                for (int i = 0; i < classes * classes; i++) {
                    int samples = targets[i / classes];
                    means[arm][m][i] = samples == 0 ? Float.NaN : (float) (sums[i] / samples);
                }
            }
        }
        return means;
    }

    private double[] sums(int arm, int modality) {
        double[] sums = new double[classes * classes];
        for (double[][] part : profile.subMap(arm * seeds, (arm + 1) * seeds).values()) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[modality][i];
            }
        }
        return sums;
    }

    private float[] shares(int[] counts) {
        float[] shares = new float[counts.length];
        for (int r = 0; r < shares.length; r++) {
            shares[r] = (float) ((double) counts[r] / labels[r % seeds].length);
        }
        return shares;
    }
}
