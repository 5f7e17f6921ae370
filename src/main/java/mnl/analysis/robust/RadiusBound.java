package mnl.analysis.robust;

/**
 * The lower bound on the distance to the nearest input with another fused prediction, for one replica:
 *
 * <pre>R(x) = min over k != y of sum_m w_m (f^m_y - f^m_k) / sqrt(sum_m (w_m tau_m^(y,k))^2)</pre>
 *
 * <p>0 where the fused prediction is wrong. Every class k counts: with the fused runner-up alone it would not be a bound.
 * Source: Theorem 3.1 of Gong et al., "Multimodal Negative Learning", NeurIPS 2025, and Yang et al., "Quantifying and
 * Enhancing Multi-modal Robustness with Modality Preference", ICLR 2024.
 *
 * <p>The theorem speaks of exact arithmetic, the program computes in single precision. With e_m the bound of
 * {@link RoundingBounds} on the error of a modality's margin, the margin must outlast the error at x, and that at a moved
 * input, whose norm is at most ||x_m|| + R. Solved for R, where s_m is the slope of e_m in the norm:
 *
 * <pre>R(x) = min over k of sum_m w_m (f^m_y - f^m_k - 2 e_m(||x_m||)) / (sqrt(sum_m (w_m tau_m)^2) + sum_m w_m s_m)</pre>
 */
public final class RadiusBound {
    private final LipschitzBounds bounds;
    private final float[][] logits;
    private final double[][] inputNorms;
    private final int[] labels;

    /**
     * @param bounds tau of the replica
     * @param logits f^m [M][n * C], row by row
     * @param inputNorms ||x_m|| of the standardised features, or more [M][n]
     * @param labels targets [n]
     * @throws IllegalArgumentException when the sizes do not belong together
     */
    public RadiusBound(LipschitzBounds bounds, float[][] logits, double[][] inputNorms, int[] labels) {
        this.bounds = bounds;
        this.logits = logits.clone();
        this.inputNorms = inputNorms.clone();
        this.labels = labels.clone();
        if (logits.length != bounds.modalities()) {
            throw new IllegalArgumentException("There are logits of " + logits.length + " modalities and a model of "
                    + bounds.modalities() + ": give both for the same ones.");
        }
        for (double[] norms : inputNorms) {
            if (norms.length != labels.length || inputNorms.length != logits.length) {
                throw new IllegalArgumentException("There are " + norms.length + " input norms for " + labels.length
                        + " samples: give one for each sample and modality.");
            }
        }
        for (float[] modality : logits) {
            if (modality.length != (long) labels.length * bounds.classes()) {
                throw new IllegalArgumentException("There are " + modality.length + " logits for " + labels.length
                        + " samples and " + bounds.classes() + " classes: give n * C of them, row by row.");
            }
        }
    }

    /**
     * Certificates.
     *
     * @throws IllegalArgumentException when the weights are for another number of modalities
     */
    public CertifiedRadii certified(FixedWeights weights) {
        if (weights.modalities() != logits.length) {
            throw new IllegalArgumentException("There are weights of " + weights.modalities()
                    + " modalities and logits of " + logits.length + ": give both for the same ones.");
        }
        return new CertifiedRadii(radii((m, i) -> weights.of(m)));
    }

    /**
     * The same formula with every sample's own weights.
     *
     * @param weights w_m [M][n]
     */
    public ProxyRadii proxy(float[][] weights) {
        return new ProxyRadii(radii((m, i) -> weights[m][i]));
    }

    private interface Weights {
        double of(int modality, int sample);
    }

    private double[] radii(Weights weights) {
        double[] radii = new double[labels.length];
        double[] w = new double[logits.length];
        for (int i = 0; i < radii.length; i++) {
            for (int m = 0; m < w.length; m++) {
                w[m] = weights.of(m, i);
            }
            double smallest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < bounds.classes(); k++) {
                if (k != labels[i]) {
                    smallest = Math.min(smallest, radius(i, k, w));
                }
            }
            radii[i] = smallest;
        }
        return radii;
    }

    /** The distance that class k keeps; 0 where it has the prediction already, or where nothing is known. */
    private double radius(int sample, int k, double[] w) {
        int row = sample * bounds.classes();
        int y = labels[sample];
        double margin = 0;
        double squares = 0;
        double rounding = 0;
        for (int m = 0; m < w.length; m++) {
            RoundingBounds errors = bounds.rounding(m);
            margin += w[m] * ((double) logits[m][row + y] - logits[m][row + k]);
            margin -= 2 * Math.abs(w[m]) * errors.at(y, k, inputNorms[m][sample]);
            double slope = w[m] * bounds.tau(m, y, k);
            squares += slope * slope;
            rounding += Math.abs(w[m]) * errors.slope(y, k);
        }
        return margin > 0 ? margin / (Math.sqrt(squares) + rounding) : 0;
    }
}
