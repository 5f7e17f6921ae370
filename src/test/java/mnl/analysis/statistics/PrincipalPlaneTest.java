package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {
    /** Variances 8, 2 and 0 along (1, 1, 0) / sqrt 2, (1, -1, 0) / sqrt 2 and (0, 0, 1), around (5, 5, 5). */
    private static final float[][] KNOWN = {{7, 7, 5}, {3, 3, 5}, {6, 4, 5}, {4, 6, 5}};

    @Test
    void findsTheDirectionsAndSharesOfAKnownSample() {
        PrincipalPlane plane = PrincipalPlane.fit(KNOWN);
        double half = Math.sqrt(0.5);
        assertArrayEquals(new double[] {5, 5, 5}, plane.centre(), 1e-12);
        assertArrayEquals(new double[] {half, half, 0}, plane.axes()[0], 1e-9);
        assertArrayEquals(new double[] {half, -half, 0}, unsigned(plane.axes()[1]), 1e-9);
        assertEquals(0.8, plane.explained(0, KNOWN), 1e-9);
        assertEquals(0.2, plane.explained(1, KNOWN), 1e-9);
        assertArrayEquals(new double[] {4 * half, -4 * half, 0, 0}, plane.along(0, KNOWN), 1e-6);
    }

    private static double[] unsigned(double[] axis) {
        double[] turned = axis.clone();
        for (int i = 0; i < axis.length && axis[0] < 0; i++) {
            turned[i] = -axis[i];
        }
        return turned;
    }

    /** More features than samples take the other way to the same plane. */
    @Test
    void wideSamplesGiveTheSamePlaneAsTheirTransposedProblem() {
        Random random = new Random(1);
        float[][] wide = new float[10][40];
        float[][] padded = new float[80][40];
        for (int n = 0; n < 10; n++) {
            for (int i = 0; i < 40; i++) {
                wide[n][i] = (float) (random.nextGaussian() * (i < 2 ? 5 : 1));
            }
        }
        for (int n = 0; n < 80; n++) {
            padded[n] = wide[n % 10];
        }
        PrincipalPlane few = PrincipalPlane.fit(wide);
        PrincipalPlane many = PrincipalPlane.fit(padded);
        for (int axis = 0; axis < 2; axis++) {
            assertArrayEquals(many.axes()[axis], few.axes()[axis], 1e-6);
            assertEquals(many.explained(axis, padded), few.explained(axis, wide), 1e-6);
        }
    }

    @Test
    void noPlaneExplainsMoreThanTheFittedOne() {
        Random random = new Random(2);
        float[][] x = new float[50][6];
        for (float[] row : x) {
            for (int i = 0; i < 6; i++) {
                row[i] = (float) random.nextGaussian() * (i + 1);
            }
        }
        PrincipalPlane best = PrincipalPlane.fit(x);
        double most = best.explained(0, x) + best.explained(1, x);
        for (int tried = 0; tried < 20; tried++) {
            float[][] other = {new float[6], new float[6], new float[6]};
            for (float[] row : other) {
                for (int i = 0; i < 6; i++) {
                    row[i] = (float) random.nextGaussian();
                }
            }
            PrincipalPlane plane = PrincipalPlane.fit(other);
            assertEquals(true, plane.explained(0, x) + plane.explained(1, x) <= most + 1e-9);
        }
    }

    @Test
    void samplesWithoutVarianceHaveAnOrthonormalPlaneAllTheSame() {
        for (float[][] x : new float[][][] {{{1, 2, 3}}, {{1, 2, 3}, {1, 2, 3}}, {{1, 2, 3}, {2, 2, 3}}}) {
            PrincipalPlane plane = PrincipalPlane.fit(x);
            double product = 0;
            for (int i = 0; i < 3; i++) {
                product += plane.axes()[0][i] * plane.axes()[1][i];
            }
            assertEquals(0, product, 1e-12);
            assertEquals(0, plane.explained(1, x), 1e-12);
        }
    }

    @Test
    void aSampleIsExplainedAroundItsOwnMean() {
        PrincipalPlane plane = PrincipalPlane.fit(KNOWN);
        float[][] moved = new float[4][];
        for (int n = 0; n < 4; n++) {
            moved[n] = new float[] {KNOWN[n][0] + 30, KNOWN[n][1] - 7, KNOWN[n][2] + 2};
        }
        assertEquals(0.8, plane.explained(0, moved), 1e-9);
        assertEquals(0.2, plane.explained(1, moved), 1e-9);
        // Squared distances to the mean (1/3, 1/3, 1): 2 (4/9 + 4/9 + 16/9) in the first two features, 4 + 1 + 1 in the
        // third.
        float[][] other = {{1, 1, 3}, {1, 1, 0}, {-1, -1, 0}};
        assertEquals((16 / 3.0) / (16 / 3.0 + 6), plane.explained(0, other), 1e-6);
        assertEquals(0, plane.explained(1, other), 1e-9);
        assertEquals(0, plane.explained(0, new float[][] {{9, 9, 9}, {9, 9, 9}}));
    }

    @Test
    void axesAreOrthonormalAndTheirLargestEntryIsPositive() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int features = 2 + random.nextInt(5);
            float[][] x = new float[1 + random.nextInt(8)][features];
            for (float[] row : x) {
                for (int i = 0; i < features; i++) {
                    row[i] = random.nextInt(3) - 1;
                }
            }
            PrincipalPlane plane = PrincipalPlane.fit(x);
            double[] first = plane.axes()[0];
            double[] second = plane.axes()[1];
            assertEquals(1, dot(first, first), 1e-9);
            assertEquals(1, dot(second, second), 1e-9);
            assertEquals(0, dot(first, second), 1e-9);
            for (double[] axis : plane.axes()) {
                double most = 0;
                double least = 0;
                for (double entry : axis) {
                    most = Math.max(most, entry);
                    least = Math.min(least, entry);
                }
                assertTrue(most >= -least - 1e-12, "sign: " + most + " and " + least);
            }
            assertTrue(plane.explained(0, x) >= plane.explained(1, x) - 1e-9);
        }
    }

    @Test
    void theScaleDoesNotMatterAndTiesGoToTheFirstEntry() {
        float[][] tiny = new float[4][];
        for (int n = 0; n < 4; n++) {
            tiny[n] = new float[] {(KNOWN[n][0] - 5) * 0x1p-30f, (KNOWN[n][1] - 5) * 0x1p-30f, 0};
        }
        double half = Math.sqrt(0.5);
        assertArrayEquals(new double[] {half, half, 0}, PrincipalPlane.fit(tiny).axes()[0], 1e-9);
        assertEquals(0.2, PrincipalPlane.fit(tiny).explained(1, tiny), 1e-9);
        PrincipalPlane falling = PrincipalPlane.fit(new float[][] {{1, -1}, {-1, 1}});
        assertArrayEquals(new double[] {half, -half}, falling.axes()[0], 1e-9);
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }
}
