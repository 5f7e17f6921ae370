package mnl.analysis.robust;

/**
 * Upper bounds of spectral norms in double precision.
 *
 * <p>With G the smaller of W^T W and W W^T, ||W||^2 = lambda_max(G) and lambda_max(G) <= ||G^(2^k)||_F^(2^-k) for every
 * k (Gelfand's formula for a symmetric matrix). Repeated squaring with a rescaling in between,
 * A_0 = G / ||G||_F and A_(i+1) = A_i^2 / ||A_i^2||_F, turns it into
 *
 * <pre>ln lambda_max(G) = ln ||G||_F + sum_(i=1..k) 2^-i ln ||A_(i-1)^2||_F + 2^-k ln lambda_max(A_k)</pre>
 *
 * <p>whose last term is never positive, so leaving it out gives a bound from above, whatever k. Power iteration would give
 * one from below, which is worth nothing for a certificate.
 */
public final class SpectralNorm {
    /**
     * Covers rounding: squaring an n x n matrix is wrong by at most n^1.5 2^-53 of its norm, and all squarings together
     * count at most twice that, 7e-12 for n = 1024.
     */
    static final double MARGIN = 1e-9;

    /** The term left out is then below 2^-40 ln n. */
    private static final int SQUARINGS = 40;

    /** ln ||A^2||_F above this: one eigenvalue is left, and further squarings change nothing. */
    private static final double SETTLED = -1e-15;

    private SpectralNorm() {}

    /**
     * A number that is not below ||W||, and not above it by more than a share of 2e-9.
     *
     * @param weights W, row by row
     * @param rows number of rows
     * @throws IllegalArgumentException when the numbers are not whole rows
     */
    public static double upperBound(float[] weights, int rows) {
        if (rows < 1 || weights.length == 0 || weights.length % rows != 0) {
            throw new IllegalArgumentException(weights.length + " numbers are not " + rows + " rows of a matrix.");
        }
        int n = Math.min(rows, weights.length / rows);
        double[] power = gram(weights, rows, weights.length / rows);
        double norm = rescale(power);
        if (norm == 0) {
            return 0;
        }
        double logarithm = Math.log(norm);
        double share = 1;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SQUARINGS && last < SETTLED; i++) {
            power = squared(power, n);
            last = Math.log(rescale(power));
            share /= 2;
            logarithm += share * last;
        }
        return Math.exp(logarithm / 2) * (1 + MARGIN);
    }

    /** The smaller of W^T W and W W^T. */
    private static double[] gram(float[] weights, int rows, int columns) {
        boolean wide = rows <= columns;
        int n = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        double[] gram = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < length; t++) {
                    sum += wide
                            ? (double) weights[i * columns + t] * weights[j * columns + t]
                            : (double) weights[t * columns + i] * weights[t * columns + j];
                }
                gram[i * n + j] = sum;
                gram[j * n + i] = sum;
            }
        }
        return gram;
    }

    /** A A of a symmetric A, row by row times row by row. */
    private static double[] squared(double[] a, int n) {
        double[] result = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < n; t++) {
                    sum += a[i * n + t] * a[j * n + t];
                }
                result[i * n + j] = sum;
                result[j * n + i] = sum;
            }
        }
        return result;
    }

    /** Divides by the Frobenius norm, and tells it. */
    private static double rescale(double[] matrix) {
        double squares = 0;
        for (double value : matrix) {
            squares += value * value;
        }
        double norm = Math.sqrt(squares);
        if (norm > 0) {
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] /= norm;
            }
        }
        return norm;
    }
}
