package mnl.analysis.robust;

import java.util.List;
import mnl.analysis.ModelParameters;

/**
 * Lipschitz constants tau_m of the margins f^m_y - f^m_k of one replica's modalities in their standardised inputs (L2):
 * the product of the hidden layers' spectral norms (ReLU is 1-Lipschitz) times ||W_y - W_k|| of the output layer. Exact
 * for an encoder without hidden layers; otherwise a bound from above.
 */
public final class LipschitzBounds {
    /** Covers the rounding of the row difference and of the product. */
    private static final double MARGIN = 1e-12;

    private final int classes;
    private final double[][] tau;

    private LipschitzBounds(int classes, double[][] tau) {
        this.classes = classes;
        this.tau = tau;
    }

    /**
     * The constants of one replica.
     *
     * @param model the trained parameters
     * @param modalities names of the modalities that take part, in order
     * @param replica which replica
     * @throws IllegalArgumentException when the model lacks one of them, or it has more than linear layers
     */
    public static LipschitzBounds of(ModelParameters model, List<String> modalities, int replica) {
        double[][] tau = new double[modalities.size()][];
        int classes = 0;
        for (int m = 0; m < tau.length; m++) {
            String modality = modalities.get(m);
            if (model.hasFrontEnd(modality)) {
                throw new IllegalArgumentException(
                        "No radius is certified for the encoder of the modality \"" + modality
                                + "\": the bound is known for linear layers with ReLU between them, so choose the multilayer"
                                + " perceptron.");
            }
            int output = model.layers(modality) - 1;
            double hidden = 1;
            for (int layer = 0; layer < output; layer++) {
                String name = ModelParameters.weight(modality, layer);
                hidden *= SpectralNorm.upperBound(
                        model.of(name, replica), model.parameter(name).shape().get(1));
            }
            String last = ModelParameters.weight(modality, output);
            classes = model.parameter(last).shape().get(2);
            tau[m] = differences(model.of(last, replica), classes, hidden * (1 + MARGIN));
        }
        return new LipschitzBounds(classes, tau);
    }

    /** tau_m of f^m_y - f^m_k. */
    public double tau(int modality, int target, int other) {
        return tau[modality][target * classes + other];
    }

    /** M. */
    public int modalities() {
        return tau.length;
    }

    /** C. */
    public int classes() {
        return classes;
    }

    private static double[] differences(float[] weights, int classes, double factor) {
        double[] norms = new double[classes * classes];
        for (int y = 0; y < classes; y++) {
            for (int k = 0; k < classes; k++) {
                double squares = 0;
                for (int row = 0; row < weights.length; row += classes) {
                    double difference = (double) weights[row + y] - weights[row + k];
                    squares += difference * difference;
                }
                norms[y * classes + k] = Math.sqrt(squares) * factor;
            }
        }
        return norms;
    }
}
