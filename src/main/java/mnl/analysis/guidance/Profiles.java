package mnl.analysis.guidance;

/**
 * Readings of a non-target probability profile H^m[y][k], the mean of p^m_k over the samples with target y.
 *
 * <p>All of them take and give C x C matrices; rows without samples stay NaN.
 */
public final class Profiles {
    private Profiles() {}

    /** A profile as a measurement holds it, [C * C], as rows; target probabilities stay on the diagonal. */
    public static double[][] matrix(float[] profile) {
        int classes = (int) Math.round(Math.sqrt(profile.length));
        double[][] matrix = new double[classes][classes];
        for (int y = 0; y < classes; y++) {
            for (int k = 0; k < classes; k++) {
                matrix[y][k] = profile[y * classes + k];
            }
        }
        return matrix;
    }

    /**
     * Renormalised over the non-targets: H[y][k] / sum_{i != y} H[y][i], what the modality believes given that it is
     * wrong. The diagonal is NaN, and so is a row whose non-target probabilities are all 0.
     */
    public static double[][] renormalised(double[][] profile) {
        double[][] result = new double[profile.length][profile.length];
        for (int y = 0; y < profile.length; y++) {
            double others = 0;
            for (int k = 0; k < profile.length; k++) {
                others += k == y ? 0 : profile[y][k];
            }
            for (int k = 0; k < profile.length; k++) {
                result[y][k] = k == y || others == 0 ? Double.NaN : profile[y][k] / others;
            }
        }
        return result;
    }

    /** Cell by cell {@code first - second}. */
    public static double[][] difference(double[][] first, double[][] second) {
        double[][] result = new double[first.length][first.length];
        for (int y = 0; y < first.length; y++) {
            for (int k = 0; k < first.length; k++) {
                result[y][k] = first[y][k] - second[y][k];
            }
        }
        return result;
    }

    /** Largest absolute value off the diagonal; 0 where there is none. */
    public static double largestNonTarget(double[][] matrix) {
        double largest = 0;
        for (int y = 0; y < matrix.length; y++) {
            for (int k = 0; k < matrix.length; k++) {
                double value = Math.abs(matrix[y][k]);
                if (k != y && value > largest) {
                    largest = value;
                }
            }
        }
        return largest;
    }
}
