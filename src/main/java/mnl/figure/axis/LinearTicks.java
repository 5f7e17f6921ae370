package mnl.figure.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Chooses values of equal distance. */
final class LinearTicks {
    /** A range that is shorter, relative to its values, cannot be parted in double precision: it is one value. */
    private static final double LEAST_LENGTH = 1e-13;

    private static final double SMALLEST = 1e-300;
    /** Two ticks alone are at least so far from each other, in shares of the axis. */
    private static final double APART = 0.6;

    private static final double FLAT_REACH = 0.05;

    private LinearTicks() {}

    static boolean isFlat(Range range) {
        double size = Math.max(Math.abs(range.min()), Math.abs(range.max()));
        return range.length() <= Math.max(SMALLEST, LEAST_LENGTH * size);
    }

    /** At least two values inside the range and at most {@code most}, which is 2 or more; one for a range of one value. */
    static List<BigDecimal> of(Range range, int most) {
        if (isFlat(range)) {
            return List.of(BigDecimal.valueOf(range.min() + range.length() / 2));
        }
        NiceStep step = step(range, most);
        double apart = most == 2 ? APART * range.length() : 0;
        while (step.last(range) <= step.first(range) || (step.last(range) - step.first(range)) * step.size() < apart) {
            step = step.finer();
        }
        List<BigDecimal> values = new ArrayList<>();
        for (long k = step.first(range); k <= step.last(range); k++) {
            values.add(step.exact(k));
        }
        return values.size() <= most ? values : List.of(values.get(0), values.get(values.size() - 1));
    }

    /** The range widened to ticks; one of a single value becomes a range around it. */
    static Range widen(Range range, int most) {
        Range wide = isFlat(range) ? around(range.min()) : range;
        NiceStep step = step(wide, most);
        Range covered = step.cover(wide);
        while (step(covered, most).size() > step.size()) {
            step = step(covered, most);
            covered = step.cover(wide);
        }
        return covered;
    }

    private static Range around(double value) {
        double reach = Math.abs(value) < SMALLEST ? 1 : FLAT_REACH * Math.abs(value);
        double low = Math.max(-Double.MAX_VALUE, value - reach);
        double high = Math.min(Double.MAX_VALUE, value + reach);
        return new Range(low, high);
    }

    private static NiceStep step(Range range, int most) {
        return NiceStep.atLeast(Math.min(range.length(), Double.MAX_VALUE) / (most - 1));
    }
}
