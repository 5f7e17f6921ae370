package mnl.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A plane through the mean of a sample, on which points are shown. {@link #fit} finds the one that keeps most of the
 * sample's variance: the first two principal components (Pearson, 1901), the eigenvectors of the covariance with the two
 * largest eigenvalues. It is a projection of this sample: points that fall together in it may lie apart outside it.
 *
 * @param centre the point that becomes the origin [d]
 * @param axes two orthonormal directions [2][d]
 */
public record PrincipalPlane(double[] centre, double[][] axes) {

    /**
     * Fits a plane. With d features and n samples the eigenvectors are those of the smaller of the covariance [d, d] and
     * the matrix of inner products [n, n], which have the same eigenvalues apart from zeros.
     *
     * @param x samples [n][d], n at least 1 and d at least 2
     */
    public static PrincipalPlane fit(float[][] x) {
        double[] centre = mean(x);
        DMatrixRMaj centred = new DMatrixRMaj(x.length, centre.length);
        for (int n = 0; n < x.length; n++) {
            for (int i = 0; i < centre.length; i++) {
                centred.set(n, i, x[n][i] - centre[i]);
            }
        }
        double[][] axes = new double[2][centre.length];
        largest(centred, axes);
        for (int axis = 0; axis < 2; axis++) {
            makeUnit(axes, axis);
        }
        return new PrincipalPlane(centre, axes);
    }

    /** Fills in the two directions of the largest eigenvalues; one without variance stays 0. */
    private static void largest(DMatrixRMaj centred, double[][] axes) {
        boolean wide = centred.numCols > centred.numRows;
        int size = Math.min(centred.numRows, centred.numCols);
        DMatrixRMaj products = new DMatrixRMaj(size, size);
        if (wide) {
            CommonOps_DDRM.multOuter(centred, products);
        } else {
            CommonOps_DDRM.multInner(centred, products);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(products)) {
            return;
        }
        int[] chosen = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -value(eigen, i)))
                .limit(2)
                .mapToInt(Integer::intValue)
                .toArray();
        double least = 1e-12 * Math.max(value(eigen, chosen[0]), Double.MIN_NORMAL);
        for (int axis = 0; axis < chosen.length; axis++) {
            if (value(eigen, chosen[axis]) > least) {
                DMatrixRMaj vector = eigen.getEigenVector(chosen[axis]);
                DMatrixRMaj direction = vector;
                if (wide) {
                    direction = new DMatrixRMaj(centred.numCols, 1);
                    CommonOps_DDRM.multTransA(centred, vector, direction);
                }
                System.arraycopy(direction.data, 0, axes[axis], 0, axes[axis].length);
            }
        }
    }

    private static double value(EigenDecomposition_F64<DMatrixRMaj> eigen, int index) {
        return eigen.getEigenvalue(index).getReal();
    }

    /** Length 1, its largest entry positive so that the sign is settled; without variance any direction will do. */
    private static void makeUnit(double[][] axes, int axis) {
        double[] direction = axes[axis];
        for (int tried = 0; length(direction) == 0; tried++) {
            direction[tried] = 1;
            double share = axis == 0 ? 0 : dot(direction, axes[0]);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = axis == 0 ? direction[i] : direction[i] - share * axes[0][i];
            }
            if (length(direction) < 0.5) {
                Arrays.fill(direction, 0);
            }
        }
        int largest = 0;
        for (int i = 1; i < direction.length; i++) {
            largest = Math.abs(direction[i]) > Math.abs(direction[largest]) ? i : largest;
        }
        double length = Math.copySign(length(direction), direction[largest]);
        for (int i = 0; i < direction.length; i++) {
            direction[i] /= length;
        }
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    /** The mean of samples [d]. */
    public static double[] mean(float[][] x) {
        double[] mean = new double[x[0].length];
        for (float[] row : x) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / (double) x.length;
            }
        }
        return mean;
    }

    /** Coordinates of samples along one axis [n]. */
    public double[] along(int axis, float[][] x) {
        double[] coordinates = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            for (int i = 0; i < centre.length; i++) {
                coordinates[n] += (x[n][i] - centre[i]) * axes[axis][i];
            }
        }
        return coordinates;
    }

    /** Share of a sample's variance that lies along an axis, 0 to 1; 0 for a sample without variance. */
    public double explained(int axis, float[][] x) {
        double[] mean = mean(x);
        double middle = 0;
        for (int i = 0; i < mean.length; i++) {
            middle += (mean[i] - centre[i]) * axes[axis][i];
        }
        double along = 0;
        for (double coordinate : along(axis, x)) {
            along += (coordinate - middle) * (coordinate - middle);
        }
        double total = 0;
        for (float[] row : x) {
            for (int i = 0; i < mean.length; i++) {
                total += (row[i] - mean[i]) * (row[i] - mean[i]);
            }
        }
        return total == 0 ? 0 : along / total;
    }
}
