package mnl.lab.run;

import java.time.Duration;
import java.util.Locale;
import mnl.words.Texts;

/** Durations in words, the same in the window, on the command line and in reports. */
public final class DurationText {
    private static final int TENTHS = 10;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private DurationText() {}

    /** A time that was measured, in two or three digits or in two units: 3.2 s, 42 s, 1:20 min, 2:05 h. */
    public static String of(Duration time) {
        long tenths = Math.round(time.toMillis() / 100.0);
        return tenths < TENTHS * TENTHS ? tenths / TENTHS + "." + tenths % TENTHS + " s" : whole(time);
    }

    /** A time that is estimated, at least a second, such as "about 3 s" or "about 1:20 min". */
    public static String about(Duration time) {
        return Texts.of("run.duration-text.about", whole(time));
    }

    private static String whole(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / (double) MINUTE);
        return seconds < HOUR
                ? pair(seconds / MINUTE, seconds % MINUTE, Texts.of("run.duration-text.min"))
                : pair(minutes / MINUTE, minutes % MINUTE, "h");
    }

    private static String pair(long large, long small, String unit) {
        return String.format(Locale.ROOT, "%d:%02d %s", large, small, unit);
    }
}
