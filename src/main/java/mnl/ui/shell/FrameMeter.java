package mnl.ui.shell;

/** Counts frames that came late, from the times of the pulses. */
final class FrameMeter {
    private static final long FRAME_NANOS = 1_000_000_000 / 60;
    private static final long WINDOW_NANOS = 1_000_000_000;

    private long last = -1;
    private long windowStart;
    private long worst;
    private long dropped;

    /** Takes a pulse; returns whether a second has passed and the numbers are new. */
    boolean pulse(long nanos) {
        if (last < 0) {
            last = nanos;
            windowStart = nanos;
            return false;
        }
        long gap = nanos - last;
        last = nanos;
        worst = Math.max(worst, gap);
        dropped += Math.max(0, Math.round((double) gap / FRAME_NANOS) - 1);
        if (nanos - windowStart < WINDOW_NANOS) {
            return false;
        }
        windowStart = nanos;
        return true;
    }

    /** Starts counting anew, as when a run starts. */
    void reset() {
        dropped = 0;
        worst = 0;
    }

    /** Frames that did not come since the last reset. */
    long dropped() {
        return dropped;
    }

    /** The longest gap between two frames since the last reset, in milliseconds. */
    double worstMillis() {
        return worst / 1e6;
    }
}
