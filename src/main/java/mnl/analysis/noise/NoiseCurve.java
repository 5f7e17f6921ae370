package mnl.analysis.noise;

import mnl.analysis.statistics.Summary;

/**
 * Accuracy under noise: a(x) at severities x_1 < ... < x_K, joined by straight lines.
 *
 * @param severities x [K], strictly ascending; not to be written to
 * @param accuracies a [K]; not to be written to
 */
public record NoiseCurve(double[] severities, double[] accuracies) {

    /** @throws IllegalArgumentException with fewer than two points, unequal lengths, or severities that do not ascend */
    public NoiseCurve {
        if (severities.length < 2 || severities.length != accuracies.length) {
            throw new IllegalArgumentException("There are " + severities.length + " severities and " + accuracies.length
                    + " accuracies: give one accuracy for each of two or more severities.");
        }
        for (int k = 1; k < severities.length; k++) {
            if (!(severities[k] > severities[k - 1])) {
                throw new IllegalArgumentException("Severity " + severities[k] + " follows " + severities[k - 1]
                        + ": give severities in strictly ascending order.");
            }
        }
    }

    /** Area under the curve by the trapezoid rule, sum_k (x_{k+1} - x_k) (a_k + a_{k+1}) / 2; NaN if an a_k is NaN. */
    public double area() {
        double area = 0;
        for (int k = 1; k < severities.length; k++) {
            area += (severities[k] - severities[k - 1]) * (accuracies[k] + accuracies[k - 1]) / 2;
        }
        return area;
    }

    /**
     * {@link #area} / (x_K - x_1), the mean accuracy over the range of severities, 0 to 1. Comparable only between
     * curves over the same severities.
     */
    public double normalisedArea() {
        return area() / (severities[severities.length - 1] - severities[0]);
    }

    /**
     * Normalised areas of one arm over its seeds.
     *
     * @param severities [K]
     * @param accuracies one curve per seed [S][K]
     * @throws IllegalArgumentException as the constructor does
     */
    public static Summary normalisedAreas(double[] severities, double[][] accuracies) {
        double[] areas = new double[accuracies.length];
        for (int s = 0; s < areas.length; s++) {
            areas[s] = new NoiseCurve(severities, accuracies[s]).normalisedArea();
        }
        return Summary.of(areas);
    }
}
