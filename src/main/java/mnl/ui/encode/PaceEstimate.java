package mnl.ui.encode;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Says how far an encoding is and how long it still takes, from its pace since it began. */
final class PaceEstimate {
    private static final int MINUTE = 60;

    private final LongSupplier nanos;
    private int firstDone = -1;
    private long start;

    /** @param nanos the time, in nanoseconds from any origin */
    PaceEstimate(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** "320 of 1500 samples, about 0:42 left"; the time comes with the second observation. */
    String at(int done, int samples) {
        String text = done + " of " + samples + " samples";
        if (firstDone < 0) {
            firstDone = done;
            start = nanos.getAsLong();
            return text;
        }
        long passed = nanos.getAsLong() - start;
        if (done <= firstDone || done >= samples) {
            return text;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds((long) ((double) passed / (done - firstDone) * (samples - done)));
        return text
                + String.format(
                        Locale.ROOT,
                        seconds < MINUTE * MINUTE ? ", about %d:%02d min left" : ", about %d:%02d h left",
                        seconds < MINUTE * MINUTE ? seconds / MINUTE : seconds / MINUTE / MINUTE,
                        seconds < MINUTE * MINUTE ? seconds % MINUTE : seconds / MINUTE % MINUTE);
    }
}
