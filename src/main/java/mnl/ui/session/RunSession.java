package mnl.ui.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.analysis.region.RegionFrame;
import mnl.data.BayesCeiling;
import mnl.data.Cancellation;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.data.Unawaited;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.Pace;
import mnl.engine.RegionRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.lab.report.MeanCeiling;
import mnl.lab.service.RunStarter;
import mnl.ui.task.Failures;
import mnl.ui.task.Pulse;
import mnl.words.Texts;

/**
 * The current run: what every view watches and the run controls steer. Belongs to the FX thread; what the engine reports
 * is taken over once per frame.
 */
public final class RunSession implements AutoCloseable {
    private final RunStarter runs;
    private final Function<DatasetSpec, DataSource> openData;
    private final Executor background;
    private final Executor fxThread;
    private final Pulse.Subscription pulse;

    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>(this, "experiment");
    private final ReadOnlyObjectWrapper<DataSource> source = new ReadOnlyObjectWrapper<>(this, "source");
    private final ReadOnlyObjectWrapper<BayesCeiling> ceiling = new ReadOnlyObjectWrapper<>(this, "ceiling");
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(this, "stopping");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    private final StringProperty awaited = new SimpleStringProperty(this, "awaited", "");
    private final BooleanProperty comparingReferences = new SimpleBooleanProperty(this, "comparingReferences");

    private final RunHandle run = new RunHandle();
    private final RunFeed feed = new RunFeed();
    private EventInbox inbox = new EventInbox();
    private Cancellation reading = new Cancellation();

    /**
     * @param runs starts the runs, and records them where they are to be kept
     * @param openData opens an experiment's data; called in the background
     * @param background for reading data
     * @param fxThread brings answers back to the FX thread
     * @param pulse the frame beat
     */
    public RunSession(
            RunStarter runs,
            Function<DatasetSpec, DataSource> openData,
            Executor background,
            Executor fxThread,
            Pulse pulse) {
        this.runs = runs;
        this.openData = openData;
        this.background = background;
        this.fxThread = fxThread;
        this.pulse = pulse.onEachFrame(this::pull);
        comparingReferences.addListener((o, was, now) -> feed.compareReferences(now));
    }

    /** Gives up the current run and starts another one. */
    public void start(Experiment next, boolean startPaused) {
        release();
        EventInbox mine = new EventInbox();
        inbox = mine;
        Cancellation read = new Cancellation();
        reading = read;
        experiment.set(next);
        state.set(RunState.PREPARING);
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> read.heededBy(() -> openData.apply(next.dataset())), background),
                fxThread,
                (data, error) -> opened(mine, next, startPaused, data, error));
    }

    private void opened(EventInbox mine, Experiment next, boolean startPaused, DataSource data, Throwable error) {
        if (inbox != mine) {
            return;
        }
        if (error != null) {
            fail(Causes.of(error));
            return;
        }
        source.set(data);
        try {
            run.set(runs.start(next, data, startPaused, mine));
        } catch (RuntimeException problem) {
            fail(problem);
            return;
        }
        Cancellation read = reading;
        Unawaited.goOn(CompletableFuture.supplyAsync(() -> read.heededBy(() -> MeanCeiling.of(data, next)), background)
                .thenAcceptAsync(
                        mean -> {
                            if (inbox == mine) {
                                ceiling.set(mean);
                            }
                        },
                        fxThread));
    }

    private void fail(Throwable cause) {
        failure.set(Failures.sentence(
                cause,
                Texts.of(
                        "session.run-session.the-run-could-not",
                        cause.getClass().getSimpleName())));
        settle(RunState.FAILED);
    }

    private void pull() {
        inbox.drain(this::take);
        feed.show();
    }

    private void take(TrainingEvent event) {
        if (event instanceof TrainingEvent.StateChanged changed) {
            settle(changed.state());
        } else if (event instanceof TrainingEvent.Failed failed) {
            failure.set(failed.message());
        } else {
            feed.take(event);
        }
    }

    private void settle(RunState next) {
        if (next.isOver()) {
            stopping.set(false);
        }
        state.set(next);
    }

    public void pause() {
        run.ifThere(TrainingRun::pause);
    }

    public void resume() {
        run.ifThere(TrainingRun::resume);
    }

    public void stepBatch() {
        whenStarted(TrainingRun::stepBatch);
    }

    public void stepEpoch() {
        whenStarted(TrainingRun::stepEpoch);
    }

    /** Stops the training, or what is being prepared; views keep the run. */
    public void cancel() {
        if (state.get() == RunState.PREPARING) {
            reading.cancel();
        }
        if (run.isThere()) {
            stopping.set(state.get() != null && !state.get().isOver());
            run.ifThere(TrainingRun::cancel);
        } else if (state.get() == RunState.PREPARING) {
            inbox = new EventInbox();
            settle(RunState.CANCELLED);
        }
    }

    /** Steps asked for while the data are still being read are taken as soon as the run stands. */
    private void whenStarted(Consumer<TrainingRun> step) {
        if (run.isThere() || state.get() == RunState.PREPARING) {
            run.whenThere(step);
        }
    }

    /** Limits this run and later ones. */
    public void setPace(Pace limit) {
        run.setPace(limit);
    }

    /** Measures the run's model, see {@link TrainingRun#evaluate}. */
    public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
        return run.ask(of -> of.evaluate(request));
    }

    /** The decision regions of the run's model, see {@link TrainingRun#regions}. */
    public CompletableFuture<RegionFrame> regions(RegionRequest request) {
        return run.ask(of -> of.regions(request));
    }

    /** Differentiates the loss of one sample, see {@link TrainingRun#gradients}. */
    public CompletableFuture<LossGradients> gradients(GradientQuestion question) {
        return run.ask(of -> of.gradients(question));
    }

    /** Attacks the run's model, see {@link TrainingRun#attack}. */
    public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
        return run.ask(of -> of.attack(request.withReferences(comparingReferences.get()), progress));
    }

    /** Radii of the run's model, see {@link TrainingRun#certify}. */
    public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
        return run.ask(of -> of.certify(request.withReferences(comparingReferences.get()), progress));
    }

    private void release() {
        run.release();
        reading.cancel();
        stopping.set(false);
        feed.clear();
        source.set(null);
        ceiling.set(null);
        failure.set("");
    }

    @Override
    public void close() {
        pulse.end();
        release();
    }

    /** State of the current run; null before the first run. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Whether what is trained beside the arms is shown as arms like the others, in this run and later ones. When it changes there
     * is a new history with the same measurements under the other layout.
     */
    public BooleanProperty comparingReferencesProperty() {
        return comparingReferences;
    }

    /** Experiment of the current run; null before the first run. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /** Data of the current run; null while there is none. */
    public ReadOnlyObjectProperty<DataSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Measurements of the current run; null while there is none. A new object for every run. */
    public ReadOnlyObjectProperty<RunHistory> historyProperty() {
        return feed.historyProperty();
    }

    /** Mean Bayes ceiling over the seeds, singles in the order of the active modalities; null where it is not known. */
    public ReadOnlyObjectProperty<BayesCeiling> ceilingProperty() {
        return ceiling.getReadOnlyProperty();
    }

    /**
     * Size of the history. Changes at most once per frame, after everything else was taken over; it falls to 0 before
     * the history of a run that is given up is taken away.
     */
    public ReadOnlyIntegerProperty measurementsProperty() {
        return feed.measurementsProperty();
    }

    /** Passes over the training split, as far as is known now: what tells one model of the current run from another. */
    public double trainedTo() {
        return feed.trainedTo();
    }

    /** The same; changes at most once per frame, after everything but the count of measurements was taken over. */
    public ReadOnlyDoubleProperty epochProperty() {
        return feed.epochProperty();
    }

    /** Training samples a second over all replicas; 0 = not known. */
    public ReadOnlyDoubleProperty samplesPerSecondProperty() {
        return feed.samplesPerSecondProperty();
    }

    /** Whether the run was asked to stop and has not stopped yet. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** What a run that is being prepared waits for beside its data, such as the engine; empty for nothing. */
    public StringProperty awaitedProperty() {
        return awaited;
    }

    /** Why the run failed, one sentence; empty while it did not. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
