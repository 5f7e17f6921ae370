package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.analysis.RunLayout;
import mnl.data.DataSource;
import mnl.engine.FinalEvaluation;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.runs.RunException;
import mnl.runs.RunOrigin;
import mnl.runs.RunRecorder;
import mnl.runs.RunStatus;
import mnl.runs.RunStore;
import mnl.runs.Versions;
import mnl.ui.session.RunKeeper;
import mnl.ui.task.Failures;
import mnl.ui.task.Pulse;

/** Records every run of the window in the run store, in the background and in order. */
final class StoredRuns implements RunKeeper {
    private static final System.Logger LOG = System.getLogger(StoredRuns.class.getName());

    private final RunStore store;
    private final Supplier<Scenario> scenario;
    private final Executor background;
    private final AtomicReference<String> told = new AtomicReference<>("");
    private final List<Recording> recordings = new CopyOnWriteArrayList<>();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");

    /**
     * @param store where runs are kept
     * @param scenario the one a run comes from; null = none
     * @param background where files are written
     * @param pulse when the place of the run is shown
     */
    StoredRuns(RunStore store, Supplier<Scenario> scenario, Executor background, Pulse pulse) {
        this.store = store;
        this.scenario = scenario;
        this.background = background;
        pulse.onEachFrame(() -> place.set(told.get()));
    }

    @Override
    public Kept begin(Experiment experiment, DataSource source) {
        Scenario from = scenario.get();
        told.set("");
        recordings.removeIf(recording -> recording.over && recording.work.isDone());
        Recording recording = new Recording(() -> store.begin(origin(from, experiment, source)), source);
        recordings.add(recording);
        return recording;
    }

    private static RunOrigin origin(Scenario from, Experiment experiment, DataSource source) {
        String data = source.info().name();
        return from == null
                ? new RunOrigin(
                        "own-settings", "Own settings", "", experiment, Versions.current(), data, source.fingerprint())
                : RunOrigin.of(from, experiment, Versions.current(), data, source.fingerprint());
    }

    /** Where the newest run is kept, or why it is not; empty before the first run. */
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The path from the workspace on. */
    private static String shortly(Path folder) {
        return folder.getParent().getFileName().resolve(folder.getFileName()).toString();
    }

    /** Done when everything that was told so far is written, or could not be. */
    CompletableFuture<Void> recorded() {
        return CompletableFuture.allOf(recordings.stream()
                .map(recording -> recording.work.handle((done, error) -> null))
                .toArray(CompletableFuture<?>[]::new));
    }

    private final class Recording implements Kept {
        private final DataSource source;
        private volatile CompletableFuture<RunRecorder> work;
        private volatile boolean over;

        Recording(Supplier<RunRecorder> begin, DataSource source) {
            this.source = source;
            work = CompletableFuture.supplyAsync(begin, background).whenComplete((recorder, error) -> {
                if (error == null) {
                    told.set("Recording in " + shortly(recorder.folder()));
                } else {
                    problem(error);
                }
            });
        }

        @Override
        public void accept(TrainingEvent event) {
            if (event instanceof TrainingEvent.Prepared prepared) {
                then(recorder -> recorder.prepared(prepared.layout()));
            } else if (event instanceof TrainingEvent.Measured measured) {
                then(recorder -> recorder.append(measured.measurement()));
            } else if (event instanceof TrainingEvent.Trained trained) {
                then(recorder -> recorder.keep(trained.model()));
            } else if (event instanceof TrainingEvent.Reached reached) {
                then(recorder -> recorder.reached(reached.milestone()));
            } else if (event instanceof TrainingEvent.Failed failed) {
                then(recorder -> {
                    recorder.fail(failed.message());
                    told.set("");
                });
            }
        }

        @Override
        public void over(RunState last, TrainingRun run) {
            if (last != RunState.FAILED) {
                work = work.thenCompose(recorder -> measured(recorder, run));
                RunStatus status = last == RunState.FINISHED ? RunStatus.FINISHED : RunStatus.CANCELLED;
                then(recorder -> {
                    Path folder = recorder.complete(status);
                    told.set("Saved in " + shortly(folder));
                });
            }
            over = true;
        }

        /** A run that was given up meanwhile is kept without the finished model's figures. */
        private CompletableFuture<RunRecorder> measured(RunRecorder recorder, TrainingRun run) {
            RunLayout layout = recorder.info().layout().orElse(null);
            if (layout == null) {
                return CompletableFuture.completedFuture(recorder);
            }
            told.set("Measuring the model of " + shortly(recorder.folder()));
            NoiseSweep sweep = NoiseSweep.ofEveryModality(run.experiment().activeModalities(), source.info());
            return new FinalEvaluation(run, source, background)
                    .of(layout, List.of(sweep))
                    .handle((figures, error) -> {
                        if (error == null) {
                            recorder.evaluated(figures);
                        } else {
                            LOG.log(Level.DEBUG, "Measuring the finished model", error);
                        }
                        return recorder;
                    });
        }

        /** Only the engine's thread comes here, so the chain needs no lock. */
        private void then(Step step) {
            work = work.thenApplyAsync(
                    recorder -> {
                        try {
                            step.take(recorder);
                            return recorder;
                        } catch (RunException e) {
                            problem(e);
                            throw e;
                        }
                    },
                    background);
        }

        private void problem(Throwable error) {
            Throwable cause = error instanceof CompletionException ? error.getCause() : error;
            LOG.log(Level.WARNING, "Recording the run", cause);
            told.set("Not saved: " + Failures.sentence(cause, String.valueOf(cause)));
        }
    }

    private interface Step {
        void take(RunRecorder recorder);
    }
}
