package mnl.engine.train;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mnl.data.Cancellation;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.Evaluator;
import org.jspecify.annotations.Nullable;

/** What is done for a run on the engine's thread: its preparation, its steps, its measurements, and what it reports. */
final class RunTask implements EngineTask {
    private static final System.Logger LOG = System.getLogger(RunTask.class.getName());

    private final RunStart start;
    private final Consumer<TrainingEvent> listener;
    private final EngineThread thread;
    private final RunControl control;
    private final PaceLimiter pace = new PaceLimiter(System::nanoTime);
    private final ProgressMeter progress = new ProgressMeter(System::nanoTime);
    private final Checkpoints checkpoints;
    private final RunQuestions questions;
    private final CompletableFuture<RunState> over = new CompletableFuture<>();
    private final Cancellation preparation;
    private volatile RunState state = RunState.PREPARING;
    private @Nullable TrainingSession session;

    /**
     * @param start what is trained, from where
     * @param questions asked of the run
     */
    RunTask(RunStart start, Consumer<TrainingEvent> listener, EngineThread thread, RunQuestions questions) {
        this.start = start;
        this.listener = listener;
        this.thread = thread;
        this.questions = questions;
        this.control = new RunControl(start.paused());
        this.checkpoints = new Checkpoints(start.saveEvery(), System::nanoTime);
        this.preparation = thread.ending().part();
    }

    /** May be read on any thread. */
    RunState state() {
        return state;
    }

    /** Completes with the last state. */
    CompletableFuture<RunState> over() {
        return over;
    }

    /** Has the user's wish carried out between two steps; from any thread. No effect on a run that is over. */
    void command(Consumer<RunControl> wish) {
        post(() -> {
            wish.accept(control);
            settle();
        });
    }

    /** From any thread. */
    void setPace(Pace newPace) {
        post(() -> pace.setPace(newPace));
    }

    /** Ends the training, or gives the preparation up; from any thread. */
    void cancel() {
        preparation.cancel();
        post(this::stop);
    }

    /** Cancels and gives everything back; from any thread. */
    void close() {
        preparation.cancel();
        thread.post(() -> {
            if (!state.isOver()) {
                obey(this::stop);
            }
            shutDown();
        });
    }

    @Override
    public boolean hasWork() {
        return !state.isOver() && (session == null || !control.isPaused());
    }

    @Override
    public long nanosUntilDue() {
        return session == null || control.stepsSingly() ? 0 : pace.nanosUntilDue();
    }

    @Override
    public void advance(PyTorchRuntime runtime) {
        if (session != null) {
            step(session);
            return;
        }
        TrainingSession prepared;
        try {
            prepared = preparation.heededBy(() -> prepare(runtime));
        } catch (CancellationException givenUp) {
            release();
            enter(RunState.CANCELLED);
            return;
        }
        settle();
        questions.answerFrom(prepared);
    }

    @Override
    public void fail(Throwable cause) {
        // First memory is given back: to say what failed may need some.
        release();
        EngineThread.log("A run failed", cause);
        try {
            emit(new TrainingEvent.Failed(FailureMessage.of(cause)));
        } finally {
            enter(RunState.FAILED);
        }
    }

    @Override
    public void shutDown() {
        if (!state.isOver()) {
            enter(RunState.CANCELLED);
        }
        if (state != RunState.CLOSED) {
            release();
            enter(RunState.CLOSED);
            thread.remove(this);
        }
    }

    private void post(Runnable command) {
        thread.post(() -> {
            if (!state.isOver()) {
                obey(command);
            }
        });
    }

    /** A command may measure, and what is measured may not be a number any more. */
    private void obey(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** What is reported of a run that is over is of the model that it leaves, so that model is measured. */
    private void stop() {
        saveAtEnd();
        measureWhereMoved();
        enter(RunState.CANCELLED);
    }

    /** Reads the data, builds the model, and measures it for the first time where it is new. */
    private TrainingSession prepare(PyTorchRuntime runtime) {
        TrainingSession opened = TrainingSession.open(runtime, start.experiment(), start.source(), thread.questions());
        session = opened;
        emit(new TrainingEvent.Prepared(opened.layout(), opened.stepsPerEpoch()));
        if (start.trained() != null) {
            opened.takeOver(start.trained());
        } else if (start.from() != null) {
            opened.goOnFrom(start.from());
            checkpoints.goOnFrom(start.from());
        } else {
            measure(opened);
        }
        return opened;
    }

    private void step(TrainingSession training) {
        int samples = training.nextStepSamples();
        boolean epochEnded = training.step();
        training.drainEvents().forEach(event -> {
            emit(new TrainingEvent.RuleActed(event));
            checkpoints.ruleActed();
        });
        if (training.isFinished()) {
            finish(training);
        } else if ((epochEnded && (training.isMeasurementDue() || control.stepsEpoch())) || control.stepsSingly()) {
            measure(training);
        }
        if (epochEnded && !training.isFinished()) {
            checkpoints.afterEpoch(training).ifPresent(saved -> emit(new TrainingEvent.Saved(saved)));
        }
        pace.stepped(training.stepsPerEpoch());
        if (progress.stepped(samples)) {
            emit(new TrainingEvent.Progress(training.position(), progress.samplesPerSecond()));
        }
        control.stepped(epochEnded);
        settle();
    }

    /** Where only its end has the last epoch measured, a run that goes on from here is not to have this measurement. */
    private void finish(TrainingSession training) {
        if (training.isMeasurementScheduled()) {
            measure(training);
            saveAtEnd();
        } else {
            saveAtEnd();
            measure(training);
        }
    }

    private void saveAtEnd() {
        if (session != null && start.trained() == null) {
            emit(new TrainingEvent.Saved(checkpoints.atEnd(session)));
        }
    }

    private void measure(TrainingSession measured) {
        long began = System.nanoTime();
        Evaluator.Measured found = measured.measure();
        emit(new TrainingEvent.Measured(found.metrics(), found.margins(), Duration.ofNanos(System.nanoTime() - began)));
        checkpoints.measured();
    }

    /** A model that rests or is left has its own metrics, not those of the last epoch that was due. */
    private void measureWhereMoved() {
        if (session != null && start.trained() == null && !session.isMeasured()) {
            measure(session);
        }
    }

    /** Enters the state that follows from what is trained and what is wanted. */
    private void settle() {
        if (session == null || state.isOver()) {
            return;
        }
        if (start.trained() != null || session.isFinished()) {
            measureWhereMoved();
            enter(RunState.FINISHED);
        } else if (control.isPaused()) {
            measureWhereMoved();
            enter(RunState.PAUSED);
        } else {
            enter(RunState.TRAINING);
        }
    }

    private void enter(RunState next) {
        if (state == next) {
            return;
        }
        boolean wasOver = state.isOver();
        state = next;
        if (!wasOver && session != null && start.trained() == null && next.isTrained() && session.isMeasured()) {
            emit(new TrainingEvent.Trained(session.trained()));
        }
        if (next == RunState.TRAINING) {
            progress.restart();
        }
        emit(new TrainingEvent.StateChanged(next));
        if (next.isOver()) {
            over.complete(next);
            if (session == null) {
                questions.end();
            }
        }
    }

    private void release() {
        questions.end();
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private void emit(TrainingEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A listener failed", e);
        }
    }
}
