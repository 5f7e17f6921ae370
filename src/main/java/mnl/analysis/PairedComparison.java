package mnl.analysis;

/**
 * One figure of an arm against the baseline, paired by seed.
 *
 * @param meanDifference mean of arm - baseline over the seeds
 * @param ci95 half width of its 95% t-interval; NaN with one seed
 * @param tTestP two-sided p of the paired t-test; NaN where it cannot be computed (one seed, or all differences equal)
 * @param wilcoxonP two-sided p of the Wilcoxon signed-rank test; NaN where it cannot be computed
 * @param holmP {@code tTestP} corrected after Holm over all arms compared on this figure; NaN as {@code tTestP}
 * @param higher seeds on which the arm has the larger value
 * @param seeds number of pairs
 */
public record PairedComparison(
        double meanDifference, double ci95, double tTestP, double wilcoxonP, double holmP, int higher, int seeds) {

    /** The level below which a corrected p counts as significant. */
    public static final double LEVEL = 0.05;

    /** Whether the corrected paired t-test finds a difference at the 5% level. */
    public boolean significant() {
        return holmP < LEVEL;
    }

    PairedComparison withHolm(double corrected) {
        return new PairedComparison(meanDifference, ci95, tTestP, wilcoxonP, corrected, higher, seeds);
    }
}
