package mnl.ui.arms;

import mnl.analysis.statistics.MeanInterval;
import mnl.figure.text.Numbers;

/** Fractions as percentages and percentage points. */
final class Points {
    private Points() {}

    /** "92.1 % ± 0.4". */
    static String percent(MeanInterval fraction) {
        String half = Double.isNaN(fraction.halfWidth()) ? "" : " ± " + Numbers.percent(fraction.halfWidth(), 1);
        return Numbers.percent(fraction.mean(), 1) + " %" + half;
    }

    /** "+1.64 ± 0.31", with its sign. */
    static String difference(MeanInterval fraction) {
        return Numbers.signedInterval(100 * fraction.mean(), 100 * fraction.halfWidth(), 2);
    }
}
