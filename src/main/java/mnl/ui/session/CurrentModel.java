package mnl.ui.session;

import mnl.engine.RunState;
import mnl.ui.task.Subject;
import org.jspecify.annotations.Nullable;

/** The model of the current run, which views ask about: there from the run's first measurement on. Belongs to the FX thread. */
public final class CurrentModel implements Subject {
    private final RunSession session;

    /** @param session the current run */
    public CurrentModel(RunSession session) {
        this.session = session;
    }

    /** The run's history; null before its first measurement. */
    @Override
    public @Nullable RunHistory identity() {
        return session.measurementsProperty().get() == 0
                ? null
                : session.historyProperty().get();
    }

    /**
     * Passes over the training split. Not how often it was measured: measurements may lie far apart, and every batch makes it
     * another model.
     */
    @Override
    public double version() {
        return session.trainedTo();
    }

    @Override
    public boolean isTraining() {
        return session.stateProperty().get() == RunState.TRAINING;
    }

    @Override
    public void whenMoved(Runnable action) {
        session.historyProperty().addListener((o, old, now) -> action.run());
        session.epochProperty().addListener((o, old, now) -> action.run());
        session.measurementsProperty().addListener((o, old, now) -> action.run());
        session.stateProperty().addListener((o, old, now) -> action.run());
    }
}
