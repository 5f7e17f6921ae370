package mnl.analysis.story;

import mnl.analysis.run.RunLayout;

/**
 * How many test samples only one modality has right and every other one wrong, and how many of them the fused prediction has
 * right, in every replica.
 *
 * @param count of each modality [M][R]
 * @param kept those of them that the fused prediction has right [M][R]
 */
public record OnlyRight(int[][] count, int[][] kept) {

    /** None so far. */
    public static OnlyRight none(int modalities, int replicas) {
        return new OnlyRight(new int[modalities][replicas], new int[modalities][replicas]);
    }

    /**
     * Those of a whole split.
     *
     * @param layout of the run
     * @param labels targets [S][n]
     * @param logits f^m [M][R][n * C], row by row
     * @param fusedLogits F [R][n * C]
     */
    static OnlyRight of(RunLayout layout, int[][] labels, float[][][] logits, float[][] fusedLogits) {
        OnlyRight only = none(logits.length, fusedLogits.length);
        boolean[] right = new boolean[logits.length];
        int classes = layout.classNames().size();
        for (int r = 0; r < fusedLogits.length; r++) {
            int[] targets = labels[r % labels.length];
            for (int i = 0; i < targets.length; i++) {
                int at = i * classes;
                for (int m = 0; m < right.length; m++) {
                    right[m] = Margin.of(logits[m][r], at, classes, targets[i]) > 0;
                }
                only.add(r, right, Margin.of(fusedLogits[r], at, classes, targets[i]) > 0);
            }
        }
        return only;
    }

    /**
     * Counts a sample.
     *
     * @param right which modalities have it right [M]
     * @param fusedRight whether the fused prediction has
     */
    public void add(int replica, boolean[] right, boolean fusedRight) {
        int only = -1;
        for (int m = 0; m < right.length; m++) {
            if (right[m] && only >= 0) {
                return;
            }
            only = right[m] ? m : only;
        }
        if (only >= 0) {
            count[only][replica]++;
            kept[only][replica] += fusedRight ? 1 : 0;
        }
    }
}
