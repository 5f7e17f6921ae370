package mnl.engine.train;

import java.util.function.LongSupplier;

/** Measures the speed of the training, and says when it is time to tell about it: at most 30 times a second. */
final class ProgressMeter {
    private static final long REPORT_NANOS = 34_000_000;
    private static final long WINDOW_NANOS = 500_000_000;

    private final LongSupplier nanoClock;
    private long lastReport;
    private long windowStart;
    private long windowSamples;
    private double rate;

    ProgressMeter(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        restart();
    }

    /** The training begins, or goes on after a pause. */
    void restart() {
        windowStart = nanoClock.getAsLong();
        lastReport = windowStart;
        windowSamples = 0;
    }

    /** Counts a step; whether a report is due. */
    boolean stepped(int samples) {
        long now = nanoClock.getAsLong();
        windowSamples += samples;
        if (now - windowStart >= (rate == 0 ? REPORT_NANOS : WINDOW_NANOS)) {
            rate = windowSamples * 1e9 / (now - windowStart);
            windowStart = now;
            windowSamples = 0;
        }
        if (now - lastReport < REPORT_NANOS) {
            return false;
        }
        lastReport = now;
        return true;
    }

    /** Training samples a second over all replicas, lately; 0 = not known yet. */
    double samplesPerSecond() {
        return rate;
    }
}
