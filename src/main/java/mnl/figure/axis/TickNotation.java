package mnl.figure.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import mnl.figure.text.ExactDecimal;

/**
 * One way of writing for all ticks of an axis: in full where the digits fit, else with what they have in common, a power of
 * ten or what has to be added, said once. A value is its label times 10^{@code power} plus {@code offset}.
 *
 * @param power of ten; 0 for none
 * @param offset what is added; 0 for nothing
 */
record TickNotation(int power, BigDecimal offset) {
    private static final TickNotation PLAIN = new TickNotation(0, BigDecimal.ZERO);

    /** Most digits of a label in full, a leading 0 included. */
    private static final int MOST_DIGITS = 7;

    /** Larger and smaller numbers are hard to read in full. */
    private static final int LARGEST_POWER = 5;

    private static final int SMALLEST_POWER = -4;

    /** Most digits of a label that says all by itself. */
    private static final int MOST_WHOLE = 12;

    /** Most digits of a label that is multiplied by a power of ten. */
    private static final int MOST_SIGNIFICANT = 4;

    /** The shortest notation that tells these values apart without rounding them. */
    static TickNotation of(List<BigDecimal> values) {
        BigDecimal largest = largest(values);
        if (largest.signum() == 0) {
            return PLAIN;
        }
        int scale = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        int leading = leading(largest);
        boolean usual = leading >= SMALLEST_POWER && leading <= LARGEST_POWER;
        if (usual && Math.max(0, leading) + 1 + Math.max(0, scale) <= MOST_DIGITS) {
            return PLAIN;
        }
        BigDecimal least =
                values.stream().min(Comparator.comparing(BigDecimal::abs)).orElse(BigDecimal.ZERO);
        BigDecimal span = values.get(values.size() - 1).subtract(values.get(0));
        if (leading + scale + 1 <= MOST_SIGNIFICANT || span.compareTo(largest) >= 0 || span.signum() == 0) {
            return new TickNotation(leading, BigDecimal.ZERO);
        }
        int unit = -leading(span) - 1;
        BigDecimal offset = least.setScale(unit, RoundingMode.DOWN);
        TickNotation rest =
                of(values.stream().map(value -> value.subtract(offset)).toList());
        return new TickNotation(rest.power, offset);
    }

    private static BigDecimal largest(List<BigDecimal> values) {
        return values.stream()
                .map(BigDecimal::abs)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** The power of ten of the first digit. */
    private static int leading(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    /** What stands at a tick. */
    String label(BigDecimal value) {
        BigDecimal rest = value.subtract(offset).movePointLeft(power);
        return ExactDecimal.plain(rest.setScale(Math.max(0, value.scale() + power)));
    }

    /** What has to be said once for all of them; empty for nothing. */
    String note() {
        String factor = power == 0 ? "" : "×" + ExactDecimal.powerOfTen(power);
        if (offset.signum() == 0) {
            return factor;
        }
        String added = ExactDecimal.added(offset);
        return factor.isEmpty() ? added : factor + " " + added;
    }

    /** A label that needs no note. */
    String whole(BigDecimal value) {
        if (offset.signum() != 0) {
            int leading = leading(value);
            boolean few = Math.abs(leading) + Math.max(0, value.scale()) < MOST_WHOLE;
            return new TickNotation(few ? 0 : leading, BigDecimal.ZERO).whole(value);
        }
        if (power == 0) {
            return label(value);
        }
        return value.signum() == 0 ? "0" : label(value) + "×" + ExactDecimal.powerOfTen(power);
    }
}
