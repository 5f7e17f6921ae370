package mnl.analysis.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Sign-flip permutation test of a mean of 0, R. A. Fisher, "The Design of Experiments", 1935, section 21: the share of all
 * assignments of signs to the differences whose sum is at least as far from 0 as theirs. It asks for no distribution, only
 * that arm and baseline could change places on every seed.
 *
 * <p>Up to 20 differences all 2^n assignments count: the sums of either half's are sorted, and pairs of them are counted.
 * With more, 100,000 assignments are drawn, from the same stream every time.
 */
final class SignFlip {
    private static final int MOST_EXACT = 20;
    private static final int DRAWS = 100_000;
    private static final int BLOCK = 10;
    private static final long STREAM = 0x51617F11AL;

    /** Sums that are nearer than this share of sum |d| are equal, for decimals are not exact in binary. */
    private static final double TOLERANCE = 1e-9;

    private SignFlip() {}

    /** Two-sided p; 1 where all differences are 0 or there is but one, NaN without any. */
    static double p(double... differences) {
        if (differences.length == 0) {
            return Double.NaN;
        }
        double size = Arrays.stream(differences).map(Math::abs).sum();
        double limit = Math.abs(Arrays.stream(differences).sum()) - TOLERANCE * size;
        return differences.length <= MOST_EXACT
                ? count(differences, limit) / Math.scalb(1.0, differences.length)
                : drawn(differences, limit);
    }

    /** Assignments whose sum is at least this far from 0. */
    private static double count(double[] differences, double limit) {
        if (limit <= 0) {
            return Math.scalb(1.0, differences.length);
        }
        int half = differences.length / 2;
        double[] first = sums(differences, 0, half);
        double[] second = sums(differences, half, differences.length);
        Arrays.sort(first);
        Arrays.sort(second);
        long above = 0;
        int from = second.length;
        for (double sum : first) {
            while (from > 0 && sum + second[from - 1] >= limit) {
                from--;
            }
            above += second.length - from;
        }
        return 2.0 * above;
    }

    /** The sums of all assignments of signs to a stretch of the differences. */
    private static double[] sums(double[] differences, int from, int to) {
        double[] sums = {0};
        for (int i = from; i < to; i++) {
            double[] both = Arrays.copyOf(sums, 2 * sums.length);
            for (int k = 0; k < sums.length; k++) {
                both[k] = sums[k] + differences[i];
                both[sums.length + k] = sums[k] - differences[i];
            }
            sums = both;
        }
        return sums;
    }

    /** The observed assignment counts as one more draw, so that p is never 0. */
    private static double drawn(double[] differences, double limit) {
        int blocks = (differences.length + BLOCK - 1) / BLOCK;
        double[][] sums = new double[blocks][];
        for (int b = 0; b < blocks; b++) {
            sums[b] = sums(differences, b * BLOCK, Math.min(differences.length, (b + 1) * BLOCK));
        }
        SplittableRandom random = new SplittableRandom(STREAM);
        int far = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (double[] ofBlock : sums) {
                sum += ofBlock[random.nextInt() & ofBlock.length - 1];
            }
            far += Math.abs(sum) >= limit ? 1 : 0;
        }
        return far / (1.0 + DRAWS);
    }
}
