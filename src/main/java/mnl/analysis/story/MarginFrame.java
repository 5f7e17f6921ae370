package mnl.analysis.story;

import java.util.stream.IntStream;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;

/**
 * The {@link Margin}s of every arm on the same test samples of one seed, at one moment.
 *
 * @param epoch passes over the training split that the model had seen
 * @param samples index of each sample in the test split [n]
 * @param margins [arm][modality][n], arms as {@link RunLayout#trained}
 * @param fusedRight whether the fused prediction is right [arm][n]
 * @param only what one modality alone has right, of every seed and all test samples
 */
public record MarginFrame(double epoch, int[] samples, float[][][] margins, boolean[][] fusedRight, OnlyRight only) {

    /**
     * The margins of a seed on a whole split.
     *
     * @param layout of the run
     * @param seed index of the seed
     * @param epoch passes over the training split that the model had seen
     * @param labels targets of every seed [S][n]
     * @param logits f^m [M][R][n * C], row by row
     * @param fusedLogits F [R][n * C]
     */
    public static MarginFrame of(
            RunLayout layout, int seed, double epoch, int[][] labels, float[][][] logits, float[][] fusedLogits) {
        int arms = layout.trained().size();
        int[] own = labels[seed];
        float[][][] margins = new float[arms][logits.length][];
        boolean[][] right = new boolean[arms][own.length];
        for (int arm = 0; arm < arms; arm++) {
            int replica = layout.replica(arm, seed);
            for (int m = 0; m < logits.length; m++) {
                margins[arm][m] = margins(logits[m][replica], own);
            }
            float[] fused = margins(fusedLogits[replica], own);
            for (int i = 0; i < fused.length; i++) {
                right[arm][i] = fused[i] > 0;
            }
        }
        return new MarginFrame(
                epoch,
                IntStream.range(0, own.length).toArray(),
                margins,
                right,
                OnlyRight.of(layout, labels, logits, fusedLogits));
    }

    private static float[] margins(float[] logits, int[] labels) {
        float[] margins = new float[labels.length];
        for (int i = 0; i < margins.length; i++) {
            int classes = logits.length / labels.length;
            margins[i] = Margin.of(logits, i * classes, classes, labels[i]);
        }
        return margins;
    }

    /** Number of arms, references included. */
    public int arms() {
        return margins.length;
    }

    /** M. */
    public int modalities() {
        return margins[0].length;
    }

    /** n. */
    public int size() {
        return samples.length;
    }

    /** The map of one arm, for two modalities. */
    public MarginMap map(int arm, StrongWeak pair) {
        return new MarginMap(samples, margins[arm][pair.strong()], margins[arm][pair.weak()], fusedRight[arm]);
    }
}
