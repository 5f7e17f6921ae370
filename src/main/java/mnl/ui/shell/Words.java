package mnl.ui.shell;

import java.util.Locale;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.words.Texts;

/** States and quantities as the window says them. */
final class Words {
    /** A run that was asked to stop and works off what it is at. */
    static final String STOPPING = Texts.of("shell.words.stopping");

    private Words() {}

    static String pace(Pace pace) {
        return switch (pace) {
            case FULL -> Texts.of("shell.words.full-speed");
            case FIVE_EPOCHS_A_SECOND -> Texts.of("shell.words.5-epochs-a-second");
            case ONE_EPOCH_A_SECOND -> Texts.of("shell.words.1-epoch-a-second");
        };
    }

    static String state(RunState state) {
        if (state == null) {
            return Texts.of("shell.words.ready");
        }
        return switch (state) {
            case PREPARING -> Texts.of("shell.words.preparing-reading-the-data");
            case TRAINING -> Texts.of("shell.words.training");
            case PAUSED -> Texts.of("shell.words.paused");
            case FINISHED -> Texts.of("shell.words.finished");
            case CANCELLED -> Texts.of("shell.words.stopped");
            case FAILED -> Texts.of("shell.words.failed");
            case CLOSED -> Texts.of("shell.words.closed");
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
}
