package mnl.engine.closed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against values that are known and against what must hold between them. */
class PolygammaTest {
    private static final double EULER = 0.577215664901532860606512090082;
    private final Polygamma gamma = new Polygamma();

    /** psi(n) = H_(n-1) - gamma, psi'(n) = pi^2 / 6 - sum 1/k^2, ln Gamma(n) = ln (n-1)!. */
    @Test
    void atWholeNumbers() {
        double harmonic = 0;
        double squares = 0;
        double factorial = 0;
        for (int n = 1; n <= 60; n++) {
            double digamma = harmonic - EULER;
            double trigamma = Math.PI * Math.PI / 6 - squares;
            check(n, digamma, trigamma, (n - 1) * digamma - factorial);
            harmonic += 1.0 / n;
            squares += 1.0 / n / n;
            factorial += Math.log(n);
        }
    }

    /** psi(1/2) = -gamma - 2 ln 2, psi'(1/2) = pi^2 / 2, Gamma(1/2) = sqrt(pi), one or more steps further. */
    @Test
    void atHalves() {
        double digamma = -EULER - 2 * Math.log(2);
        double trigamma = Math.PI * Math.PI / 2;
        double logGamma = 0.5 * Math.log(Math.PI);
        for (double x = 0.5; x < 20; x++) {
            if (x > 1) {
                check(x, digamma, trigamma, (x - 1) * digamma - logGamma);
            }
            digamma += 1 / x;
            trigamma -= 1 / x / x;
            logGamma += Math.log(x);
        }
    }

    /** Of the series in sixty digits. */
    @Test
    void farOut() {
        check(1e6, 13.815510057964190770774, 1.000000500000166666667e-6, 999_991.6733065211466);
    }

    /** The slope of the excess is (x - 1) psi', that of psi is psi'. */
    @Test
    void slopes() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            double x = 1.001 + Math.exp(8 * random.nextDouble()) - 1;
            double step = 1e-5 * x;
            gamma.excess(x);
            double trigamma = gamma.trigamma;
            double above = excess(x + step);
            assertEquals((x - 1) * trigamma, (above - excess(x - step)) / (2 * step), 1e-7, "excess at " + x);
            gamma.digamma(x + step);
            above = gamma.digamma;
            gamma.digamma(x - step);
            assertEquals(trigamma, (above - gamma.digamma) / (2 * step), 1e-8, "digamma at " + x);
        }
    }

    private double excess(double x) {
        gamma.excess(x);
        return gamma.rest + 0.5 * Math.log(gamma.factor);
    }

    private void check(double x, double digamma, double trigamma, double excess) {
        gamma.digamma(x);
        assertEquals(digamma, gamma.digamma, 1e-12 * (1 + Math.abs(digamma)), "digamma of " + x);
        assertEquals(trigamma, gamma.trigamma, 1e-12, "trigamma of " + x);
        assertEquals(excess, excess(x), 1e-12 * (1 + Math.abs(x * Math.log(x))), "excess of " + x);
        assertEquals(trigamma, gamma.trigamma, 1e-12, "trigamma of " + x + " beside the excess");
    }
}
