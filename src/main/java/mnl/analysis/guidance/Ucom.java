package mnl.analysis.guidance;

/**
 * Unimodal Confidence Margin, UCoM_m = f^m_y - f^m_j with j = argmax_{k != y} F_k, the fused runner-up (lowest index on
 * ties). Signed: negative where modality m prefers the runner-up.
 *
 * <p>Source: Gong et al., "Multimodal Negative Learning", NeurIPS 2025, arXiv 2510.20877.
 */
public final class Ucom {
    private Ucom() {}

    /**
     * The fused runner-up j of one sample.
     *
     * @param fusedLogits F, row by row
     * @param offset where the sample's row starts
     * @param classes C, 2 or more
     * @param target y
     */
    public static int runnerUp(float[] fusedLogits, int offset, int classes, int target) {
        int best = target == 0 ? 1 : 0;
        for (int k = best + 1; k < classes; k++) {
            if (k != target && fusedLogits[offset + k] > fusedLogits[offset + best]) {
                best = k;
            }
        }
        return best;
    }

    /**
     * UCoM of one modality on every sample [n].
     *
     * @param logits f^m [n * C], row by row
     * @param fusedLogits F [n * C]
     * @param labels targets [n]
     */
    public static float[] of(float[] logits, float[] fusedLogits, int[] labels) {
        int classes = labels.length == 0 ? 0 : logits.length / labels.length;
        float[] margins = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int row = i * classes;
            int rival = runnerUp(fusedLogits, row, classes, labels[i]);
            margins[i] = logits[row + labels[i]] - logits[row + rival];
        }
        return margins;
    }
}
