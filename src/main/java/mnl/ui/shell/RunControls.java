package mnl.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.ui.session.RunSession;
import mnl.ui.setup.SetupViewModel;

/** Starting, pausing, stepping and ending runs. */
final class RunControls {
    private final RunSession session;
    private final SetupViewModel setup;
    private final BooleanBinding underWay;
    private final BooleanBinding valid;
    private final BooleanBinding paused;
    private final StringBinding whyNotRun;
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.FULL);

    RunControls(RunSession session, SetupViewModel setup) {
        this.session = session;
        this.setup = setup;
        underWay = Bindings.createBooleanBinding(() -> isUnderWay(session), session.stateProperty());
        paused = session.stateProperty().isEqualTo(RunState.PAUSED);
        valid = Bindings.isEmpty(setup.problems());
        whyNotRun = Bindings.createStringBinding(this::reason, underWay, setup.problems());
        pace.addListener((o, was, now) -> session.setPace(now));
    }

    private static boolean isUnderWay(RunSession session) {
        RunState state = session.stateProperty().get();
        return state != null && !state.isOver();
    }

    private String reason() {
        if (underWay.get()) {
            return "A run is under way. Stop it to start another one.";
        }
        return setup.problems().isEmpty() ? "" : setup.problems().get(0).message();
    }

    void run() {
        session.start(setup.experimentProperty().get(), false);
    }

    void pauseOrResume() {
        if (paused.get()) {
            session.resume();
        } else {
            session.pause();
        }
    }

    void stepBatch() {
        startPausedIfIdle();
        session.stepBatch();
    }

    void stepEpoch() {
        startPausedIfIdle();
        session.stepEpoch();
    }

    private void startPausedIfIdle() {
        if (!underWay.get()) {
            session.start(setup.experimentProperty().get(), true);
        }
    }

    void stop() {
        session.cancel();
    }

    /** Runs the experiment on show again, exactly, whatever the setup says by now. */
    void sameSeeds() {
        session.start(session.experimentProperty().get(), false);
    }

    /** Runs the setup on the seeds that follow. */
    void newSeeds() {
        setup.newSeeds();
        run();
    }

    BooleanBinding canRun() {
        return valid.and(underWay.not());
    }

    BooleanBinding canPause() {
        return Bindings.createBooleanBinding(
                () -> session.stateProperty().get() == RunState.TRAINING || paused.get(), session.stateProperty());
    }

    BooleanBinding canStep() {
        return canPause().or(canRun());
    }

    BooleanBinding canReplay() {
        return session.experimentProperty().isNotNull().and(underWay.not());
    }

    BooleanBinding underWay() {
        return underWay;
    }

    BooleanBinding paused() {
        return paused;
    }

    /** Why Run is disabled; empty when it is not. */
    StringBinding whyNotRun() {
        return whyNotRun;
    }

    ObjectProperty<Pace> paceProperty() {
        return pace;
    }
}
