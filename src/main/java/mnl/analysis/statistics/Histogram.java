package mnl.analysis.statistics;

/**
 * Shares of values in bins of equal width; values beyond the ends count in the outer bins.
 *
 * @param low lower end of the first bin
 * @param high upper end of the last bin
 * @param shares fraction of the values in each bin, sums to 1; all 0 without values
 */
public record Histogram(double low, double high, double[] shares) {

    /** Counts values, row by row, over one common range; values that are not numbers do not count. */
    public static Histogram of(float[][] rows, double low, double high, int bins) {
        double[] shares = new double[bins];
        long count = 0;
        double perBin = bins / (high - low);
        for (float[] row : rows) {
            for (float value : row) {
                if (!Float.isNaN(value)) {
                    int bin = (int) Math.floor((value - low) * perBin);
                    shares[Math.max(0, Math.min(bins - 1, bin))]++;
                    count++;
                }
            }
        }
        for (int b = 0; b < bins && count > 0; b++) {
            shares[b] /= count;
        }
        return new Histogram(low, high, shares);
    }

    /** Width of a bin. */
    public double width() {
        return (high - low) / shares.length;
    }
}
