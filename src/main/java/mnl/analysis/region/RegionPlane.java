package mnl.analysis.region;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.analysis.statistics.PrincipalPlane;

/**
 * A plane in the features of one modality, through the middle between two classes: all that does not lie in it is at the mean
 * of their training samples. The first class lies on the left.
 *
 * @param plane its centre and its directions: across what sets the classes apart, up what else there is
 * @param declared whether the directions are those in which the data were made, not those of the training samples
 */
public record RegionPlane(PrincipalPlane plane, boolean declared) {
    /** More samples hardly turn the plane, and take long. */
    private static final int MOST_FITTED = 200;

    private static final double PARALLEL = 1e-3;

    /**
     * The plane that spreads two classes most: across from the mean of the first to that of the second, up the direction at a
     * right angle to it in which their samples, each class about its mean, vary most.
     *
     * @param first training samples [n][d] of one class, at least one; d at least 2
     * @param second of the other
     */
    public static RegionPlane between(float[][] first, float[][] second) {
        double[] left = PrincipalPlane.mean(first);
        double[] right = PrincipalPlane.mean(second);
        double[] across = new double[left.length];
        for (int i = 0; i < across.length; i++) {
            across[i] = right[i] - left[i];
        }
        float[][] spread =
                Stream.concat(centred(first, left), centred(second, right)).toArray(float[][]::new);
        double[][] widest = PrincipalPlane.fit(spread).axes();
        double length = Math.sqrt(dot(across, across));
        double[] unit = length > 0 ? scaled(across, 1 / length) : widest[0];
        double[] up = rest(widest[0], unit);
        double[] other = Math.sqrt(dot(up, up)) > PARALLEL ? up : rest(widest[1], unit);
        double[][] axes = {unit, scaled(other, 1 / Math.sqrt(dot(other, other)))};
        return new RegionPlane(new PrincipalPlane(middle(left, right), axes), false);
    }

    /**
     * The plane of known directions.
     *
     * @param axes two orthonormal directions [2][d], the first from the first class to the second
     */
    public static RegionPlane along(double[][] axes, float[][] first, float[][] second) {
        return new RegionPlane(
                new PrincipalPlane(middle(PrincipalPlane.mean(first), PrincipalPlane.mean(second)), axes), true);
    }

    private static Stream<float[]> centred(float[][] rows, double[] mean) {
        int stride = Math.max(1, (2 * rows.length + MOST_FITTED - 1) / MOST_FITTED);
        return IntStream.iterate(0, n -> n < rows.length, n -> n + stride).mapToObj(n -> {
            float[] off = new float[mean.length];
            for (int i = 0; i < off.length; i++) {
                off[i] = (float) (rows[n][i] - mean[i]);
            }
            return off;
        });
    }

    private static double[] middle(double[] left, double[] right) {
        double[] middle = new double[left.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (left[i] + right[i]) / 2;
        }
        return middle;
    }

    /** What of a direction is at a right angle to a unit vector. */
    private static double[] rest(double[] direction, double[] unit) {
        double share = dot(direction, unit);
        double[] rest = direction.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= share * unit[i];
        }
        return rest;
    }

    private static double[] scaled(double[] vector, double by) {
        double[] scaled = vector.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= by;
        }
        return scaled;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Coordinates of samples along one axis [n]. */
    public float[] along(int axis, float[][] rows) {
        double[] exact = plane.along(axis, rows);
        float[] along = new float[exact.length];
        for (int n = 0; n < along.length; n++) {
            along[n] = (float) exact[n];
        }
        return along;
    }

    /** Writes the features [d] of a place in the plane into an array, from a start on. */
    public void write(double x, double y, float[] into, int start) {
        for (int i = 0; i < plane.centre().length; i++) {
            into[start + i] = (float) (plane.centre()[i] + x * plane.axes()[0][i] + y * plane.axes()[1][i]);
        }
    }
}
