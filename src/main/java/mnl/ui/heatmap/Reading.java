package mnl.ui.heatmap;

import mnl.figure.text.Numbers;

/** Ways to read a non-target profile. */
public enum Reading {
    ABSOLUTE(
            "Probability",
            false,
            false,
            "H^m[y][k] = mean of p^m_k over the test samples with target y, k ≠ y, averaged over the seeds. Bright cells"
                    + " are classes that modality m confuses with the target; the target's own probability lies on the"
                    + " hatched diagonal and is left out of the colours."),
    RENORMALISED(
            "Renormalised",
            true,
            false,
            "H^m[y][k] / Σ_{i≠y} H^m[y][i], what modality m believes given that it is wrong: how it spreads what it does not give to the target. Each row sums to"
                    + " 1 without the diagonal, so a faint and a strong confusion of the same shape look alike."),
    DIFFERENCE(
            "Difference",
            false,
            true,
            "H^m[y][k] under the first arm minus the second. Rust: the first arm gives class k more probability where y is"
                    + " the target; blue: less; pale: no difference."),
    DIFFERENCE_RENORMALISED(
            "Difference, renormalised",
            true,
            true,
            "Renormalised profile H^m[y][k] / Σ_{i≠y} H^m[y][i] under the first arm minus the second. Rust: class k takes"
                    + " a larger part of what is not given to the target; blue: a smaller one.");

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

    /** How to read it, with the formula. */
    public String explanation() {
        return explanation;
    }
}
