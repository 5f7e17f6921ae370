package mnl.analysis.cases;

import java.util.stream.IntStream;
import mnl.analysis.metric.ArrayShapes;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Folds;
import mnl.analysis.statistics.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Prediction-correctness cases of every replica: each sample is TT, TF, FT or FF = (strong modality right?, weak
 * modality right?), counted per arm and seed, with how often the fused prediction is right in each cell, and the flow of
 * every sample between two arms on the same seed.
 *
 * <p>Replicas are laid out as in {@link RunLayout}: {@code arm * seeds + seed}. Source: Gong et al., "Multimodal
 * Negative Learning", NeurIPS 2025, arXiv 2510.20877.
 */
public final class CorrectnessCases {
    private final int arms;
    private final int seeds;
    private final CorrectnessCase[][] cases;
    private final boolean[][] fusedRight;

    /**
     * @param labels targets [S][n], one row per seed
     * @param strong predictions of the strong modality [R][n], R = arms x S
     * @param weak predictions of the weak modality [R][n]
     * @param fused fused predictions [R][n]
     * @throws IllegalArgumentException when the shapes do not fit
     */
    public CorrectnessCases(int[][] labels, int[][] strong, int[][] weak, int[][] fused) {
        if (strong.length != fused.length || weak.length != fused.length) {
            throw new IllegalArgumentException("The strong modality has " + strong.length + " replicas, the weak one "
                    + weak.length + " and the fused prediction " + fused.length + ": give the same replicas of each.");
        }
        seeds = labels.length;
        arms = ArrayShapes.requireArms(fused.length, seeds);
        cases = new CorrectnessCase[fused.length][];
        fusedRight = new boolean[fused.length][];
        for (int r = 0; r < fused.length; r++) {
            boolean[] strongRight = right(strong[r], labels[r % seeds]);
            boolean[] weakRight = right(weak[r], labels[r % seeds]);
            fusedRight[r] = right(fused[r], labels[r % seeds]);
            cases[r] = new CorrectnessCase[strongRight.length];
            for (int i = 0; i < strongRight.length; i++) {
                cases[r][i] = CorrectnessCase.of(strongRight[i], weakRight[i]);
            }
        }
    }

    /** Number of arms. */
    public int arms() {
        return arms;
    }

    /** S. */
    public int seeds() {
        return seeds;
    }

    /** The case of one sample. */
    public CorrectnessCase caseOf(int arm, int seed, int sample) {
        return cases[replica(arm, seed)][sample];
    }

    /** Samples in a cell. */
    public int count(int arm, int seed, CorrectnessCase cell) {
        return samples(arm, seed, cell).length;
    }

    /** Samples in a cell that the fused prediction has right. */
    public int fusedRight(int arm, int seed, CorrectnessCase cell) {
        boolean[] right = fusedRight[replica(arm, seed)];
        return (int)
                IntStream.of(samples(arm, seed, cell)).filter(i -> right[i]).count();
    }

    /** Whether the fused prediction has a sample right. */
    public boolean isFusedRight(int arm, int seed, int sample) {
        return fusedRight[replica(arm, seed)][sample];
    }

    /** n of one seed. */
    public int samples(int seed) {
        return cases[seed].length;
    }

    /** Indices of the samples in a cell, ascending. */
    public int[] samples(int arm, int seed, CorrectnessCase cell) {
        CorrectnessCase[] own = cases[replica(arm, seed)];
        return IntStream.range(0, own.length).filter(i -> own[i] == cell).toArray();
    }

    /**
     * One cell of an arm: values per seed with their mean and 95% t-interval.
     *
     * @param folds how the seeds go over folds; null where they are independent. In counts every fold counts alike
     */
    public CaseSummary summary(@Nullable Folds folds, int arm, CorrectnessCase cell) {
        double[] counts = new double[seeds];
        double[] shares = new double[seeds];
        double[] right = new double[seeds];
        for (int s = 0; s < seeds; s++) {
            counts[s] = count(arm, s, cell);
            shares[s] = counts[s] / cases[replica(arm, s)].length;
            right[s] = fusedRight(arm, s, cell) / counts[s];
        }
        return new CaseSummary(Summary.ofCounts(folds, counts), Summary.of(folds, shares), Summary.of(folds, right));
    }

    /** Flow of every sample from its case under one arm to its case under another, on the same seed. */
    public CaseFlow flow(int fromArm, int toArm, int seed) {
        return new CaseFlow(cases[replica(fromArm, seed)], cases[replica(toArm, seed)]);
    }

    /** Mean over the seeds of the flows' counts [4][4], rows and columns in the order of {@link CorrectnessCase}. */
    public double[][] meanFlow(int fromArm, int toArm) {
        int size = CorrectnessCase.values().length;
        int[][] totals = new int[size][size];
        for (int s = 0; s < seeds; s++) {
            int[][] counts = flow(fromArm, toArm, s).counts();
            for (int cell = 0; cell < size * size; cell++) {
                totals[cell / size][cell % size] += counts[cell / size][cell % size];
            }
        }
        double[][] means = new double[size][size];
        for (int cell = 0; cell < size * size; cell++) {
            means[cell / size][cell % size] = (double) totals[cell / size][cell % size] / seeds;
        }
        return means;
    }

    private int replica(int arm, int seed) {
        if (arm < 0 || arm >= arms || seed < 0 || seed >= seeds) {
            throw new IllegalArgumentException("There is no arm " + arm + " with seed " + seed + ": choose from " + arms
                    + " arms and " + seeds + " seeds, counted from 0.");
        }
        return arm * seeds + seed;
    }

    private static boolean[] right(int[] predictions, int[] labels) {
        ArrayShapes.requirePairs(predictions, labels);
        boolean[] right = new boolean[labels.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = predictions[i] == labels[i];
        }
        return right;
    }
}
