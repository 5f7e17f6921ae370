package mnl.analysis.story;

import java.util.stream.IntStream;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;

/**
 * Margins of every arm on the same test samples of one seed at one moment: log p_y - max_{k != y} log p_k = f_y - max_{k != y}
 * f_k, which is above 0 exactly where the modality alone is right.
 *
 * @param epoch passes over the training split so far
 * @param samples places in the test split [n]
 * @param margins of every trained arm [arm][modality][n]
 * @param fusedRight whether the fused prediction is right [arm][n]
 */
public record MarginFrame(double epoch, int[] samples, float[][][] margins, boolean[][] fusedRight) {

    /** Trained arms. */
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

    /** The map of one arm for a pair of modalities. */
    public MarginMap map(int arm, StrongWeak pair) {
        return new MarginMap(samples, margins[arm][pair.strong()], margins[arm][pair.weak()], fusedRight[arm]);
    }

    /**
     * Of all samples of an evaluation.
     *
     * @param labels targets of the seed [n]
     * @param logits f^m [M][R][n * C]
     * @param fusedLogits F [R][n * C]
     */
    public static MarginFrame of(
            RunLayout layout, int seedIndex, double epoch, int[] labels, float[][][] logits, float[][] fusedLogits) {
        int arms = layout.trained().size();
        int classes = layout.classNames().size();
        float[][][] margins = new float[arms][logits.length][labels.length];
        boolean[][] right = new boolean[arms][labels.length];
        for (int arm = 0; arm < arms; arm++) {
            int r = layout.replica(arm, seedIndex);
            for (int i = 0; i < labels.length; i++) {
                right[arm][i] = margin(fusedLogits[r], i * classes, classes, labels[i]) > 0;
                for (int m = 0; m < logits.length; m++) {
                    margins[arm][m][i] = margin(logits[m][r], i * classes, classes, labels[i]);
                }
            }
        }
        return new MarginFrame(epoch, IntStream.range(0, labels.length).toArray(), margins, right);
    }

    /**
     * The margin of one row of logits. The lowest class wins a tie, as in every prediction: where that is the target, the
     * margin is the smallest number above 0.
     *
     * @param row where it begins
     */
    public static float margin(float[] logits, int row, int classes, int target) {
        float rival = Float.NEGATIVE_INFINITY;
        boolean tiedBelow = false;
        for (int k = 0; k < classes; k++) {
            float logit = logits[row + k];
            if (k != target) {
                rival = logit > rival || Float.isNaN(logit) ? logit : rival;
                tiedBelow |= k < target && logit == logits[row + target];
            }
        }
        float margin = logits[row + target] - rival;
        return margin == 0 ? (tiedBelow ? -0.0f : Float.MIN_VALUE) : margin;
    }
}
