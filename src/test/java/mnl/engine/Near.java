package mnl.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares nested arrays of numbers. */
public final class Near {

    private Near() {}

    public static void assertNear(double[] expected, double[] actual, double tolerance, String what) {
        assertArrayEquals(expected, actual, tolerance, what);
    }

    public static void assertNear(double[][] expected, double[][] actual, double tolerance, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertNear(expected[i], actual[i], tolerance, what + "[" + i + "]");
        }
    }

    public static void assertNear(double[][][] expected, double[][][] actual, double tolerance, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertNear(expected[i], actual[i], tolerance, what + "[" + i + "]");
        }
    }
}
