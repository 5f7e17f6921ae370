package mnl.analysis.run;

import java.util.Locale;

/** How far a training has got, as people read it: in passes over the training split, with two decimals inside an epoch. */
public final class EpochText {
    private EpochText() {}

    /** Such as 40, or 2.32 inside the third epoch; a pass that is not whole is never written as one. */
    public static String of(double epoch) {
        if (!Double.isFinite(epoch)) {
            return "–";
        }
        double whole = Math.floor(epoch);
        if (epoch == whole) {
            return String.format(Locale.ROOT, "%.0f", whole);
        }
        long hundredths = Math.min(99, Math.max(1, Math.round(100 * (epoch - whole))));
        return String.format(Locale.ROOT, "%.2f", whole + hundredths / 100.0);
    }

    /** Such as "40 of 40 epochs", or "2.32 of 40 epochs". */
    public static String of(double epoch, int epochs) {
        return of(epoch) + " of " + epochs + (epochs == 1 ? " epoch" : " epochs");
    }
}
