package mnl.lab.compare;

import mnl.analysis.statistics.Summary;
import org.jspecify.annotations.Nullable;

/**
 * One metric of an arm in a run.
 *
 * @param summary over the seeds
 * @param best whether no other run has a better mean under this arm, and some run a worse one
 * @param difference to the reference run; null for the reference itself, and where that has no number
 */
public record ComparedCell(
        Summary summary, boolean best, @Nullable RunDifference difference) {}
