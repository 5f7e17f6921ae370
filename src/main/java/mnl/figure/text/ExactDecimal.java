package mnl.figure.text;

import java.math.BigDecimal;

/** Exact decimal numbers as text, with a true minus sign. */
public final class ExactDecimal {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int GROUP = 3;

    /** Longer whole numbers are no easier to read with commas. */
    private static final int MOST_GROUPED = 15;

    private ExactDecimal() {}

    /** All digits: 0.50, −20. */
    public static String plain(BigDecimal value) {
        return value.toPlainString().replace('-', '−');
    }

    /** All digits with commas between thousands: 1,000,000; very long and very short ones with a power of ten. */
    public static String grouped(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        String text = bare.abs().toPlainString();
        String sign = bare.signum() < 0 ? "−" : "";
        if (text.length() > MOST_GROUPED) {
            int power = bare.precision() - bare.scale() - 1;
            return sign + plain(bare.abs().movePointLeft(power)) + "×" + powerOfTen(power);
        }
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = end - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return sign + grouped;
    }

    /** What is added, with its sign; it is not 0. */
    public static String added(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + grouped(value);
    }

    /** 10 with a raised exponent: 10⁻⁶. */
    public static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "10⁻" : "10");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> text.append(RAISED.charAt(digit - '0')));
        return text.toString();
    }
}
