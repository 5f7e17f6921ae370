package mnl.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Tests of two groups of seeds that are no pairs. B. L. Welch, "The generalization of 'Student's' problem when several
 * different population variances are involved", Biometrika 34, 1947:
 *
 * <pre>t = (a - b) / sqrt(e_a^2 + e_b^2),  df = (e_a^2 + e_b^2)^2 / (e_a^4 / f_a + e_b^4 / f_b)</pre>
 *
 * with the standard error e and the degrees of freedom f of each mean: s / sqrt n and n - 1 for independent seeds, those of
 * {@link FoldMean} over folds.
 */
public final class UnpairedTests {
    private static final double PROBABILITY = 0.975;

    private UnpairedTests() {}

    /** A mean and how well it is known. */
    private record Known(double mean, double error, double freedom, int count) {}

    /** Compares two groups of independent seeds. */
    public static UnpairedComparison compare(double[] first, double[] second) {
        return compare(null, first, null, second);
    }

    /**
     * Compares two groups of seeds.
     *
     * @param firstFolds folds of the first group; null where its seeds are independent
     * @param secondFolds likewise of the second
     */
    public static UnpairedComparison compare(
            @Nullable Folds firstFolds, double[] first, @Nullable Folds secondFolds, double[] second) {
        Known a = known(firstFolds, first);
        Known b = known(secondFolds, second);
        double squares = a.error() * a.error() + b.error() * b.error();
        double freedom =
                squares * squares / (Math.pow(a.error(), 4) / a.freedom() + Math.pow(b.error(), 4) / b.freedom());
        double difference = a.mean() - b.mean();
        boolean exchangeable = firstFolds == null && secondFolds == null && a.count() > 1 && b.count() > 1;
        return new UnpairedComparison(
                difference,
                half(squares, freedom),
                p(difference, squares, freedom),
                exchangeable ? TwoGroups.p(finite(first), finite(second)) : Double.NaN,
                a.count(),
                b.count());
    }

    private static double half(double squares, double freedom) {
        return squares > 0
                ? TDistribution.of(freedom).inverseCumulativeProbability(PROBABILITY) * Math.sqrt(squares)
                : squares;
    }

    /** 1 where all values are the same, NaN where there is no spread to judge by. */
    private static double p(double difference, double squares, double freedom) {
        if (squares > 0) {
            return 2 * TDistribution.of(freedom).survivalProbability(Math.abs(difference) / Math.sqrt(squares));
        }
        return squares == 0 && difference == 0 ? 1 : Double.NaN;
    }

    private static Known known(@Nullable Folds folds, double[] values) {
        double[] finite = finite(values);
        if (finite.length > 1 && Arrays.stream(finite).distinct().count() == 1) {
            return new Known(finite[0], 0, finite.length - 1.0, finite.length);
        }
        if (folds != null) {
            FoldMean mean = FoldMean.of(folds, values);
            return new Known(mean.mean(), mean.error(), mean.freedom(), mean.count());
        }
        double mean = Arrays.stream(finite).average().orElse(Double.NaN);
        double spread = Arrays.stream(finite)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        int n = finite.length;
        double error = n < 2 ? Double.NaN : Math.sqrt(spread / (n - 1) / n);
        return new Known(mean, error, n - 1.0, n);
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
