package mnl.ui.shell;

import java.util.Locale;
import mnl.engine.Pace;
import mnl.engine.RunState;

/** States and quantities as the window says them. */
final class Words {
    /** A run that was asked to stop and works off what it is at. */
    static final String STOPPING = "Stopping";

    private Words() {}

    static String pace(Pace pace) {
        return switch (pace) {
            case FULL -> "Full speed";
            case FIVE_EPOCHS_A_SECOND -> "5 epochs a second";
            case ONE_EPOCH_A_SECOND -> "1 epoch a second";
        };
    }

    static String state(RunState state) {
        if (state == null) {
            return "Ready";
        }
        return switch (state) {
            case PREPARING -> "Preparing: reading the data, building the model";
            case TRAINING -> "Training";
            case PAUSED -> "Paused";
            case FINISHED -> "Finished";
            case CANCELLED -> "Stopped";
            case FAILED -> "Failed";
            case CLOSED -> "Closed";
        };
    }

    /** A rate with at most three digits: 950, 1.9k, 107k, 1.2M. */
    static String rate(double perSecond) {
        if (perSecond < 1000) {
            return String.format(Locale.ROOT, "%.0f", perSecond);
        }
        double thousands = perSecond / 1000;
        if (thousands < 1000) {
            return String.format(Locale.ROOT, thousands < 100 ? "%.1fk" : "%.0fk", thousands);
        }
        return String.format(Locale.ROOT, "%.1fM", thousands / 1000);
    }

    /** "1 seed", "8 seeds". */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
