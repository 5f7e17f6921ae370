package mnl.lab.service;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.data.Unawaited;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import org.jspecify.annotations.Nullable;

/** Starts runs and records each of them in the workspace, in the background and in order. Thread-safe. */
public final class RunService {
    private static final System.Logger LOG = System.getLogger(RunService.class.getName());

    private final RunStarter engine;
    private final RunStore store;
    private final Executor writer;
    private final RecordingListener listener;
    private final List<RunRecording> recordings = new CopyOnWriteArrayList<>();

    /**
     * @param engine trains
     * @param store where runs are kept
     * @param writer where files are written and the metrics of finished models are computed
     * @param listener notified how the recording of every run goes
     */
    public RunService(RunStarter engine, RunStore store, Executor writer, RecordingListener listener) {
        this.engine = engine;
        this.store = store;
        this.writer = writer;
        this.listener = listener;
    }

    /**
     * Starts a run and records it; where its folder cannot be made that is reported, and the run goes on in memory. With the
     * finished model accuracy under noise on every modality is measured. Returns at once.
     *
     * @param origin what is trained, and what it comes from
     * @param source its data
     * @param startPaused whether to wait before the first step
     * @param events notified of everything that the engine reports
     */
    public TrainingRun start(RunOrigin origin, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
        AtomicReference<@Nullable RunException> unmade = new AtomicReference<>();
        CompletableFuture<RunRecorder> recorder =
                CompletableFuture.supplyAsync(() -> store.begin(origin, unmade::set), writer);
        Experiment experiment = origin.experiment();
        return record(
                recorder,
                unmade,
                experiment,
                source,
                reports -> engine.start(experiment, source, startPaused, reports),
                events);
    }

    /**
     * Goes on with a stored run and records it. Returns at once.
     *
     * @param recorder the run, claimed to go on, with its checkpoint
     * @param source the very data that it was trained on
     * @param startPaused whether to wait before the next step
     * @param events notified of everything that the engine reports
     */
    public TrainingRun goOn(
            RunRecorder recorder, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
        return record(
                CompletableFuture.completedFuture(recorder),
                new AtomicReference<>(),
                recorder.info().origin().experiment(),
                source,
                reports -> engine.goOn(recorder, source, startPaused, reports),
                events);
    }

    private TrainingRun record(
            CompletableFuture<RunRecorder> recorder,
            AtomicReference<@Nullable RunException> unmade,
            Experiment experiment,
            DataSource source,
            Function<Consumer<TrainingEvent>, TrainingRun> begin,
            Consumer<TrainingEvent> events) {
        List<NoiseSweep> curves = List.of(NoiseSweep.ofEveryModality(experiment.activeModalities(), source.info()));
        RunRecording recording = new RunRecording(recorder, source, curves, writer, listener);
        recording.begin(unmade);
        recordings.add(recording);
        try {
            TrainingRun run = begin.apply(event -> {
                events.accept(event);
                recording.accept(event);
            });
            Unawaited.goOn(run.whenOver().thenAccept(last -> over(recording, last, run)));
            return run;
        } catch (RuntimeException e) {
            recordings.remove(recording);
            Unawaited.goOn(recorder.thenAcceptAsync(RunRecorder::close, writer));
            throw e;
        }
    }

    /** With a recording go the data and every measurement. */
    private void over(RunRecording recording, RunState last, TrainingRun run) {
        RunStatus status = last == RunState.FINISHED ? RunStatus.FINISHED : RunStatus.CANCELLED;
        Unawaited.whenDone(
                CompletableFuture.allOf(recording.trained(last, run), recording.complete(status)), (done, failure) -> {
                    recordings.remove(recording);
                    if (failure != null) {
                        log(Causes.of(failure));
                    }
                });
    }

    /** Why a run is not stored or was not trained is said elsewhere. */
    private static void log(Throwable failure) {
        boolean said = failure instanceof RunException
                || failure instanceof RunInterruptedException
                || failure instanceof IllegalStateException
                || failure instanceof CancellationException;
        LOG.log(said ? Level.DEBUG : Level.ERROR, "The end of a recording has failed", failure);
    }

    /** Done when everything that the runs have reported so far is written, or could not be. */
    public CompletableFuture<Void> recorded() {
        return CompletableFuture.allOf(
                recordings.stream().map(RunRecording::written).toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Goes on recording a run in another folder, or stores it there where it is over.
     *
     * @param parent the folder in which the run's folder is made
     * @return the run's folder; fails with {@link RunException} where it cannot be written there either
     */
    public CompletableFuture<Path> saveIn(RunRecorder run, Path parent) {
        return CompletableFuture.supplyAsync(
                () -> {
                    run.moveTo(parent.resolve(run.target().getFileName().toString()));
                    if (run.isStored()) {
                        listener.stored(run);
                    } else {
                        listener.began(run);
                    }
                    return run.target();
                },
                writer);
    }
}
