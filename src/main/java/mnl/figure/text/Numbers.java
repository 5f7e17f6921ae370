package mnl.figure.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as text, the same in every locale, with a true minus sign: the one place that rounds for a reader.
 *
 * <p>Metrics are measured in single precision and averaged in double precision, so that the same 0.7685 comes as
 * 0.76849997, as 0.7685 or as 0.76850000000000007. A number is therefore first taken as the decimal that it stands for (to the
 * nearest 0.00001, and three digits beyond those that are shown: in percent that is what single precision resolves), and then
 * rounded with halves away from zero: 76.85 is 76.9, 0.125 is 0.13 and -0.125 is −0.13.
 */
public final class Numbers {
    private static final int MOST_DECIMALS = 9;
    private static final int LEAST_RESOLVED = 5;
    private static final int RESOLVED = 3;
    private static final int SIGNIFICANT = 4;
    /** Digits of the largest whole number that is written in full where four digits are wanted. */
    private static final int MOST_WHOLE = 6;
    /** Below it every whole number is one exactly. */
    private static final double WHOLE = 1L << 53;

    private static final double LEAST_PLAIN_P = 1e-4;
    private static final MathContext SINGLE_PRECISION = new MathContext(7, RoundingMode.HALF_EVEN);

    /** Digits that a number has at most where somebody wrote it. */
    private static final MathContext WRITTEN = new MathContext(10, RoundingMode.HALF_EVEN);

    private static final MathContext FEW = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final double WRITTEN_TOLERANCE = 2e-15;
    private static final double LARGEST_PLAIN = 1e15;

    private Numbers() {}

    /** As many decimals as a step of this size needs: 0.25 at step 0.05, 20 at step 10. */
    public static String fixed(double value, double step) {
        int decimals = stepDecimals(step);
        if (Math.abs(value) >= 1e6 || step < 1e-6) {
            return plain(value);
        }
        return decimals(value, decimals);
    }

    private static int stepDecimals(double step) {
        int decimals = (int) Math.max(0, Math.min(MOST_DECIMALS, -Math.floor(Math.log10(step) + 1e-9)));
        double scaled = step * Math.pow(10, decimals);
        boolean half = Math.abs(scaled - Math.rint(scaled)) > 1e-6;
        return half ? decimals + 1 : decimals;
    }

    /** This many decimals, rounded by the rule of this class; what is shown as zero has no sign. */
    public static String decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(Math.max(LEAST_RESOLVED, decimals + RESOLVED), RoundingMode.HALF_EVEN)
                .setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString().replace('-', '−');
    }

    /** The same with the sign in front, also where it is a plus; zero has none here either. */
    public static String signed(double value, int decimals) {
        String text = decimals(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || text.startsWith("−") ? text : "+" + text;
    }

    /** A mean and half its interval, such as "92.13 ± 0.41"; the mean alone where there is no interval. */
    public static String interval(double mean, double half, int decimals) {
        return with(half, decimals(mean, decimals), decimals);
    }

    /** The same of a difference, with its sign. */
    public static String signedInterval(double mean, double half, int decimals) {
        return with(half, signed(mean, decimals), decimals);
    }

    private static String with(double half, String mean, int decimals) {
        return Double.isFinite(half) && !mean.equals("–") ? mean + " ± " + decimals(half, decimals) : mean;
    }

    /** A p-value: four decimals, or two significant digits below 0.0001. */
    public static String probability(double p) {
        return p < LEAST_PLAIN_P ? String.format(Locale.ROOT, "%.1e", p) : decimals(p, 4);
    }

    /**
     * The shortest form of a value with four significant digits, rounded by the rule of this class; whole numbers up to a
     * million keep theirs: 12345 is not 12350.
     */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal single = BigDecimal.valueOf(value).round(SINGLE_PRECISION);
        int whole = single.precision() - single.scale();
        int digits = whole <= MOST_WHOLE ? Math.max(SIGNIFICANT, whole) : SIGNIFICANT;
        BigDecimal rounded =
                single.round(new MathContext(digits, RoundingMode.HALF_UP)).stripTrailingZeros();
        double size = Math.abs(rounded.doubleValue());
        boolean scientific = size != 0 && (size < 1e-4 || size >= 1e6);
        String text = scientific ? rounded.toString() : rounded.toPlainString();
        return text.replace("E+", "e").replace("E", "e").replace('-', '−');
    }

    /** A share as a percentage without its sign: 0.25 is 25.0 with one decimal. */
    public static String percent(double share, int decimals) {
        return decimals(100 * share, decimals);
    }

    /**
     * A number of a user's data, such as an abscissa: whole numbers and those that were written with up to ten digits as they
     * are, others with seven digits, and powers of ten where the zeros would be too many: 1910, 1234.5, 0.3, 1e300.
     */
    public static String precise(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal whole = BigDecimal.valueOf(value);
        BigDecimal written = written(value, WRITTEN);
        BigDecimal rounded = (written == null ? whole.round(SINGLE_PRECISION) : written).stripTrailingZeros();
        double size = Math.abs(value);
        boolean scientific = size != 0 && (size < LEAST_PLAIN_P || size >= LARGEST_PLAIN);
        String text = scientific ? rounded.toString() : rounded.toPlainString();
        return text.replace("E+", "e").replace("E", "e").replace('-', '−');
    }

    /**
     * How many decimals a number was written with: 1 for 1234.5. Empty where it has more than six digits, as the outcome of a
     * calculation has.
     */
    public static OptionalInt decimalsOf(double value) {
        BigDecimal written = Double.isFinite(value) ? written(value, FEW) : null;
        int decimals = written == null
                ? MOST_DECIMALS + 1
                : Math.max(0, written.stripTrailingZeros().scale());
        return decimals > MOST_DECIMALS ? OptionalInt.empty() : OptionalInt.of(decimals);
    }

    private static @Nullable BigDecimal written(double value, MathContext digits) {
        BigDecimal exact = new BigDecimal(value);
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return exact;
        }
        BigDecimal rounded = exact.round(digits);
        return Math.abs(rounded.doubleValue() - value) <= WRITTEN_TOLERANCE * Math.abs(value) ? rounded : null;
    }

    /** All digits of a number, without needless zeros: 20, 0.25, 1.0E-5. */
    public static String exact(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** A value of a figure: a percentage with one decimal, or four significant digits. */
    public static String value(double value, boolean percent) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return percent ? decimals(value * 100, 1) + " %" : plain(value);
    }
}
