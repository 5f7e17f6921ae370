package mnl.ui.lessons;

import java.util.Objects;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.lab.lesson.Awaited;
import mnl.ui.session.RunSession;
import org.jspecify.annotations.Nullable;

/** The run that a step speaks of, beside the one that there is. */
final class StepRun {
    private final RunSession session;
    private @Nullable Experiment needed;

    StepRun(RunSession session) {
        this.session = session;
    }

    /** The step speaks of a run of this experiment; null for of none. */
    void need(@Nullable Experiment experiment) {
        needed = experiment;
    }

    @Nullable
    Experiment needed() {
        return needed;
    }

    private @Nullable RunState state() {
        return session.stateProperty().get();
    }

    /** Whether the run that the step speaks of is the current one, or it speaks of none. */
    boolean isThere() {
        return needed == null || needed.equals(session.experimentProperty().get());
    }

    /** Whether the step's run has to be trained first: it is not the current one, or it failed. */
    boolean isWanted() {
        RunState state = state();
        boolean failed = state != null && state.isOver() && !state.isTrained();
        return needed != null && (!isThere() || failed);
    }

    /** Whether something else is being trained. */
    boolean isOtherUnderWay() {
        RunState state = state();
        return state != null && !state.isOver() && !isThere();
    }

    /** Whether any run has been trained to its end and can be asked. */
    boolean isOver() {
        RunState state = state();
        return state != null && state.isTrained() && session.historyProperty().get() != null;
    }

    /** Whether the views show numbers of any run. */
    boolean isShown() {
        return session.historyProperty().get() != null
                && session.measurementsProperty().get() > 0;
    }

    /** Whether an event of the step's run has happened; false for other events. */
    boolean hasHappened(Awaited await) {
        boolean measured = isThere() && session.measurementsProperty().get() > 0;
        return switch (await.event()) {
            case RUN_STARTED -> measured;
            case EPOCH_REACHED ->
                measured && (session.epochProperty().get() >= Objects.requireNonNull(await.epoch()) || isOver());
            case RUN_ENDED -> isThere() && isOver();
            case VIEW_SHOWN, TARGET_USED -> false;
        };
    }
}
