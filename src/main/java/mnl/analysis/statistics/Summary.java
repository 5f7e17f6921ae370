package mnl.analysis.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one arm over the seeds.
 *
 * @param mean mean over the seeds; NaN where no value is finite
 * @param ci95 half width of the 95% t-interval of the mean; NaN with one seed
 * @param perSeed the values, in the order of the seeds; not to be written to
 */
public record Summary(double mean, double ci95, double[] perSeed) {

    /** Summary of the values of one arm, one per seed. */
    public static Summary of(double... perSeed) {
        return of(null, perSeed);
    }

    /** Counts of samples over folds, every fold counting alike; {@code folds} is null where seeds are independent. */
    public static Summary ofCounts(@Nullable Folds folds, double... perSeed) {
        return of(folds == null ? null : folds.countingAlike(), perSeed);
    }

    /** The same over folds; {@code folds} is null where seeds are independent. */
    public static Summary of(@Nullable Folds folds, double... perSeed) {
        MeanInterval interval = MeanInterval.of(folds, perSeed);
        return new Summary(interval.mean(), interval.halfWidth(), perSeed.clone());
    }

    /** Seeds with a number. */
    public int count() {
        return (int) Arrays.stream(perSeed).filter(Double::isFinite).count();
    }
}
