package mnl.lab.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import mnl.words.Texts;

/** How long work still takes, from its pace since it was first looked at, or since its pace last changed. */
public final class TimeLeft {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final LongSupplier nanoTime;
    private double startDone = Double.NaN;
    private long startNanos;

    /** @param nanoTime the time, in nanoseconds from any origin */
    public TimeLeft(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Measures from the next look on. */
    public void restart() {
        startDone = Double.NaN;
    }

    /**
     * The time left; empty while it is too early to say, and when nothing is left.
     *
     * @param done work so far, in any unit
     * @param whole all of it, in the same unit
     */
    public Optional<Duration> at(double done, double whole) {
        long now = nanoTime.getAsLong();
        if (Double.isNaN(startDone)) {
            startDone = done;
            startNanos = now;
        }
        long passed = now - startNanos;
        boolean known = done > startDone && done < whole && passed >= PATIENCE.toNanos();
        return known
                ? Optional.of(Duration.ofNanos((long) ((whole - done) / (done - startDone) * passed)))
                : Optional.empty();
    }

    /** The same as a person says it, such as "about 30 s left" or "about 1:20 min left"; empty where it is not known. */
    public String sentence(double done, double whole) {
        return at(done, whole)
                .map(time -> Texts.of("run.time-left.left", DurationText.about(time)))
                .orElse("");
    }
}
