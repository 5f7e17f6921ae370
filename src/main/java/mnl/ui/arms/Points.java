package mnl.ui.arms;

import java.util.Locale;
import mnl.analysis.MeanInterval;

/** Fractions as percentages and percentage points. */
final class Points {
    private Points() {}

    /** "92.1 % ± 0.4". */
    static String percent(MeanInterval fraction) {
        return number(100 * fraction.mean()) + " %" + half(fraction);
    }

    /** "+1.64 ± 0.31", always with its sign. */
    static String difference(MeanInterval fraction) {
        double points = 100 * fraction.mean();
        String rounded = String.format(Locale.ROOT, "%.2f", Math.abs(points));
        String sign = rounded.equals("0.00") ? "±" : points > 0 ? "+" : "−";
        return sign
                + rounded
                + (Double.isNaN(fraction.halfWidth())
                        ? ""
                        : String.format(Locale.ROOT, " ± %.2f", 100 * fraction.halfWidth()));
    }

    private static String half(MeanInterval fraction) {
        return Double.isNaN(fraction.halfWidth()) ? "" : " ± " + number(100 * fraction.halfWidth());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
