package mnl.analysis.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * The permutation test of two means, R. A. Fisher, "The Design of Experiments", 1935: how often the means would be at least as
 * far apart if it were chance which values belong to which group. Every division counts where there are at most 200,000 of
 * them, else 100,000 that are drawn.
 */
final class TwoGroups {
    private static final double MOST_EXACT = 200_000;
    private static final int DRAWS = 100_000;
    private static final long STREAM = 0x7069E2A5L;

    /** Sums that are nearer than this share of the largest are equal, for decimals are not exact in binary. */
    private static final double TOLERANCE = 1e-9;

    private final double[] all;
    private final int first;
    private final double expected;
    private final double limit;
    private long far;
    private long divisions;

    private TwoGroups(double[] a, double[] b) {
        all = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
        first = a.length;
        expected = Arrays.stream(all).sum() * first / all.length;
        double size = Arrays.stream(all).map(Math::abs).sum();
        limit = Math.abs(Arrays.stream(a).sum() - expected) - TOLERANCE * size;
    }

    /** Two-sided p of two groups that are not empty. */
    static double p(double[] a, double[] b) {
        TwoGroups groups = new TwoGroups(a, b);
        if (ways(groups.all.length, groups.first) <= MOST_EXACT) {
            groups.divide(0, groups.first, 0);
            return (double) groups.far / groups.divisions;
        }
        return groups.drawn();
    }

    private static double ways(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            ways = ways * (n - Math.min(k, n - k) + i) / i;
        }
        return ways;
    }

    /** Every choice of so many more values from a place on, with the sum of those that are chosen. */
    private void divide(int from, int more, double sum) {
        if (more == 0) {
            count(sum);
            return;
        }
        for (int i = from; i <= all.length - more; i++) {
            divide(i + 1, more - 1, sum + all[i]);
        }
    }

    /** Where the sum of one group is far from what is expected of it, the means are far apart. */
    private void count(double sum) {
        divisions++;
        far += Math.abs(sum - expected) >= limit ? 1 : 0;
    }

    /** The observed division counts as one more draw, so that p is never 0. */
    private double drawn() {
        SplittableRandom random = new SplittableRandom(STREAM);
        far = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < first; i++) {
                int other = i + random.nextInt(all.length - i);
                double taken = all[other];
                all[other] = all[i];
                all[i] = taken;
                sum += taken;
            }
            count(sum);
        }
        return far / (1.0 + DRAWS);
    }
}
