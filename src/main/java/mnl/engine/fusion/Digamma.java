package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.Constants;

/**
 * The digamma function psi(x) = d/dx ln Gamma(x) for x >= 1, differentiable: psi(x) = psi(x + 1) - 1/x, six times, then
 * the asymptotic series ln z - 1/(2z) - sum_n B_2n / (2n z^2n) at z = x + 6 >= 7, whose first omitted term is below
 * 1.4e-13 (Abramowitz and Stegun, "Handbook of Mathematical Functions", 6.3.5 and 6.3.18).
 */
final class Digamma {

    private static final int SHIFT = 6;

    /** B_2n / (2n) for n = 6 down to 1. */
    private static final double[] SERIES = {-691.0 / 32_760, 1.0 / 132, -1.0 / 240, 1.0 / 252, -1.0 / 120, 1.0 / 12};

    private final NDArray one;
    private final NDArray half;
    private final NDArray[] series = new NDArray[SERIES.length];

    Digamma(NDManager constants, DataType type) {
        one = Constants.of(constants, type, new Shape(1), 1);
        half = Constants.of(constants, type, new Shape(1), 0.5);
        for (int i = 0; i < series.length; i++) {
            series[i] = Constants.of(constants, type, new Shape(1), SERIES[i]);
        }
    }

    /** psi of every entry; the same shape. */
    NDArray of(NDArray x) {
        NDArray z = x;
        NDArray steps = null;
        for (int i = 0; i < SHIFT; i++) {
            NDArray inverse = reciprocal(z);
            steps = steps == null ? inverse : steps.add(inverse);
            z = z.add(one);
        }
        NDArray inverse = reciprocal(z);
        return z.log().sub(inverse.mul(half)).sub(series(inverse.square())).sub(steps);
    }

    /** sum_n c_n w^n by Horner's scheme, w = 1/z^2. */
    private NDArray series(NDArray w) {
        NDArray sum = w.mul(series[0]);
        for (int i = 1; i < series.length; i++) {
            sum = sum.add(series[i]).mul(w);
        }
        return sum;
    }

    /** The result belongs to the manager of z, not to that of the constants. */
    private NDArray reciprocal(NDArray z) {
        return z.onesLike().div(z);
    }
}
