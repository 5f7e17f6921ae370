package mnl.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as text, the same in every locale, with a true minus sign. */
public final class Numbers {
    private static final int MOST_DECIMALS = 9;

    private Numbers() {}

    /** As many decimals as a step of this size needs: 0.25 at step 0.05, 20 at step 10. */
    static String fixed(double value, double step) {
        int decimals = decimalsOf(step);
        if (Math.abs(value) >= 1e6 || step < 1e-6) {
            return plain(value);
        }
        return decimals(value, decimals);
    }

    private static int decimalsOf(double step) {
        int decimals = (int) Math.max(0, Math.min(MOST_DECIMALS, -Math.floor(Math.log10(step) + 1e-9)));
        double scaled = step * Math.pow(10, decimals);
        boolean half = Math.abs(scaled - Math.rint(scaled)) > 1e-6;
        return half ? decimals + 1 : decimals;
    }

    /** This many decimals. */
    public static String decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }

    /** This many decimals with the sign in front, also where it is a plus. */
    public static String signed(double value, int decimals) {
        String text = decimals(value, decimals);
        return text.startsWith("−") || !Double.isFinite(value) ? text : "+" + text;
    }

    /** The shortest form of a value with four significant digits. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        double size = Math.abs(rounded.doubleValue());
        boolean scientific = size != 0 && (size < 1e-4 || size >= 1e6);
        String text = scientific ? rounded.toString() : rounded.toPlainString();
        return text.replace("E+", "e").replace("E", "e").replace('-', '−');
    }

    /** A value of a figure: a percentage with one decimal, or four significant digits. */
    public static String value(double value, boolean percent) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return percent ? decimals(value * 100, 1) + " %" : plain(value);
    }
}
