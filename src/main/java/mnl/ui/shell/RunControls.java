package mnl.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** Starting, pausing, stepping and ending runs. */
final class RunControls {
    private final RunSession session;
    private final SetupViewModel setup;
    private final BooleanBinding underWay;
    private final BooleanBinding valid;
    private final BooleanBinding paused;
    private final StringBinding whyNotRun;
    private final BooleanBinding canPause;
    private final BooleanBinding canStep;
    private final BooleanBinding resultsOnShow;
    private final StringBinding whyNotStep;
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.FULL);

    RunControls(RunSession session, SetupViewModel setup) {
        this.session = session;
        this.setup = setup;
        underWay = Bindings.createBooleanBinding(() -> isUnderWay(session), session.stateProperty());
        paused = session.stateProperty().isEqualTo(RunState.PAUSED);
        valid = Bindings.isEmpty(setup.problems());
        whyNotRun = Bindings.createStringBinding(this::reason, underWay, setup.problems());
        resultsOnShow = underWay.not().and(session.measurementsProperty().greaterThan(0));
        canPause = Bindings.createBooleanBinding(
                () -> session.stateProperty().get() == RunState.TRAINING || paused.get(), session.stateProperty());
        canStep = canPause.or(canRun().and(resultsOnShow.not()));
        whyNotStep = Bindings.createStringBinding(
                this::reasonNotToStep, resultsOnShow, whyNotRun, canPause, session.stateProperty());
        pace.addListener((o, was, now) -> session.setPace(now));
    }

    private static boolean isUnderWay(RunSession session) {
        RunState state = session.stateProperty().get();
        return state != null && !state.isOver();
    }

    private String reason() {
        if (underWay.get()) {
            return Texts.of("shell.run-controls.a-run-is-under");
        }
        return setup.problems().isEmpty() ? "" : setup.problems().get(0).message();
    }

    private String reasonNotToStep() {
        if (canPause.get()) {
            return "";
        }
        if (underWay.get()) {
            return Texts.of("shell.run-controls.the-run-is-still");
        }
        return resultsOnShow.get() ? Texts.of("shell.run-controls.the-current-run-is") : whyNotRun.get();
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
        step(session::stepBatch);
    }

    void stepEpoch() {
        step(session::stepEpoch);
    }

    /** Before the first run a step begins one; a run that left results is never replaced by a key pressed once too often. */
    private void step(Runnable take) {
        if (!canStep.get()) {
            return;
        }
        if (!underWay.get()) {
            session.start(setup.experimentProperty().get(), true);
        }
        take.run();
    }

    void stop() {
        session.cancel();
    }

    /** Runs the current experiment again, exactly, whatever the setup says by now. */
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
        return canPause;
    }

    BooleanBinding canStep() {
        return canStep;
    }

    BooleanBinding canReplay() {
        return session.experimentProperty().isNotNull().and(underWay.not());
    }

    BooleanBinding canStop() {
        return underWay.and(session.stoppingProperty().not());
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

    /** Why there is nothing to step; empty where there is. */
    StringBinding whyNotStep() {
        return whyNotStep;
    }

    ObjectProperty<Pace> paceProperty() {
        return pace;
    }
}
