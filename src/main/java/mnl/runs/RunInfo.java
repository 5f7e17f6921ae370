package mnl.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mnl.analysis.RunLayout;

/**
 * What {@code run.json} says of a run.
 *
 * @param origin what it was started as
 * @param layout how its replicas are laid out; empty for a run that ended before its model stood
 * @param status how it stands
 * @param message why it failed; empty otherwise
 * @param started when it was started
 * @param duration how long it took; zero while it is running
 */
public record RunInfo(
        RunOrigin origin,
        Optional<RunLayout> layout,
        RunStatus status,
        String message,
        Instant started,
        Duration duration) {

    RunInfo with(RunLayout other) {
        return new RunInfo(origin, Optional.of(other), status, message, started, duration);
    }

    RunInfo with(RunStatus other) {
        return new RunInfo(origin, layout, other, message, started, duration);
    }

    RunInfo over(RunStatus how, String why, Instant now) {
        return new RunInfo(origin, layout, how, why, started, Duration.between(started, now));
    }
}
