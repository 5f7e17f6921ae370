package mnl.analysis.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.analysis.statistics.Summary;
import org.junit.jupiter.api.Test;

/** Expected areas are from scipy.integrate.trapezoid. */
class NoiseCurveTest {
    private static final double[] SEVERITIES = {0, 1, 2.5, 5, 10};
    private static final double[] FIRST = {0.9, 0.88, 0.8, 0.55, 0.3};
    private static final double[] SECOND = {0.85, 0.86, 0.82, 0.7, 0.4};

    @Test
    void areaOverUnevenSteps() {
        NoiseCurve curve = new NoiseCurve(SEVERITIES, FIRST);
        assertEquals(5.9625, curve.area(), 1e-12);
        assertEquals(0.59625, curve.normalisedArea(), 1e-12);
    }

    @Test
    void rangeNeedNotStartAtZero() {
        assertEquals(0.5, new NoiseCurve(new double[] {2, 4}, new double[] {0.6, 0.4}).normalisedArea(), 1e-12);
    }

    @Test
    void areasOverSeeds() {
        Summary areas = NoiseCurve.normalisedAreas(SEVERITIES, new double[][] {FIRST, SECOND});
        assertArrayEquals(new double[] {0.59625, 0.6765}, areas.perSeed(), 1e-12);
        assertEquals(0.636375, areas.mean(), 1e-12);
    }

    @Test
    void whatIsNotACurveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NoiseCurve(new double[1], new double[1]));
        assertThrows(IllegalArgumentException.class, () -> new NoiseCurve(new double[] {0, 1}, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> new NoiseCurve(new double[] {1, 1}, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new NoiseCurve(new double[] {0, Double.NaN}, new double[2]));
        assertTrue(Double.isNaN(new NoiseCurve(new double[] {0, 1}, new double[] {1, Double.NaN}).area()));
    }
}
