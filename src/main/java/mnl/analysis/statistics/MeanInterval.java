package mnl.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Mean over seeds with its 95% t-interval: mean ± t(0.975; n - 1) s / sqrt n, s the sample standard deviation.
 *
 * @param mean mean of the finite values; NaN where there is none
 * @param halfWidth half the interval's length; NaN with fewer than two values, where spread is not known
 * @param count finite values n
 */
public record MeanInterval(double mean, double halfWidth, int count) {

    private static final double PROBABILITY = 0.975;
    private static final double[] QUANTILES = quantiles(64);

    /** The same over folds, see {@link FoldMean}; {@code folds} is null where seeds are independent. */
    public static MeanInterval of(@Nullable Folds folds, double... values) {
        if (folds == null) {
            return of(values);
        }
        FoldMean found = FoldMean.of(folds, values);
        return new MeanInterval(found.mean(), found.halfWidth(), found.count());
    }

    /** Interval of values, one per seed; values that are not finite do not count. */
    public static MeanInterval of(double... values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                sum += value;
                count++;
            }
        }
        if (count == 0) {
            return new MeanInterval(Double.NaN, Double.NaN, 0);
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double half = count < 2 ? Double.NaN : quantile(count - 1) * Math.sqrt(squares / (count - 1) / count);
        return new MeanInterval(mean, half, count);
    }

    /**
     * Interval of the differences {@code values[s] - baseline[s]}, paired by seed.
     *
     * @throws IllegalArgumentException when the lengths differ
     */
    public static MeanInterval ofDifferences(double[] values, double[] baseline) {
        return ofDifferences(null, values, baseline);
    }

    /** The same over folds; {@code folds} is null where seeds are independent. */
    public static MeanInterval ofDifferences(@Nullable Folds folds, double[] values, double[] baseline) {
        if (values.length != baseline.length) {
            throw new IllegalArgumentException(
                    "Differences need pairs, and these are " + values.length + " and " + baseline.length + " values.");
        }
        double[] differences = new double[values.length];
        for (int s = 0; s < values.length; s++) {
            differences[s] = values[s] - baseline[s];
        }
        return of(folds, differences);
    }

    /** Lower end; the mean itself where the spread is not known. */
    public double low() {
        return Double.isNaN(halfWidth) ? mean : mean - halfWidth;
    }

    /** Upper end; the mean itself where the spread is not known. */
    public double high() {
        return Double.isNaN(halfWidth) ? mean : mean + halfWidth;
    }

    private static double quantile(int degrees) {
        return degrees < QUANTILES.length
                ? QUANTILES[degrees]
                : TDistribution.of(degrees).inverseCumulativeProbability(PROBABILITY);
    }

    private static double[] quantiles(int count) {
        double[] quantiles = new double[count];
        for (int degrees = 1; degrees < count; degrees++) {
            quantiles[degrees] = TDistribution.of(degrees).inverseCumulativeProbability(PROBABILITY);
        }
        return quantiles;
    }
}
