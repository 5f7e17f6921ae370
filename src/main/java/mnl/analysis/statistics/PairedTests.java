package mnl.analysis.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.TTest;
import org.jspecify.annotations.Nullable;

/** Paired tests over seeds. */
public final class PairedTests {
    /** Metrics are measured in single precision: two differences nearer than this share of the values are the same. */
    private static final double RESOLUTION = 0x1p-20;

    private PairedTests() {}

    /**
     * Compares arms with a baseline on one metric, and corrects the t-test's p after Holm over all of them; an arm without a
     * p counts in the family as one with a p of 1.
     *
     * @param arms values per arm [arm][seed]
     * @param baseline values of the baseline [seed]
     * @return one comparison per arm, in order
     * @throws IllegalArgumentException when an arm has another number of seeds than the baseline
     */
    public static List<PairedComparison> compare(List<double[]> arms, double[] baseline) {
        return compare(null, arms, baseline);
    }

    /**
     * The same over folds: the t-test is that of {@link FoldMean}; the signed-rank test and {@code higher} are over the folds,
     * whose repeats are averaged first.
     *
     * @param folds null where seeds are independent
     */
    public static List<PairedComparison> compare(@Nullable Folds folds, List<double[]> arms, double[] baseline) {
        List<PairedComparison> alone =
                arms.stream().map(arm -> compare(folds, arm, baseline)).toList();
        double[] corrected =
                Holm.adjust(alone.stream().mapToDouble(PairedComparison::tTestP).toArray());
        PairedComparison[] result = new PairedComparison[corrected.length];
        Arrays.setAll(result, a -> alone.get(a).withHolm(corrected[a]));
        return List.of(result);
    }

    /**
     * Compares one arm with a baseline, without correction ({@code holmP} is {@code tTestP}).
     *
     * @throws IllegalArgumentException when the numbers of seeds differ
     */
    public static PairedComparison compare(double[] arm, double[] baseline) {
        return compare(null, arm, baseline);
    }

    private static PairedComparison compare(@Nullable Folds folds, double[] arm, double[] baseline) {
        if (folds != null) {
            return overFolds(folds, arm, baseline);
        }
        MeanInterval interval = MeanInterval.ofDifferences(arm, baseline);
        double[] differences = finite(rounded(arm, baseline));
        return compared(interval, tTest(differences), differences);
    }

    private static PairedComparison overFolds(Folds folds, double[] arm, double[] baseline) {
        MeanInterval interval = MeanInterval.ofDifferences(folds, arm, baseline);
        double[] rounded = rounded(arm, baseline);
        double[] perFold = folds.perFold(rounded);
        double t = hasSpread(finite(rounded)) ? FoldMean.of(folds, rounded).p() : withoutSpread(perFold);
        return compared(interval, t, perFold);
    }

    private static PairedComparison compared(MeanInterval interval, double t, double[] differences) {
        boolean several = differences.length > 1;
        return new PairedComparison(
                interval.mean(),
                interval.halfWidth(),
                t,
                several ? SignedRank.of(differences).p() : Double.NaN,
                several ? SignFlip.p(differences) : Double.NaN,
                t,
                (int) Arrays.stream(differences).filter(d -> d > 0).count(),
                (int) Arrays.stream(differences).filter(d -> d == 0).count(),
                differences.length);
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /**
     * Differences as coarse as the metrics resolve, so that ties tie; not finite where a pair is not. Sizes that are nearer than
     * half a unit to the smallest of their group are one size: on a fixed grid two equal ones could fall on either side of a
     * step, and would look like a spread.
     */
    private static double[] rounded(double[] arm, double[] baseline) {
        double[] differences = new double[arm.length];
        double largest = 0;
        for (int s = 0; s < arm.length; s++) {
            differences[s] = arm[s] - baseline[s];
            if (Double.isFinite(differences[s])) {
                largest = Math.max(largest, Math.max(Math.abs(arm[s]), Math.abs(baseline[s])));
            }
        }
        double unit = largest == 0 ? 1 : Math.scalb(RESOLUTION, Math.getExponent(largest));
        double[] sizes = finite(differences);
        Arrays.setAll(sizes, i -> Math.abs(sizes[i]));
        Arrays.sort(sizes);
        double[] shared = new double[sizes.length];
        double smallest = 0;
        for (int i = 0; i < sizes.length; i++) {
            smallest = sizes[i] - smallest > unit / 2 ? sizes[i] : smallest;
            shared[i] = Math.rint(smallest / unit) * unit;
        }
        return Arrays.stream(differences)
                .map(d -> Double.isFinite(d) ? sized(shared[Arrays.binarySearch(sizes, Math.abs(d))], d) : Double.NaN)
                .toArray();
    }

    /** A size with the sign of a difference, and 0 without one. */
    private static double sized(double size, double difference) {
        return size == 0 ? 0 : Math.copySign(size, difference);
    }

    /** Two-sided one-sample t-test of the differences. */
    private static double tTest(double[] differences) {
        return hasSpread(differences) ? TTest.withDefaults().test(differences).getPValue() : withoutSpread(differences);
    }

    private static boolean hasSpread(double[] differences) {
        return Arrays.stream(differences).distinct().count() > 1;
    }

    /** 1 where all of several differences are 0, NaN where there is no spread to judge by. */
    private static double withoutSpread(double[] differences) {
        return differences.length > 1 && differences[0] == 0 ? 1 : Double.NaN;
    }
}
