package mnl.lab.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The ratios of repeated samples.
 *
 * @param median the middle one; the mean of the two in the middle for an even number
 * @param low the smallest
 * @param high the largest
 */
public record Spread(double median, double low, double high) {
    /** A largest ratio this many times the smallest says little. */
    private static final double LARGE = 1.3;

    /**
     * The spread of samples.
     *
     * @throws IllegalArgumentException when there is no sample
     */
    public static Spread of(List<TimePair> samples) {
        return ofValues(samples.stream().mapToDouble(TimePair::ratio).toArray());
    }

    /**
     * The spread of numbers.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Spread ofValues(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A spread needs at least one sample.");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Whether the samples differ so much that the median is not to be trusted. */
    public boolean isLarge() {
        return high > LARGE * low;
    }
}
