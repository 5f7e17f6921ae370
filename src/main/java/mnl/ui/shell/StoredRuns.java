package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.analysis.run.RunLayout;
import mnl.data.DataSource;
import mnl.engine.FinalEvaluation;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.run.Versions;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.ui.session.RunKeeper;
import mnl.ui.task.Pulse;

/** Records every run of the window in the run store, in the background and in order. */
final class StoredRuns implements RunKeeper {
    private static final System.Logger LOG = System.getLogger(StoredRuns.class.getName());

    private final RunStore store;
    private final Supplier<Scenario> scenario;
    private final Executor background;
    private final AtomicReference<String> reported = new AtomicReference<>("");
    private final Queue<UnstoredRun> unstored = new ConcurrentLinkedQueue<>();
    private final List<Recording> recordings = new CopyOnWriteArrayList<>();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
    private Consumer<UnstoredRun> whenUnstored = run -> {};

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
        pulse.onEachFrame(this::show);
    }

    private void show() {
        place.set(reported.get());
        for (UnstoredRun run = unstored.poll(); run != null; run = unstored.poll()) {
            whenUnstored.accept(run);
        }
    }

    /** Notified on the FX thread, once, of every run that cannot be written, and again when it could not be stored. */
    void whenUnstored(Consumer<UnstoredRun> listener) {
        whenUnstored = listener;
    }

    @Override
    public Kept begin(Experiment experiment, DataSource source) {
        Scenario from = scenario.get();
        reported.set("");
        Recording recording = new Recording(origin(from, experiment, source), source);
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

    /** Where the newest run is kept, or that it is not; empty before the first run. */
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The path from the workspace on. */
    private static String shortly(Path folder) {
        return folder.getParent().getFileName().resolve(folder.getFileName()).toString();
    }

    /** Done when everything that was reported so far is written, or could not be. */
    CompletableFuture<Void> recorded() {
        return CompletableFuture.allOf(recordings.stream()
                .map(recording -> recording.work.handle((done, error) -> null))
                .toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Goes on recording a run in another folder, or stores it there where it is over.
     *
     * @param parent the folder in which the run's folder is made
     * @return the run's folder; fails with a sentence where it cannot be written there either
     */
    CompletableFuture<Path> saveIn(RunRecorder run, Path parent) {
        return CompletableFuture.supplyAsync(
                () -> {
                    run.moveTo(parent.resolve(run.target().getFileName().toString()));
                    reported.set(
                            run.isStored()
                                    ? "Saved in " + shortly(run.target())
                                    : "Recording in " + shortly(run.folder()));
                    return run.target();
                },
                background);
    }

    private final class Recording implements Kept {
        private final DataSource source;
        private volatile CompletableFuture<RunRecorder> work;
        private volatile boolean troubled;

        Recording(RunOrigin origin, DataSource source) {
            this.source = source;
            AtomicReference<RunException> unmade = new AtomicReference<>();
            work = CompletableFuture.supplyAsync(() -> store.begin(origin, unmade::set), background)
                    .thenApply(recorder -> {
                        if (unmade.get() == null) {
                            reported.set("Recording in " + shortly(recorder.folder()));
                        } else {
                            trouble(recorder, unmade.get());
                        }
                        return recorder;
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
            } else if (event instanceof TrainingEvent.RuleActed acted) {
                then(recorder -> recorder.ruleActed(acted.event()));
            } else if (event instanceof TrainingEvent.Failed failed) {
                then(recorder -> {
                    recorder.fail(failed.message());
                    reported.set("");
                });
            }
        }

        @Override
        public void over(RunState last, TrainingRun run) {
            if (last != RunState.FAILED) {
                work = work.thenCompose(recorder -> measured(recorder, run));
                RunStatus status = last == RunState.FINISHED ? RunStatus.FINISHED : RunStatus.CANCELLED;
                work = work.thenApplyAsync(recorder -> complete(recorder, status), background);
            }
            // With it go the data and every measurement, which the current run has too, while it is current.
            work.whenComplete((recorder, error) -> recordings.remove(this));
        }

        /** A run that measured nothing is not kept. */
        private RunRecorder complete(RunRecorder recorder, RunStatus status) {
            if (!recorder.hasMeasured()) {
                recorder.close();
                reported.set("");
                return recorder;
            }
            try {
                reported.set("Saved in " + shortly(recorder.complete(status)));
            } catch (RunException e) {
                LOG.log(Level.WARNING, "A run is not saved: " + e.getMessage());
                troubled = true;
                reported.set("Not saved");
                unstored.add(new UnstoredRun(recorder, e.getMessage(), true));
            }
            return recorder;
        }

        /** A run that was given up meanwhile is kept without the finished model's metrics. */
        private CompletableFuture<RunRecorder> measured(RunRecorder recorder, TrainingRun run) {
            RunLayout layout = recorder.info().layout().orElse(null);
            if (layout == null) {
                return CompletableFuture.completedFuture(recorder);
            }
            if (!troubled) {
                reported.set("Measuring the model of " + shortly(recorder.folder()));
            }
            NoiseSweep sweep = NoiseSweep.ofEveryModality(run.experiment().activeModalities(), source.info());
            return new FinalEvaluation(run, source, background)
                    .of(layout, List.of(sweep))
                    .handle((results, error) -> {
                        if (error == null) {
                            recorder.evaluated(results);
                        } else {
                            LOG.log(Level.DEBUG, "Measuring the finished model", error);
                        }
                        return recorder;
                    });
        }

        /** Only the engine's thread comes here, so the chain needs no lock. What cannot be written is tried again later. */
        private void then(Step step) {
            work = work.thenApplyAsync(
                    recorder -> {
                        try {
                            step.take(recorder);
                        } catch (RunException e) {
                            trouble(recorder, e);
                        }
                        return recorder;
                    },
                    background);
        }

        private void trouble(RunRecorder recorder, RunException problem) {
            LOG.log(Level.DEBUG, "Recording the run", problem);
            reported.set("Not saved yet");
            if (!troubled) {
                troubled = true;
                unstored.add(new UnstoredRun(recorder, problem.getMessage(), false));
            }
        }
    }

    private interface Step {
        void take(RunRecorder recorder);
    }
}
