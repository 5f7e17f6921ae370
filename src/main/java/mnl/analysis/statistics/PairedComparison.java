package mnl.analysis.statistics;

import mnl.words.Texts;

/**
 * One metric of an arm against the baseline, paired by seed. Seeds on which either has no number do not count.
 *
 * @param meanDifference mean of arm - baseline over the seeds
 * @param ci95 half width of its 95% t-interval; NaN with one seed
 * @param tTestP two-sided p of the paired t-test; NaN where it cannot be computed (one seed, or all differences equal)
 * @param wilcoxonP two-sided p of the Wilcoxon signed-rank test, without the seeds that are {@code equal}; NaN with one seed
 * @param signFlipP two-sided p of the sign-flip test of the mean; NaN with one seed
 * @param holmP {@code tTestP} corrected after Holm over all arms compared on this metric; NaN as {@code tTestP}
 * @param higher seeds on which the arm has the larger value
 * @param equal seeds on which both have the same value
 * @param seeds number of pairs
 */
public record PairedComparison(
        double meanDifference,
        double ci95,
        double tTestP,
        double wilcoxonP,
        double signFlipP,
        double holmP,
        int higher,
        int equal,
        int seeds) {

    /** The level below which a corrected p counts as significant. */
    public static final double LEVEL = 0.05;

    /** What {@link #significant} asks, in words. */
    public static final String RULE = Texts.of("statistics.paired-comparison.p-below-0-05");

    /**
     * Whether the corrected paired t-test finds a difference at the 5% level: the one judgement behind every star, every bold
     * difference and every {@code significant} of a file. Without a p nothing is found: one seed, or the same difference on
     * every seed, shows no spread to judge by.
     */
    public boolean significant() {
        return holmP < LEVEL;
    }

    /** On how many seeds the arm is higher, such as "6/8", or "6/8, 1 equal". */
    public String higherOf() {
        return equal == 0 ? higher + "/" + seeds : Texts.of("statistics.paired-comparison.equal", higher, seeds, equal);
    }

    PairedComparison withHolm(double corrected) {
        return new PairedComparison(
                meanDifference, ci95, tTestP, wilcoxonP, signFlipP, corrected, higher, equal, seeds);
    }
}
