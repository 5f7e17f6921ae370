package mnl.analysis.run;

import java.util.Locale;
import mnl.words.Texts;

/** How far a training has got, as people read it: in passes over the training split, with one decimal inside an epoch. */
public final class EpochText {
    /** Tenths that came out a hair too small. */
    private static final double ROUNDING = 1e-9;

    private EpochText() {}

    /** Such as 40, or 2.3 inside the third epoch; a pass that is not whole is never written as one. */
    public static String of(double epoch) {
        if (!Double.isFinite(epoch)) {
            return "–";
        }
        double whole = Math.floor(epoch);
        if (epoch == whole) {
            return String.format(Locale.ROOT, "%.0f", whole);
        }
        long tenths = Math.min(9, Math.max(1, (long) (10 * (epoch - whole) + ROUNDING)));
        return String.format(Locale.ROOT, "%.1f", whole + tenths / 10.0);
    }

    /** Such as "40 of 40 epochs", or "2.3 of 40 epochs". */
    public static String of(double epoch, int epochs) {
        return Texts.of("run.epoch-text.of-epochs", of(epoch), epochs);
    }
}
