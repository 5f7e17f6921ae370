package mnl.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Wilcoxon's signed-rank test, F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1, 1945.
 * Differences of 0 are left out, equally large ones share the mean of their ranks.
 *
 * <p>Up to 50 differences the p is exact also with ties: under the null hypothesis every rank has either sign with the same
 * probability, and the distribution of the sum of the positive ones follows by dynamic programming over the doubled ranks, which
 * are whole numbers. Beyond that it is the normal approximation with continuity correction, its variance sum r^2 / 4 over the
 * shared ranks.
 *
 * @param count differences that are not 0
 * @param plus sum of the ranks of the positive differences
 * @param minus sum of the ranks of the negative ones
 * @param p two-sided; 1 where all differences are 0
 */
record SignedRank(int count, double plus, double minus, double p) {
    private static final int MOST_EXACT = 50;

    static SignedRank of(double... differences) {
        double[] moved = Arrays.stream(differences).filter(d -> d != 0).toArray();
        int[] doubled = doubledRanks(moved);
        int plus = 0;
        int all = 0;
        for (int i = 0; i < moved.length; i++) {
            plus += moved[i] > 0 ? doubled[i] : 0;
            all += doubled[i];
        }
        double p = moved.length <= MOST_EXACT ? exact(doubled, plus, all) : approximate(doubled, plus, all);
        return new SignedRank(moved.length, plus / 2.0, (all - plus) / 2.0, p);
    }

    /** Twice the rank of every difference by its size. */
    private static int[] doubledRanks(double[] moved) {
        int[] order = IntStream.range(0, moved.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(moved[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] doubled = new int[moved.length];
        for (int first = 0; first < order.length; ) {
            int next = first + 1;
            while (next < order.length && Math.abs(moved[order[next]]) == Math.abs(moved[order[first]])) {
                next++;
            }
            for (int i = first; i < next; i++) {
                doubled[order[i]] = first + next + 1;
            }
            first = next;
        }
        return doubled;
    }

    /** Twice the smaller tail, at most 1; the counts stay below 2^53, so doubles hold them exactly. */
    private static double exact(int[] doubled, int plus, int all) {
        double[] ways = new double[all + 1];
        ways[0] = 1;
        for (int rank : doubled) {
            for (int sum = all; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        double tail = 0;
        for (int sum = 0; sum <= Math.min(plus, all - plus); sum++) {
            tail += ways[sum];
        }
        return Math.min(1, 2 * tail / Math.scalb(1.0, doubled.length));
    }

    private static double approximate(int[] doubled, int plus, int all) {
        double squares = Arrays.stream(doubled).mapToDouble(r -> (double) r * r).sum();
        double distance = Math.abs(plus - all / 2.0) / 2 - 0.5;
        double z = Math.max(0, distance) / Math.sqrt(squares / 16);
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }
}
