package mnl.lab.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mnl.analysis.run.RunLayout;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.engine.Checkpoint;
import mnl.engine.FinalEvaluation;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.lab.report.MeanCeiling;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunRecorder;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Records one run: hands everything that the engine reports to the recorder, in order and on the writer's thread, and
 * measures the finished model. Hours of training are not given up for a full disk: what cannot be written is reported, and
 * tried again to the end.
 */
final class RunRecording implements Consumer<TrainingEvent> {
    private static final Logger LOG = System.getLogger(RunRecording.class.getName());
    private static final String CUT_SHORT = Texts.of("service.run-recording.the-run-ended-before");

    private final DataSource source;
    private final List<NoiseSweep> curves;
    private final Executor writer;
    private final RecordingListener listener;
    private volatile CompletableFuture<RunRecorder> work;
    private final AtomicReference<@Nullable Checkpoint> newest = new AtomicReference<>();
    private volatile boolean troubled;
    /** Whether something is not written that will be tried again; of the writing thread. */
    private boolean behind;

    /**
     * @param recorder where the run goes
     * @param source its data
     * @param curves accuracies under rising noise to measure with the finished model
     * @param writer where files are written and metrics computed
     */
    RunRecording(
            CompletableFuture<RunRecorder> recorder,
            DataSource source,
            List<NoiseSweep> curves,
            Executor writer,
            RecordingListener listener) {
        this.source = source;
        this.curves = curves;
        this.writer = writer;
        this.listener = listener;
        work = recorder;
    }

    /**
     * Reports that the folder is there, or why it is not.
     *
     * @param unmade holds the reason as soon as the recorder is there; null for none
     */
    void begin(AtomicReference<@Nullable RunException> unmade) {
        work = work.thenApply(recorder -> {
            RunException problem = unmade.get();
            if (problem == null) {
                listener.began(recorder);
            } else {
                trouble(recorder, problem);
            }
            return recorder;
        });
    }

    /** Takes an event; from the engine's thread only, so that the chain of work needs no lock. */
    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Prepared prepared) {
            then(recorder -> recorder.prepared(prepared.layout()));
        } else if (event instanceof TrainingEvent.Measured measured) {
            then(recorder -> recorder.append(measured.measurement(), measured.margins()));
        } else if (event instanceof TrainingEvent.Trained trained) {
            then(recorder -> recorder.keep(trained.model()));
        } else if (event instanceof TrainingEvent.Saved saved) {
            save(saved.checkpoint());
        } else if (event instanceof TrainingEvent.RuleActed acted) {
            then(recorder -> recorder.ruleActed(acted.event()));
        } else if (event instanceof TrainingEvent.Failed failed) {
            then(recorder -> fail(recorder, failed.message()));
        }
    }

    /** Where the disk is slower than the training, those that a later one follows are left out. */
    private void save(Checkpoint checkpoint) {
        newest.set(checkpoint);
        WeakReference<Checkpoint> mine = new WeakReference<>(checkpoint);
        then(recorder -> {
            Checkpoint wanted = mine.get();
            if (wanted != null && newest.compareAndSet(wanted, null)) {
                recorder.saved(wanted);
                recovered(recorder);
            }
        });
    }

    private void fail(RunRecorder recorder, String message) {
        recorder.fail(message);
        listener.dropped(recorder);
    }

    private void then(Consumer<RunRecorder> step) {
        work = work.thenApplyAsync(
                recorder -> {
                    try {
                        step.accept(recorder);
                    } catch (RunException e) {
                        trouble(recorder, e);
                    }
                    return recorder;
                },
                writer);
    }

    /** With the state everything before it was written. */
    private void recovered(RunRecorder recorder) {
        if (behind) {
            behind = false;
            listener.began(recorder);
        }
    }

    private void trouble(RunRecorder recorder, RunException problem) {
        boolean first = !troubled;
        troubled = true;
        behind = true;
        listener.troubled(recorder, problem, first);
    }

    /**
     * The training is over: measures the model that is left.
     *
     * @param last how it ended
     * @param run the run, which is not closed yet
     * @return fails with {@link RunInterruptedException} where the recorder was closed meanwhile, with
     *     {@link IllegalStateException} and a sentence where the run failed
     */
    CompletableFuture<RunRecorder> trained(RunState last, TrainingRun run) {
        if (last == RunState.FAILED) {
            work = work.thenApplyAsync(RunRecording::failed, writer);
        } else {
            work = work.thenCompose(recorder -> measured(recorder, run)).thenApplyAsync(this::underCeiling, writer);
        }
        return work;
    }

    private static RunRecorder failed(RunRecorder recorder) {
        recorder.fail(CUT_SHORT);
        refuseInterrupted(recorder);
        throw new IllegalStateException(recorder.info().message());
    }

    private static void refuseInterrupted(RunRecorder recorder) {
        if (recorder.info().status() == RunStatus.INTERRUPTED) {
            throw new RunInterruptedException();
        }
    }

    private CompletableFuture<RunRecorder> measured(RunRecorder recorder, TrainingRun run) {
        refuseInterrupted(recorder);
        Optional<RunLayout> layout = recorder.info().layout();
        if (layout.isEmpty()) {
            return CompletableFuture.completedFuture(recorder);
        }
        if (!troubled) {
            listener.measuring(recorder);
        }
        return new FinalEvaluation(run, source, writer).of(layout.get(), curves).handle((results, error) -> {
            if (error == null) {
                recorder.evaluated(results);
                return recorder;
            }
            refuseInterrupted(recorder);
            Throwable cause = Causes.of(error);
            if (cause instanceof RunInterruptedException interrupted) {
                throw interrupted;
            }
            listener.unmeasured(recorder, cause);
            return recorder;
        });
    }

    /**
     * Stores the run after {@link #trained}; one that measured nothing is not kept.
     *
     * @return fails with {@link RunException} where it cannot be stored
     */
    CompletableFuture<RunRecorder> complete(RunStatus status) {
        work = work.thenApplyAsync(recorder -> complete(recorder, status), writer);
        return work;
    }

    private RunRecorder complete(RunRecorder recorder, RunStatus status) {
        if (!recorder.hasMeasured()) {
            recorder.close();
            listener.dropped(recorder);
            return recorder;
        }
        try {
            recorder.complete(status);
            listener.stored(recorder);
            return recorder;
        } catch (RunException e) {
            troubled = true;
            listener.unstored(recorder, e);
            throw e;
        }
    }

    /** A report without its ceiling is better than none. */
    private RunRecorder underCeiling(RunRecorder recorder) {
        try {
            recorder.ceiling(MeanCeiling.of(source, recorder.info().origin().experiment()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The ceiling of the accuracies is not known", e);
        }
        return recorder;
    }

    /** Done when everything that was reported so far is written, or could not be. */
    CompletableFuture<?> written() {
        return work.handle((recorder, error) -> "");
    }
}
