package mnl.ui.shell;

import java.time.Duration;
import java.util.Optional;

/** How long a run still takes, from how fast it has gone since it last started, resumed or changed its pace. */
final class TimeLeft {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private double startEpoch = Double.NaN;
    private long startNanos;

    /** Measures from the next observation on. */
    void restart() {
        startEpoch = Double.NaN;
    }

    /**
     * The time left; empty while it is too early to say.
     *
     * @param epoch passes so far
     * @param epochs passes planned
     * @param nanos now
     */
    Optional<Duration> observe(double epoch, int epochs, long nanos) {
        if (Double.isNaN(startEpoch)) {
            startEpoch = epoch;
            startNanos = nanos;
            return Optional.empty();
        }
        long passed = nanos - startNanos;
        double done = epoch - startEpoch;
        if (done <= 0 || passed < PATIENCE.toNanos()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) (Math.max(0, epochs - epoch) / done * passed)));
    }
}
