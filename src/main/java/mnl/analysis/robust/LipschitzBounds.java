package mnl.analysis.robust;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.run.ModelParameters;

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
    private final RoundingBounds[] rounding;

    private LipschitzBounds(int classes, double[][] tau, RoundingBounds[] rounding) {
        this.classes = classes;
        this.tau = tau;
        this.rounding = rounding;
    }

    /**
     * Whether a bound is known for a modality's encoder: a chain of linear layers and ReLU. Every encoder that gets one
     * has its case here.
     */
    public static boolean isKnown(ModelParameters model, String modality) {
        int layers = model.layers(modality);
        long own = model.parameters().stream()
                .filter(parameter -> parameter.name().startsWith(modality + "."))
                .count();
        return layers > 0 && own == 2L * layers;
    }

    /**
     * The constants of one replica.
     *
     * @param model the trained parameters
     * @param modalities names of the modalities that take part, in order
     * @param replica which replica
     * @throws IllegalArgumentException when the model lacks one of them, or one has no known bound
     */
    public static LipschitzBounds of(ModelParameters model, List<String> modalities, int replica) {
        double[][] tau = new double[modalities.size()][];
        RoundingBounds[] rounding = new RoundingBounds[tau.length];
        int classes = 0;
        for (int m = 0; m < tau.length; m++) {
            String modality = modalities.get(m);
            if (!isKnown(model, modality)) {
                throw new IllegalArgumentException("No Lipschitz bound is known for the encoder of " + modality
                        + ": only linear layers with ReLU between them have one, so choose the multilayer perceptron.");
            }
            double[] hidden = spectralNorms(model, modality, replica);
            String last = ModelParameters.weight(modality, hidden.length);
            classes = model.parameter(last).shape().get(2);
            double product = Arrays.stream(hidden).reduce(1 + MARGIN, (a, b) -> a * b);
            tau[m] = differences(model.of(last, replica), classes, product);
            rounding[m] = RoundingBounds.of(model, modality, replica, hidden, tau.length);
        }
        return new LipschitzBounds(classes, tau, rounding);
    }

    private static double[] spectralNorms(ModelParameters model, String modality, int replica) {
        return IntStream.range(0, model.layers(modality) - 1)
                .mapToObj(layer -> ModelParameters.weight(modality, layer))
                .mapToDouble(name -> SpectralNorm.upperBound(
                        model.of(name, replica), model.parameter(name).shape().get(1)))
                .toArray();
    }

    /** tau_m of f^m_y - f^m_k. */
    public double tau(int modality, int target, int other) {
        return tau[modality][target * classes + other];
    }

    /** What single precision may do to that margin; see there. */
    RoundingBounds rounding(int modality) {
        return rounding[modality];
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
