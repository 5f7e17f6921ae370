package mnl.ui.arms;

import mnl.analysis.statistics.MeanInterval;
import org.jspecify.annotations.Nullable;

/**
 * How an arm stands at the newest measurement.
 *
 * @param name the arm
 * @param baseline whether the others are compared with it
 * @param accuracy fused accuracy on the test split over the seeds, as a fraction; null before the first measurement
 * @param difference its accuracy minus the baseline's, paired by seed; null for the baseline and before the first
 *     measurement
 * @param significant whether the paired t-test of the difference, corrected after Holm over the arms, is below 5%
 * @param course what the schedule's rules did to it, a line for each; empty where that is nothing
 */
public record ArmStanding(
        String name,
        boolean baseline,
        @Nullable MeanInterval accuracy,
        @Nullable MeanInterval difference,
        boolean significant,
        String course) {}
