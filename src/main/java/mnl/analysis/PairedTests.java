package mnl.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/** Paired tests over seeds. */
public final class PairedTests {
    /** Figures are measured in single precision: two differences nearer than this share of the values are the same. */
    private static final double RESOLUTION = 0x1p-20;

    private PairedTests() {}

    /**
     * Compares arms with a baseline on one figure, and corrects the t-test's p after Holm over all of them.
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
    public static List<PairedComparison> compare(Folds folds, List<double[]> arms, double[] baseline) {
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

    private static PairedComparison compare(Folds folds, double[] arm, double[] baseline) {
        if (folds != null) {
            return overFolds(folds, arm, baseline);
        }
        MeanInterval interval = MeanInterval.ofDifferences(arm, baseline);
        double[] differences = differences(arm, baseline);
        double t = tTest(differences);
        int higher = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        return new PairedComparison(
                interval.mean(), interval.halfWidth(), t, wilcoxon(differences), t, higher, arm.length);
    }

    private static PairedComparison overFolds(Folds folds, double[] arm, double[] baseline) {
        MeanInterval interval = MeanInterval.ofDifferences(folds, arm, baseline);
        double[] rounded = rounded(arm, baseline);
        double[] perFold = folds.perFold(rounded);
        double t = FoldMean.of(folds, rounded).p();
        int higher = (int) Arrays.stream(perFold).filter(d -> d > 0).count();
        return new PairedComparison(
                interval.mean(), interval.halfWidth(), t, wilcoxon(perFold), t, higher, perFold.length);
    }

    /** Differences of pairs that are finite on both sides, rounded to what the figures resolve, so that ties tie. */
    private static double[] differences(double[] arm, double[] baseline) {
        return Arrays.stream(rounded(arm, baseline)).filter(Double::isFinite).toArray();
    }

    private static double[] rounded(double[] arm, double[] baseline) {
        double largest = 0;
        for (int s = 0; s < arm.length; s++) {
            if (Double.isFinite(arm[s] - baseline[s])) {
                largest = Math.max(largest, Math.max(Math.abs(arm[s]), Math.abs(baseline[s])));
            }
        }
        double unit = largest == 0 ? 1 : Math.scalb(RESOLUTION, Math.getExponent(largest));
        double[] differences = new double[arm.length];
        for (int s = 0; s < arm.length; s++) {
            differences[s] = Math.rint((arm[s] - baseline[s]) / unit) * unit;
        }
        return differences;
    }

    /** Two-sided one-sample t-test of the differences; 1 where all are 0, NaN where there is no spread to judge by. */
    private static double tTest(double[] differences) {
        boolean constant = Arrays.stream(differences).distinct().count() < 2;
        if (differences.length < 2 || constant) {
            return differences.length >= 2 && differences[0] == 0 ? 1 : Double.NaN;
        }
        return TTest.withDefaults().test(differences).getPValue();
    }

    /**
     * Two-sided signed-rank test without the differences of 0: exact where no two are equally large, otherwise the
     * normal approximation with continuity correction. 1 where all are 0.
     */
    private static double wilcoxon(double[] differences) {
        double[] moved = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (moved.length == 0) {
            return differences.length == 0 ? Double.NaN : 1;
        }
        return WilcoxonSignedRankTest.withDefaults()
                .with(ContinuityCorrection.ENABLED)
                .test(moved)
                .getPValue();
    }
}
