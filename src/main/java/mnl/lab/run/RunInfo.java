package mnl.lab.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import mnl.analysis.run.RunLayout;

/**
 * What {@code run.json} says of a run.
 *
 * @param origin what it was started as
 * @param layout how its replicas are laid out; empty for a run that ended before its model stood
 * @param status how it stands
 * @param message why it failed; empty otherwise
 * @param started when it was started
 * @param duration how long it took; zero while it is running
 * @param measured how many measurements were made in it; empty while it is running, and where an earlier version did not say
 */
public record RunInfo(
        RunOrigin origin,
        Optional<RunLayout> layout,
        RunStatus status,
        String message,
        Instant started,
        Duration duration,
        OptionalInt measured) {

    /** The same with the layout of its model. */
    public RunInfo with(RunLayout other) {
        return new RunInfo(origin, Optional.of(other), status, message, started, duration, measured);
    }

    /** The same in another state. */
    public RunInfo with(RunStatus other) {
        return new RunInfo(origin, layout, other, message, started, duration, measured);
    }

    /**
     * The same run, failed.
     *
     * @param why one sentence
     */
    public RunInfo failed(String why) {
        return new RunInfo(origin, layout, RunStatus.FAILED, why, started, duration, measured);
    }

    /**
     * The same run when it is over.
     *
     * @param how its last state
     * @param why it failed; empty otherwise
     * @param took how long it was trained
     * @param measurements how many were made
     */
    public RunInfo over(RunStatus how, String why, Duration took, int measurements) {
        return new RunInfo(origin, layout, how, why, started, took, OptionalInt.of(measurements));
    }
}
