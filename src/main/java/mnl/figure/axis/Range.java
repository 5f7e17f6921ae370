package mnl.figure.axis;

import org.jspecify.annotations.Nullable;

/**
 * A closed interval of finite values.
 *
 * @param min smallest value, not above {@code max}
 * @param max largest value
 */
public record Range(double min, double max) {
    /** What a share of a whole can be. */
    public static final Range SHARES = new Range(0, 1);

    /** What a difference of two shares can be, in points of a percentage. */
    public static final Range POINTS = new Range(-100, 100);

    /** What a sum of parts that cannot be negative can be, such as a loss. */
    public static final Range AMOUNTS = new Range(0, Double.MAX_VALUE);

    public Range {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
            throw new IllegalArgumentException(
                    "A range needs two finite numbers in order, and these are " + min + " and " + max + ".");
        }
    }

    /** Length of the interval. */
    public double length() {
        return max - min;
    }

    public boolean contains(double value) {
        return value >= min && value <= max;
    }

    /** The nearest value inside the interval. */
    public double clamp(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /** What both have in common; this one where that is nothing. */
    public Range within(Range bounds) {
        double low = Math.max(min, bounds.min);
        double high = Math.min(max, bounds.max);
        return low < high ? new Range(low, high) : this;
    }

    /** The smallest interval that covers both. */
    public Range union(Range other) {
        return new Range(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** The interval of the finite values among these, or null where there is none. */
    public static @Nullable Range covering(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low <= high ? new Range(low, high) : null;
    }
}
