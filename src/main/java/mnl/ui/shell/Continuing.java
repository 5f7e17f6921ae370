package mnl.ui.shell;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.engine.RunState;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.ui.session.ContinuedRun;
import mnl.ui.session.RunSession;

/** Going on with the run on show: one that was stopped or interrupted, or one that is finished, for longer. */
final class Continuing {
    private final RunSession session;
    private final RunStore store;
    private final StoredData data;
    private final Dialogs dialogs;
    private final Notices notices;
    private final BooleanProperty reading = new SimpleBooleanProperty(this, "reading");

    Continuing(RunSession session, RunStore store, StoredData data, Dialogs dialogs, Notices notices) {
        this.session = session;
        this.store = store;
        this.data = data;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    /** Goes on from where the run was saved last. */
    void goOn() {
        goOn(OptionalInt.empty());
    }

    /** Asks how far a finished run is to be trained, and trains it so far, as a run of its own. */
    void longer() {
        OptionalInt epochs =
                dialogs.moreEpochs(session.experimentProperty().get().schedule().epochs());
        if (epochs.isPresent()) {
            goOn(epochs);
        }
    }

    private void goOn(OptionalInt epochs) {
        Path folder = Objects.requireNonNull(session.goesOnInProperty().get());
        reading.set(true);
        session.goOn(() -> ContinuedRun.read(store, folder, epochs, data), why -> {
            reading.set(false);
            if (!why.isEmpty()) {
                notices.failure(why);
            }
        });
    }

    /** Whether the run on show ended before its last epoch and can go on. */
    BooleanBinding canGoOn() {
        return kept().and(session.stateProperty().isEqualTo(RunState.FINISHED).not());
    }

    /** Whether it is finished and can be trained for longer. */
    BooleanBinding canBeLonger() {
        return kept().and(session.stateProperty().isEqualTo(RunState.FINISHED));
    }

    private BooleanBinding kept() {
        return session.goesOnInProperty().isNotNull().and(reading.not());
    }
}
