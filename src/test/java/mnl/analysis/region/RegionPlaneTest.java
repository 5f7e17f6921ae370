package mnl.analysis.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import mnl.analysis.statistics.PrincipalPlane;
import org.junit.jupiter.api.Test;

class RegionPlaneTest {
    /** Around (1, 1, 1) and (5, 1, 1), wide along z. */
    private static final float[][] FIRST = {{1, 1, -1}, {1, 1, 3}, {1, 1.5f, 1}, {1, 0.5f, 1}};

    private static final float[][] SECOND = {{5, 1, -2}, {5, 1, 4}, {5, 1.5f, 1}, {5, 0.5f, 1}};

    @Test
    void runsFromTheFirstMeanToTheSecondAndAlongWhatElseVariesMost() {
        RegionPlane plane = RegionPlane.between(FIRST, SECOND);
        assertFalse(plane.declared());
        assertArrayEquals(new double[] {3, 1, 1}, plane.plane().centre(), 1e-6);
        assertArrayEquals(new double[] {1, 0, 0}, plane.plane().axes()[0], 1e-6);
        assertArrayEquals(new double[] {0, 0, 1}, plane.plane().axes()[1], 1e-6);
        assertArrayEquals(new float[] {-2, -2, -2, -2}, plane.along(0, FIRST), 1e-6f);
        assertArrayEquals(new float[] {-3, 3, 0, 0}, plane.along(1, SECOND), 1e-6f);
    }

    @Test
    void aPlaceInItHasItsCoordinatesAndTheRestOfTheFeaturesAtTheMiddle() {
        RegionPlane plane = RegionPlane.between(FIRST, SECOND);
        float[] row = new float[4];
        plane.write(-1.5, 2, row, 1);
        assertArrayEquals(new float[] {0, 1.5f, 1, 3}, row, 1e-6f);
    }

    @Test
    void theDirectionsAreOrthonormalAlsoWhereAllVariationIsAcross() {
        float[][] left = {{0, 0}, {1, 0}};
        float[][] right = {{4, 0}, {5, 0}};
        double[][] axes = RegionPlane.between(left, right).plane().axes();
        assertArrayEquals(new double[] {1, 0}, axes[0], 1e-9);
        assertArrayEquals(new double[] {0, 1}, new double[] {axes[1][0], Math.abs(axes[1][1])}, 1e-9);
        double[][] same = RegionPlane.between(left, left).plane().axes();
        assertEquals(0, same[0][0] * same[1][0] + same[0][1] * same[1][1], 1e-9);
        Random random = new Random(3);
        float[][][] clouds = new float[2][300][5];
        for (float[][] cloud : clouds) {
            for (float[] row : cloud) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = (float) random.nextGaussian() * (i + 1);
                }
            }
        }
        PrincipalPlane many = RegionPlane.between(clouds[0], clouds[1]).plane();
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 2; k++) {
                double product = 0;
                for (int d = 0; d < 5; d++) {
                    product += many.axes()[i][d] * many.axes()[k][d];
                }
                assertEquals(i == k ? 1 : 0, product, 1e-9);
            }
        }
    }
}
