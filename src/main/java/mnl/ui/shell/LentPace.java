package mnl.ui.shell;

import javafx.beans.property.ObjectProperty;
import mnl.engine.Pace;
import org.jspecify.annotations.Nullable;

/** The pace of runs while a lesson sets it: the user's own comes back afterwards, unless the user chose another one meanwhile. */
final class LentPace {
    private final ObjectProperty<Pace> pace;
    private @Nullable Pace lent;
    private Pace own = Pace.FULL;

    LentPace(ObjectProperty<Pace> pace) {
        this.pace = pace;
    }

    /** Runs go this fast; null for as the user has it. */
    void lend(@Nullable Pace wanted) {
        giveBack();
        if (wanted != null) {
            own = pace.get();
            lent = wanted;
            pace.set(wanted);
        }
    }

    /** Runs go as the user has it. */
    void giveBack() {
        if (lent != null && pace.get() == lent) {
            pace.set(own);
        }
        lent = null;
    }
}
