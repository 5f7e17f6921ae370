package mnl.engine.train;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.TrainedModel;
import mnl.data.Cancellation;
import mnl.data.DataSource;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.Experiment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run: commands come from any thread and are carried out on the engine's, between two steps. */
final class EngineRun implements TrainingRun, EngineTask {
    private static final Logger LOGGER = LoggerFactory.getLogger(EngineRun.class);

    private final Experiment experiment;
    private final DataSource source;
    private final TrainedModel trained;
    private final Consumer<TrainingEvent> listener;
    private final EngineThread thread;
    private final RunControl control;
    private final PaceLimiter pace = new PaceLimiter(System::nanoTime);
    private final ProgressMeter progress = new ProgressMeter(System::nanoTime);
    private final RunQuestions questions;
    private final CompletableFuture<RunState> over = new CompletableFuture<>();
    private volatile RunState state = RunState.PREPARING;
    private final Cancellation preparation;
    private TrainingSession session;

    /**
     * @param trained what was trained before and is only to be evaluated; null for a run that is to be trained
     */
    EngineRun(
            Experiment experiment,
            DataSource source,
            TrainedModel trained,
            boolean startPaused,
            Consumer<TrainingEvent> listener,
            EngineThread thread) {
        this.experiment = experiment;
        this.source = source;
        this.trained = trained;
        this.listener = listener;
        this.thread = thread;
        this.questions = new RunQuestions(thread);
        this.control = new RunControl(startPaused);
        this.preparation = thread.ending().part();
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public void pause() {
        post(control::pause);
    }

    @Override
    public void resume() {
        post(control::resume);
    }

    @Override
    public void stepBatch() {
        post(control::stepBatch);
    }

    @Override
    public void stepEpoch() {
        post(control::stepEpoch);
    }

    @Override
    public void cancel() {
        preparation.cancel();
        post(this::stop);
    }

    @Override
    public void setPace(Pace newPace) {
        post(() -> pace.setPace(newPace));
    }

    @Override
    public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
        return questions.evaluate(request);
    }

    @Override
    public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
        return questions.attack(request, progress);
    }

    @Override
    public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
        return questions.certify(request, progress);
    }

    @Override
    public CompletableFuture<LossGradients> gradients(GradientQuestion question) {
        return questions.gradients(question);
    }

    @Override
    public CompletableFuture<RunState> whenOver() {
        return over.copy();
    }

    @Override
    public void close() {
        preparation.cancel();
        questions.close();
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
            step();
            return;
        }
        try {
            preparation.heededBy(() -> prepare(runtime));
        } catch (CancellationException givenUp) {
            release();
            enter(RunState.CANCELLED);
            return;
        }
        settle();
        questions.answerFrom(session);
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
                obey(() -> {
                    command.run();
                    settle();
                });
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
        measureWhereMoved();
        enter(RunState.CANCELLED);
    }

    /** Reads the data, builds the model and measures it for the first time. */
    private TrainingSession prepare(PyTorchRuntime runtime) {
        session = TrainingSession.open(runtime, experiment, source);
        emit(new TrainingEvent.Prepared(session.layout(), session.stepsPerEpoch()));
        if (trained == null) {
            measure();
        } else {
            session.restore(trained);
        }
        return session;
    }

    private void step() {
        int samples = session.nextStepSamples();
        boolean epochEnded = session.step();
        session.drainEvents().forEach(event -> emit(new TrainingEvent.RuleActed(event)));
        if (epochEnded && (session.isMeasurementDue() || control.stepsEpoch()) || control.stepsSingly()) {
            measure();
        }
        pace.stepped(session.stepsPerEpoch());
        if (progress.stepped(samples)) {
            emit(new TrainingEvent.Progress(session.position(), progress.samplesPerSecond()));
        }
        control.stepped(epochEnded);
        settle();
    }

    private void measure() {
        long start = System.nanoTime();
        Measurement measurement = session.measure();
        emit(new TrainingEvent.Measured(measurement, Duration.ofNanos(System.nanoTime() - start)));
    }

    /** A model that rests or is left has its own metrics, not those of the last epoch that was due. */
    private void measureWhereMoved() {
        if (session != null && trained == null && !session.isMeasured()) {
            measure();
        }
    }

    /** Enters the state that follows from what is trained and what is wanted. */
    private void settle() {
        if (session == null || state.isOver()) {
            return;
        }
        if (trained != null || session.isFinished()) {
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
        if (!wasOver && session != null && trained == null && next.isTrained() && session.isMeasured()) {
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
            LOGGER.error("A listener failed", e);
        }
    }
}
