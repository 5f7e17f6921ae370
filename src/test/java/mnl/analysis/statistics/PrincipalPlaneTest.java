package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
