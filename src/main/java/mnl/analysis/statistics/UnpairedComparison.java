package mnl.analysis.statistics;

/**
 * One metric of two groups of seeds that are no pairs, because the seeds or the samples are others. Seeds without a number do
 * not count.
 *
 * @param meanDifference mean of the first group minus mean of the second
 * @param ci95 half width of Welch's 95% interval; NaN where one of the groups has fewer than two values
 * @param welchP two-sided p of Welch's t-test; NaN where it cannot be computed
 * @param permutationP two-sided p of the permutation test of the means; NaN where one of the groups has fewer than two values,
 *     and over folds, whose values may not change places
 * @param first values of the first group
 * @param second values of the second group
 */
public record UnpairedComparison(
        double meanDifference, double ci95, double welchP, double permutationP, int first, int second) {}
