package mnl.analysis.story;

import java.util.stream.IntStream;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.metric.Predictions;
import mnl.analysis.run.RunLayout;

/** Stub. */
public record MarginFrame(double epoch, int[] samples, float[][][] margins, boolean[][] fusedRight) {
    public int arms() {
        return margins.length;
    }

    public int modalities() {
        return margins[0].length;
    }

    public int size() {
        return samples.length;
    }

    public MarginMap map(int arm, StrongWeak pair) {
        return new MarginMap(samples, margins[arm][pair.strong()], margins[arm][pair.weak()], fusedRight[arm]);
    }

    public static MarginFrame of(
            RunLayout layout, int seedIndex, double epoch, int[] labels, float[][][] logits, float[][] fused) {
        int arms = layout.trained().size();
        int classes = layout.classNames().size();
        float[][][] m = new float[arms][logits.length][labels.length];
        boolean[][] right = new boolean[arms][labels.length];
        int[][] predictions = Predictions.of(fused, classes);
        for (int a = 0; a < arms; a++) {
            int r = layout.replica(a, seedIndex);
            for (int i = 0; i < labels.length; i++) {
                right[a][i] = predictions[r][i] == labels[i];
                for (int k = 0; k < logits.length; k++) {
                    float best = Float.NEGATIVE_INFINITY;
                    for (int c = 0; c < classes; c++) {
                        if (c != labels[i]) {
                            best = Math.max(best, logits[k][r][i * classes + c]);
                        }
                    }
                    m[a][k][i] = logits[k][r][i * classes + labels[i]] - best;
                }
            }
        }
        return new MarginFrame(epoch, IntStream.range(0, labels.length).toArray(), m, right);
    }
}
