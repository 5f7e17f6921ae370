package mnl.engine.closed;

/**
 * The digamma function psi(x) = d/dx ln Gamma(x), its derivative, and (x - 1) psi(x) - ln Gamma(x), for x >= 1: with z = x + 6,
 *
 * <pre>Gamma(x) = Gamma(z) / Q,  Q = x (x + 1) ... (x + 5) = w (w + 4) (w + 6),  w = x (x + 5)</pre>
 *
 * and the asymptotic series of ln Gamma(z), psi(z) and psi'(z) at z >= 7, whose first omitted terms are below 2.5e-13 (Abramowitz and
 * Stegun, "Handbook of Mathematical Functions", 6.1.15, 6.3.18, 6.4.12). One of them belongs to one thread.
 */
final class Polygamma {
    private static final int SHIFT = 6;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** psi(x). */
    double digamma;

    /** psi'(x). */
    double trigamma;

    /** Q^2 / z^13, at most 1 / 7. */
    double factor;

    /** The excess but for half the logarithm of the factor. */
    double rest;

    private double z;
    private double inverse;

    /** Q / z^6. */
    private double product;

    /** d/dx ln Q. */
    private double growth;

    /** psi(z) - ln z + 1 / (2 z), but for its sign. */
    private double tail;

    /** Finds psi and psi'. */
    void digamma(double x) {
        expand(x);
        digamma = Math.log(z) - 0.5 * inverse - tail - growth;
    }

    /**
     * Begins (x - 1) psi(x) - ln Gamma(x), whose derivative is (x - 1) psi'(x), and finds psi'. It is {@link #rest} + ln({@link #factor}) / 2:
     * the large parts of both have cancelled, and a sum of many takes one logarithm of the product of their factors.
     */
    void excess(double x) {
        expand(x);
        factor = product * product * inverse;
        rest = z
                - HALF_LOG_TWO_PI
                - (x - 1) * (0.5 * inverse + tail + growth)
                - inverse * logGammaTail(inverse * inverse);
    }

    /** What both need, and psi'. */
    private void expand(double x) {
        double w = x * (x + 5);
        double q = w * (w + 4) * (w + 6);
        double slope = 2 * x + 5;
        z = x + SHIFT;
        double both = 1 / (q * z);
        inverse = q * both;
        double inverseProduct = z * both;
        double first = (3 * w * w + 20 * w + 24) * inverseProduct;
        double second = (6 * w + 20) * inverseProduct;
        double square = inverse * inverse;
        product = (w * square) * ((w + 4) * square) * ((w + 6) * square);
        growth = slope * first;
        tail = square
                * (1.0 / 12
                        - square
                                * (1.0 / 120
                                        - square
                                                * (1.0 / 252
                                                        - square
                                                                * (1.0 / 240
                                                                        - square
                                                                                * (1.0 / 132
                                                                                        - square * 691.0 / 32_760)))));
        double series = 1.0 / 6
                - square
                        * (1.0 / 30
                                - square
                                        * (1.0 / 42
                                                - square * (1.0 / 30 - square * (5.0 / 66 - square * 691.0 / 2_730))));
        trigamma = inverse * (1 + inverse * (0.5 + inverse * series))
                - (2 * first + slope * slope * (second - first * first));
    }

    /** z (ln Gamma(z) - (z - 1/2) ln z + z - ln(2 pi) / 2) of w = 1 / z^2. */
    private static double logGammaTail(double w) {
        return 1.0 / 12
                - w * (1.0 / 360 - w * (1.0 / 1_260 - w * (1.0 / 1_680 - w * (1.0 / 1_188 - w * 691.0 / 360_360))));
    }
}
