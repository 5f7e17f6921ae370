package mnl.figure.axis;

import java.math.BigDecimal;

/**
 * A round distance between ticks: 1, 2, 2.5 or 5 times a power of ten, in decimals, so that no tick is off by a rounding.
 *
 * @param tenths 10, 20, 25 or 50
 * @param power of ten
 */
record NiceStep(int tenths, int power) {
    private static final int[] TENTHS = {10, 20, 25, 50};
    private static final double TOLERANCE = 1e-9;

    /** The smallest one that is not below this size, which is above 0. */
    static NiceStep atLeast(double size) {
        int power = (int) Math.floor(Math.log10(size) + TOLERANCE);
        for (int tenths : TENTHS) {
            NiceStep step = new NiceStep(tenths, power);
            if (step.size() >= size * (1 - TOLERANCE)) {
                return step;
            }
        }
        return new NiceStep(TENTHS[0], power + 1);
    }

    NiceStep finer() {
        for (int i = TENTHS.length - 1; i >= 0; i--) {
            if (TENTHS[i] < tenths) {
                return new NiceStep(TENTHS[i], power);
            }
        }
        return new NiceStep(TENTHS[TENTHS.length - 1], power - 1);
    }

    double size() {
        return exact(1).doubleValue();
    }

    /** How many steps from 0 the first tick inside a range is. */
    long first(Range range) {
        return (long) Math.ceil(range.min() / size() - TOLERANCE);
    }

    /** How many steps from 0 the last tick inside a range is. */
    long last(Range range) {
        return (long) Math.floor(range.max() / size() + TOLERANCE);
    }

    /** The smallest range from tick to tick that covers another one. */
    Range cover(Range range) {
        double size = size();
        long low = (long) Math.floor(range.min() / size + TOLERANCE);
        long high = (long) Math.ceil(range.max() / size - TOLERANCE);
        return new Range(finite(low), finite(Math.max(high, low + 1)));
    }

    private double finite(long steps) {
        return Math.max(
                -Double.MAX_VALUE, Math.min(Double.MAX_VALUE, exact(steps).doubleValue()));
    }

    /** So many steps from 0, with as many decimals as all ticks of this distance need. */
    BigDecimal exact(long steps) {
        return BigDecimal.valueOf(steps * tenths, 1 - power).setScale(tenths % 10 == 0 ? -power : 1 - power);
    }
}
