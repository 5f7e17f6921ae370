package mnl.ui.form;

import java.math.BigDecimal;
import mnl.words.Texts;

/** Numbers as people type them, and back. */
public final class Decimals {
    /** The longest number that {@link #print} makes has 345 characters; a pasted page is none. */
    private static final int LONGEST = 400;

    private Decimals() {}

    /**
     * A typed number, with a comma or a point.
     *
     * @throws NumberFormatException when it is none
     * @throws ArithmeticException when it is one that no {@code double} comes near to, such as 1e999 or 1e-999
     */
    public static double parse(String typed) {
        if (typed.length() > LONGEST) {
            throw new NumberFormatException(Texts.of("form.decimals.too-long"));
        }
        BigDecimal exact = new BigDecimal(typed.strip().replace(',', '.').replace('−', '-'));
        double number = exact.doubleValue();
        if (Double.isInfinite(number) || (number == 0 && exact.signum() != 0)) {
            throw new ArithmeticException(Texts.of("form.decimals.out-of-range"));
        }
        return number;
    }

    /** A number in digits, without an exponent; one that is infinite or none at all by its name. */
    public static String print(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }
}
