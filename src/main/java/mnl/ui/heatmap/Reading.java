package mnl.ui.heatmap;

import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** Ways to read a non-target profile. */
public enum Reading {
    ABSOLUTE(Texts.of("heatmap.reading.probability"), false, false, Texts.of("heatmap.reading.h-m-y-k")),
    RENORMALISED(Texts.of("heatmap.reading.renormalised"), true, false, Texts.of("heatmap.reading.h-m-y-k-i")),
    DIFFERENCE(Texts.of("heatmap.reading.difference"), false, true, Texts.of("heatmap.reading.h-m-y-k-under")),
    DIFFERENCE_RENORMALISED(
            Texts.of("heatmap.reading.difference-renormalised"),
            true,
            true,
            Texts.of("heatmap.reading.renormalised-profile-h-m"));

    private static final int DECIMALS = 4;

    private final String label;
    private final boolean renormalised;
    private final boolean difference;
    private final String explanation;

    Reading(String label, boolean renormalised, boolean difference, String explanation) {
        this.label = label;
        this.renormalised = renormalised;
        this.difference = difference;
        this.explanation = explanation;
    }

    /** What a user calls it. */
    public String label() {
        return label;
    }

    /** Whether rows are shared out over the non-targets. */
    public boolean isRenormalised() {
        return renormalised;
    }

    /** Whether two arms are subtracted. */
    public boolean isDifference() {
        return difference;
    }

    /** A value as it is written: differences with their sign. */
    String number(double value) {
        return difference ? Numbers.signed(value, DECIMALS) : Numbers.decimals(value, DECIMALS);
    }

    /** What the colours count, in a word or two. */
    String unit() {
        if (difference) {
            return Texts.of("heatmap.reading.unit-difference");
        }
        return renormalised ? Texts.of("heatmap.reading.unit-share") : Texts.of("heatmap.reading.unit-probability");
    }

    /** What is to be seen, one sentence without a formula. */
    String sentence() {
        if (difference) {
            return Texts.of("heatmap.reading.see-difference");
        }
        return renormalised
                ? Texts.of("heatmap.reading.see-renormalised")
                : Texts.of("heatmap.reading.see-probability");
    }

    /** How to read it, with the formula. */
    public String explanation() {
        return explanation;
    }
}
