package mnl.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectralNormTest {
    private static final double SLACK = 1 + 2e-9;

    @Test
    void knownMatrices() {
        assertBounds(4, new float[] {3, 0, 0, -4}, 2);
        assertBounds(Math.sqrt(5) * Math.sqrt(14), outer(new float[] {1, 2}, new float[] {1, -2, 3}), 2);
        assertBounds((1 + Math.sqrt(5)) / 2, new float[] {1, 1, 0, 1}, 2);
        assertBounds(Math.sqrt(14), new float[] {1, 2, 3}, 1);
        assertBounds(Math.sqrt(14), new float[] {1, 2, 3}, 3);
        assertEquals(0, SpectralNorm.upperBound(new float[6], 2));
    }

    @Test
    void equalSingularValuesConvergeSlowlyAndStillBound() {
        float[] identity = new float[64 * 64];
        for (int i = 0; i < 64; i++) {
            identity[i * 64 + i] = 1e-15f;
        }
        assertBounds(1e-15f, identity, 64);
    }

    @Test
    void nearlyEqualSingularValuesAreNotUnderestimated() {
        double[] values = {1, 1 - 1e-7, 1 - 1e-6, 0.5};
        float[] matrix = new float[16];
        for (int i = 0; i < 4; i++) {
            matrix[i * 4 + i] = (float) values[i];
        }
        assertBounds(1, matrix, 4);
    }

    @Test
    void aPlantedNormOfARotatedMatrixIsFound() {
        Random random = new Random(5);
        int n = 24;
        double[][] left = orthonormal(random, n);
        double[][] right = orthonormal(random, n);
        float[] matrix = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += left[k][i] * (k == 0 ? 7.5 : 7.0 / (k + 1)) * right[k][j];
                }
                matrix[i * n + j] = (float) sum;
            }
        }
        assertEquals(7.5, SpectralNorm.upperBound(matrix, n), 1e-5);
    }

    @Test
    void noVectorIsStretchedMore() {
        Random random = new Random(11);
        for (int trial = 0; trial < 30; trial++) {
            int rows = 1 + random.nextInt(40);
            int columns = 1 + random.nextInt(40);
            float[] matrix = new float[rows * columns];
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] = (float) random.nextGaussian();
            }
            double stretched = powerIteration(matrix, rows, columns, random);
            double bound = SpectralNorm.upperBound(matrix, rows);
            assertTrue(bound >= stretched, bound + " is below " + stretched);
            assertEquals(stretched, bound, 1e-6 * bound, "and it is tight");
        }
    }

    @Test
    void refusesWhatIsNoMatrix() {
        assertThrows(IllegalArgumentException.class, () -> SpectralNorm.upperBound(new float[5], 2));
        assertThrows(IllegalArgumentException.class, () -> SpectralNorm.upperBound(new float[0], 1));
    }

    private static void assertBounds(double norm, float[] matrix, int rows) {
        double bound = SpectralNorm.upperBound(matrix, rows);
        assertTrue(bound >= norm && bound <= norm * SLACK, bound + " for " + norm);
    }

    private static float[] outer(float[] a, float[] b) {
        float[] matrix = new float[a.length * b.length];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = a[i / b.length] * b[i % b.length];
        }
        return matrix;
    }

    /** ||W v|| after many steps of power iteration: never above the norm. */
    private static double powerIteration(float[] w, int rows, int columns, Random random) {
        double[] v = random.doubles(columns).toArray();
        double stretched = 0;
        for (int step = 0; step < 20_000; step++) {
            normalise(v);
            double[] image = new double[rows];
            double[] back = new double[columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    image[i] += w[i * columns + j] * v[j];
                }
            }
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    back[j] += w[i * columns + j] * image[i];
                }
            }
            stretched = norm(image);
            v = back;
        }
        return stretched;
    }

    private static double[][] orthonormal(Random random, int n) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] =
                    random.ints(n, 0, 2).mapToDouble(x -> random.nextGaussian()).toArray();
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    double dot = 0;
                    for (int t = 0; t < n; t++) {
                        dot += rows[i][t] * rows[j][t];
                    }
                    for (int t = 0; t < n; t++) {
                        rows[i][t] -= dot * rows[j][t];
                    }
                }
            }
            normalise(rows[i]);
        }
        return rows;
    }

    private static void normalise(double[] v) {
        double norm = norm(v);
        for (int i = 0; i < v.length; i++) {
            v[i] /= norm;
        }
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double x : v) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }
}
