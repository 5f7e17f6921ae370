package mnl.analysis.robust;

import mnl.analysis.run.ModelParameters;

/**
 * How far single precision may take a margin f^m_y - f^m_k of one modality from its exact value, as a function of the
 * input's norm: error <= constant + slope ||x||.
 *
 * <p>With u = 2^-24 and gamma_n = n u / (1 - n u), a computed sum of n products differs from the exact one by at most
 * gamma_n sum |a_i b_i|, in whatever order it is added up (Higham, "Accuracy and Stability of Numerical Algorithms", 2nd
 * edition, section 3.1). For a layer h' = relu(W h + b) of n inputs with ||W|| <= sigma, the norm A of the exact
 * activation and the error E of the computed one follow
 *
 * <pre>A' = sigma A + ||b||
 * E' = sigma E + gamma_(n+1) (||W||_F (A + E) + ||b||)</pre>
 *
 * from A = ||x||, E = u ||x||, the rounding of a moved input. The margin's error at the output layer is
 *
 * <pre>(||W_y|| + ||W_k||) E + gamma_(n+1) ((||W_y|| + ||W_k||) (A + E) + |b_y| + |b_k|)
 *   + gamma_(M+6) (4 max_j |f_j| + 2 ln C)</pre>
 *
 * where the last line covers the fusion: weights, sum and, in the product of experts, the logarithm of the softmax,
 * whose normaliser is the same number in every class. Underflow, below 1e-37, is left out.
 */
final class RoundingBounds {
    private static final double UNIT = 0x1p-24;

    /** Roundings of a fusion besides those of its sum over the modalities. */
    private static final int FUSION_STEPS = 6;

    /** A bound c + s ||x||. */
    private record Affine(double constant, double slope) {
        Affine times(double factor) {
            return new Affine(factor * constant, factor * slope);
        }

        Affine plus(Affine other) {
            return new Affine(constant + other.constant, slope + other.slope);
        }

        Affine plus(double number) {
            return new Affine(constant + number, slope);
        }

        Affine upper(Affine other) {
            return new Affine(Math.max(constant, other.constant), Math.max(slope, other.slope));
        }
    }

    private final int classes;
    private final Affine[] errors;

    private RoundingBounds(int classes, Affine[] errors) {
        this.classes = classes;
        this.errors = errors;
    }

    /**
     * The bound of one modality of one replica.
     *
     * @param spectralNorms sigma of every hidden layer
     * @param modalities M, how many are fused
     */
    static RoundingBounds of(
            ModelParameters model, String modality, int replica, double[] spectralNorms, int modalities) {
        Affine exact = new Affine(0, 1);
        Affine error = new Affine(0, UNIT);
        for (int layer = 0; layer < spectralNorms.length; layer++) {
            float[] weights = model.of(ModelParameters.weight(modality, layer), replica);
            float[] bias = model.of(ModelParameters.bias(modality, layer), replica);
            double gamma = gamma(weights.length / bias.length + 1);
            Affine computed = exact.plus(error);
            double shift = norm(bias, 0, 1);
            error = error.times(spectralNorms[layer])
                    .plus(computed.times(norm(weights, 0, 1)).plus(shift).times(gamma));
            exact = exact.times(spectralNorms[layer]).plus(shift);
        }
        int output = spectralNorms.length;
        return atTheOutput(
                model.of(ModelParameters.weight(modality, output), replica),
                model.of(ModelParameters.bias(modality, output), replica),
                exact.plus(error),
                error,
                modalities);
    }

    private static RoundingBounds atTheOutput(
            float[] weights, float[] bias, Affine activation, Affine error, int modalities) {
        int classes = bias.length;
        double gamma = gamma(weights.length / classes + 1);
        Affine[] sizes = new Affine[classes];
        Affine largest = new Affine(0, 0);
        for (int k = 0; k < classes; k++) {
            sizes[k] = activation.times(norm(weights, k, classes)).plus(Math.abs(bias[k]));
            largest = largest.upper(sizes[k]);
        }
        Affine fusion =
                largest.times(4 * (1 + gamma)).plus(2 * Math.log(classes)).times(gamma(modalities + FUSION_STEPS));
        Affine[] errors = new Affine[classes * classes];
        for (int y = 0; y < classes; y++) {
            for (int k = 0; k < classes; k++) {
                errors[y * classes + k] = error.times(norm(weights, y, classes) + norm(weights, k, classes))
                        .plus(sizes[y].plus(sizes[k]).times(gamma))
                        .plus(fusion);
            }
        }
        return new RoundingBounds(classes, errors);
    }

    /** The error at an input of this norm. */
    double at(int target, int other, double inputNorm) {
        Affine error = errors[target * classes + other];
        return error.constant() + error.slope() * inputNorm;
    }

    /** How fast the error grows with the input's norm. */
    double slope(int target, int other) {
        return errors[target * classes + other].slope();
    }

    private static double gamma(int roundings) {
        return roundings * UNIT / (1 - roundings * UNIT);
    }

    private static double norm(float[] values, int from, int step) {
        double squares = 0;
        for (int i = from; i < values.length; i += step) {
            squares += (double) values[i] * values[i];
        }
        return Math.sqrt(squares);
    }
}
