package mnl.figure.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Chooses values for an axis on which equal ratios take equal room. */
final class LogTicks {
    private static final int[] FINE = {1, 2, 5};
    private static final int[] POWERS = {1};
    private static final double TOLERANCE = 1e-9;

    /** Below this ratio of its ends an axis looks nearly linear, and so do its ticks. */
    private static final double NEARLY_LINEAR = 4;

    private LogTicks() {}

    /** Whether ticks of equal distance suit the range better than powers of ten with 2 and 5 times them. */
    static boolean isNearlyLinear(Range range) {
        return range.max() / range.min() < NEARLY_LINEAR
                || inside(range, FINE, 1).size() < 2;
    }

    /** At least two values inside a positive range that is not nearly linear, and at most {@code most}, which is 2 or more. */
    static List<BigDecimal> of(Range range, int most) {
        List<BigDecimal> fine = inside(range, FINE, 1);
        if (fine.size() <= most) {
            return fine;
        }
        int stride = 1;
        List<BigDecimal> powers = inside(range, POWERS, stride);
        while (powers.size() > most) {
            stride++;
            powers = inside(range, POWERS, stride);
        }
        return powers.size() >= 2 ? powers : List.of(fine.get(0), fine.get(fine.size() - 1));
    }

    private static List<BigDecimal> inside(Range range, int[] factors, int stride) {
        List<BigDecimal> values = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(range.min()) + TOLERANCE);
        int last = (int) Math.floor(Math.log10(range.max()) + TOLERANCE);
        if (factors == POWERS && Math.pow(10, first) < range.min() * (1 - TOLERANCE)) {
            first++;
        }
        for (int power = first; power <= last; power += stride) {
            for (int factor : factors) {
                BigDecimal value = BigDecimal.valueOf(factor, -power);
                double size = value.doubleValue();
                if (size >= range.min() * (1 - TOLERANCE) && size <= range.max() * (1 + TOLERANCE)) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
