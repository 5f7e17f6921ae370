package mnl.experiment;

import java.util.stream.LongStream;

/**
 * Consecutive seeds. One seed fixes the initial weights, the batch order, the noise draws and, where the data are
 * drawn or split by seed, the data, identically in every arm.
 *
 * @param first the first seed, 0 or more
 * @param count how many seeds, 1 or more
 */
public record SeedRange(long first, int count) {

    /** Most seeds that a run may have. */
    public static final int MOST = 64;

    /** Eight, from 0 on. */
    public static final SeedRange DEFAULT = new SeedRange(0, 8);

    /** From 0 on one seed per fold, as far as there may be so many: each fold is tested once. */
    public static SeedRange ofFolds(int folds) {
        return new SeedRange(0, Math.min(folds, MOST));
    }

    /** The seeds in order. */
    public long[] toArray() {
        return LongStream.range(first, first + count).toArray();
    }
}
