package mnl.ui.importing;

import java.util.Locale;

/**
 * How long steady work still takes, from how long it has taken.
 *
 * @param start when it began, in nanoseconds
 */
record RemainingTime(long start) {
    private static final double PATIENCE_SECONDS = 0.5;
    private static final double NANOS = 1e9;

    /** The time left in words; empty while it is too early to say. */
    String sentence(double fraction, long now) {
        double passed = (now - start) / NANOS;
        if (passed < PATIENCE_SECONDS || fraction <= 0) {
            return "";
        }
        long seconds = Math.round(passed * (1 - fraction) / fraction);
        return seconds < 60
                ? "about " + Math.max(1, seconds) + " s left"
                : String.format(Locale.ROOT, "about %d:%02d min left", seconds / 60, seconds % 60);
    }
}
