package mnl.lab.compare;

import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.UnpairedComparison;
import mnl.analysis.statistics.UnpairedTests;

/**
 * One metric of an arm in a run against the same arm in the reference run.
 *
 * @param paired whether the seeds are pairs: then it is the paired t-test with the sign-flip test, else Welch's t-test with the
 *     permutation test
 * @param mean mean difference, run minus reference
 * @param ci95 half width of its 95% interval; NaN where there is none
 * @param p two-sided p of the t-test; NaN where it cannot be computed
 * @param exactP two-sided p of the exact test; NaN where it cannot be computed
 * @param holmP {@code p} corrected after Holm over all differences of the metric
 */
public record RunDifference(boolean paired, double mean, double ci95, double p, double exactP, double holmP) {

    static RunDifference paired(double[] values, double[] reference, RunLayout layout) {
        PairedComparison found = layout.compare(List.of(values), reference).get(0);
        return new RunDifference(
                true, found.meanDifference(), found.ci95(), found.tTestP(), found.signFlipP(), found.tTestP());
    }

    static RunDifference unpaired(double[] values, RunLayout layout, double[] reference, RunLayout against) {
        UnpairedComparison found = UnpairedTests.compare(layout.folds(), values, against.folds(), reference);
        return new RunDifference(
                false, found.meanDifference(), found.ci95(), found.welchP(), found.permutationP(), found.welchP());
    }

    RunDifference withHolm(double corrected) {
        return new RunDifference(paired, mean, ci95, p, exactP, corrected);
    }

    /** Whether the corrected p finds a difference at the 5% level. */
    public boolean significant() {
        return holmP < PairedComparison.LEVEL;
    }
}
