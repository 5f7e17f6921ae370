package mnl.lab.bench;

import org.jspecify.annotations.Nullable;

/**
 * How the window of a program that trains kept its beat while it was used.
 *
 * @param run what was trained
 * @param gaps from each pulse of the window to the next
 * @param slowest what was done before the longest of them
 * @param epochs how many of them came to the window
 * @param lost how many epochs that were trained did not
 * @param training from a press on a noise slider to the pulse that shows its numbers, while the run trains; null where that
 *     was not measured
 * @param trained the same when the run is over
 */
public record WindowUse(
        String run,
        WindowTimes gaps,
        String slowest,
        int epochs,
        int lost,
        @Nullable WindowTimes training,
        @Nullable WindowTimes trained) {}
