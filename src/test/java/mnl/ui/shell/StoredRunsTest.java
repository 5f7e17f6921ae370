package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import mnl.data.disk.FaultyDisk;
import mnl.data.sources.DataSources;
import mnl.engine.Checkpoint;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.StillRun;
import mnl.engine.TrainingEvent;
import mnl.engine.state.Memento;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunsTest {
    private static final Scenario SCENARIO = Scenarios.byDefault();
    private static final Experiment SHORT =
            SCENARIO.experiment().withSchedule(new Schedule(3, 64)).withSeeds(new SeedRange(0, 2));

    @TempDir
    Path folder;

    private final ManualPulse pulse = new ManualPulse();
    private final SteadyEngine engine = new SteadyEngine();

    private final List<UnstoredRun> unstored = new ArrayList<>();
    private StoredRuns runs;

    private RunSession session(Path workspace) {
        return session(workspace, Runnable::run);
    }

    private RunSession session(Path workspace, Executor background) {
        runs = new StoredRuns(
                engine::start,
                new RunStore(new Workspace(workspace)),
                experiment -> Optional.of(SCENARIO),
                background,
                pulse);
        runs.whenUnstored(unstored::add);
        return new RunSession(runs, DataSources::open, Runnable::run, Runnable::run, pulse);
    }

    @Test
    void anEarlierRunThatIsStillWrittenIsNotTheOneThatIsSpokenOf() {
        List<Runnable> later = new ArrayList<>();
        boolean[] slow = {false};
        RunSession session = session(folder, task -> {
            if (slow[0]) {
                later.add(task);
            } else {
                task.run();
            }
        });
        session.start(SHORT, false);
        slow[0] = true;
        engine.last().train(3);
        slow[0] = false;
        session.start(SHORT, false);
        pulse.beat();
        String second = runs.placeProperty().get();
        assertTrue(second.startsWith("Recording in"), second);
        assertFalse(later.isEmpty(), "the first one is still written");
        while (!later.isEmpty()) {
            later.remove(0).run();
        }
        pulse.beat();
        assertEquals(second, runs.placeProperty().get());
    }

    @Test
    void aFinishedRunIsKeptWithEveryMeasurementAndTheFinalFigures() throws IOException {
        session(folder).start(SHORT, false);
        engine.last().train(3);
        pulse.beat();
        List<StoredRun> stored = new RunStore(new Workspace(folder)).list();
        assertEquals(1, stored.size());
        RunContents contents = RunStore.open(stored.get(0).folder());
        assertEquals(RunStatus.FINISHED, contents.info().status());
        assertEquals(SHORT, contents.info().origin().experiment());
        assertEquals(4, contents.measurements().size());
        JsonNode results = new ObjectMapper()
                .readTree(stored.get(0).folder().resolve("results.json").toFile());
        assertTrue(results.at("/arms/0/metrics/ece.fused/mean").isNumber(), "as the command line stores it");
        assertTrue(results.at("/arms/0/metrics").has("imbalance"));
        assertTrue(results.at("/arms/0/cases/FT/count/mean").isNumber());
        assertEquals(6, results.at("/noiseCurves/0/severities").size());
        assertArrayEquals(
                SteadyEngine.MODEL.values(),
                RunStore.model(stored.get(0).folder()).parameters().values(),
                "the model is kept, too");
        assertEquals(
                "Saved in runs/" + stored.get(0).folder().getFileName(),
                runs.placeProperty().get());
    }

    @Test
    void aRunStoppedByClosingIsKeptAsCancelled() {
        RunSession session = session(folder);
        session.start(SHORT, false);
        engine.last().train(1);
        session.close();
        StoredRun stored = new RunStore(new Workspace(folder)).list().get(0);
        assertEquals(RunStatus.CANCELLED, stored.info().status());
        assertEquals(2, RunStore.open(stored.folder()).measurements().size());
    }

    @Test
    void whereNothingCanBeWrittenTheRunGoesOnAndTheReasonIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        RunSession session = session(file);
        session.start(SHORT, false);
        engine.last().train(3);
        pulse.beat();
        assertEquals("Not saved", runs.placeProperty().get());
        assertEquals(4, session.measurementsProperty().get());
        assertEquals(
                List.of(false, true),
                unstored.stream().map(UnstoredRun::over).toList(),
                "once at first, and at the end");
        assertTrue(
                unstored.get(1).why().contains(file.toString()), unstored.get(1).why());
        Path saved = runs.saveIn(unstored.get(1).recorder(), folder.resolve("elsewhere"))
                .join();
        pulse.beat();
        assertEquals(
                "Saved in elsewhere/" + saved.getFileName(),
                runs.placeProperty().get());
        RunContents contents = RunStore.open(saved);
        assertEquals(RunStatus.FINISHED, contents.info().status());
        assertEquals(4, contents.measurements().size());
        assertEquals(
                6,
                new ObjectMapper()
                        .readTree(saved.resolve("results.json").toFile())
                        .at("/noiseCurves/0/severities")
                        .size(),
                "with the metrics of the finished model");
    }

    @Test
    void aDiskThatIsFullForAWhileIsSaidOnceAndCostsNothing() {
        FaultyDisk disk = new FaultyDisk();
        RunSession session = session(disk.path(folder));
        session.start(SHORT, false);
        disk.roomFor(10);
        engine.last().train(2);
        pulse.beat();
        assertEquals("Not saved yet", runs.placeProperty().get());
        assertEquals(1, unstored.size());
        assertTrue(
                unstored.get(0).why().contains("No space left on device"),
                unstored.get(0).why());
        disk.roomFor(Long.MAX_VALUE);
        engine.last().train(1);
        pulse.beat();
        assertTrue(
                runs.placeProperty().get().startsWith("Saved in runs/"),
                runs.placeProperty().get());
        StoredRun stored = new RunStore(new Workspace(folder)).list().get(0);
        assertEquals(4, RunStore.open(stored.folder()).measurements().size());
        assertEquals(1, unstored.size());
    }

    @Test
    void onceThereIsRoomAgainTheRunIsRecordedAgain() {
        FaultyDisk disk = new FaultyDisk();
        List<Consumer<TrainingEvent>> engineTells = new ArrayList<>();
        CompletableFuture<RunState> over = new CompletableFuture<>();
        StoredRuns watched = new StoredRuns(
                (experiment, source, paused, events) -> {
                    engineTells.add(events);
                    return new PreparingRun(experiment, over);
                },
                new RunStore(new Workspace(disk.path(folder))),
                experiment -> Optional.of(SCENARIO),
                Runnable::run,
                pulse);
        watched.start(SHORT, DataSources.open(SHORT.dataset()), false, event -> {});
        pulse.beat();
        String recording = watched.placeProperty().get();
        disk.roomFor(0);
        TrainingEvent saved = new TrainingEvent.Saved(new Checkpoint(new Memento(), 0, false, 0, 0));
        engineTells.get(0).accept(saved);
        pulse.beat();
        assertEquals("Not saved yet", watched.placeProperty().get());
        disk.roomFor(Long.MAX_VALUE);
        engineTells.get(0).accept(saved);
        pulse.beat();
        assertEquals(recording, watched.placeProperty().get());
        over.complete(RunState.CANCELLED);
    }

    @Test
    void aRunThatMeasuredNothingIsNotKept() {
        CompletableFuture<RunState> over = new CompletableFuture<>();
        StoredRuns unmeasured = new StoredRuns(
                (experiment, source, paused, events) -> new PreparingRun(experiment, over),
                new RunStore(new Workspace(folder)),
                experiment -> Optional.of(SCENARIO),
                Runnable::run,
                pulse);
        unmeasured.start(SHORT, DataSources.open(SHORT.dataset()), false, event -> {});
        pulse.beat();
        String place = unmeasured.placeProperty().get();
        assertTrue(place.startsWith("Recording in runs/"), place);
        over.complete(RunState.CANCELLED);
        pulse.beat();
        assertEquals("", unmeasured.placeProperty().get());
        assertFalse(Files.exists(folder.resolve("runs")), "not even the folder that was made for it");
    }

    /** A run that is stopped before its model stands. */
    private static final class PreparingRun extends StillRun {
        private final Experiment experiment;
        private final CompletableFuture<RunState> over;

        PreparingRun(Experiment experiment, CompletableFuture<RunState> over) {
            this.experiment = experiment;
            this.over = over;
        }

        @Override
        public Experiment experiment() {
            return experiment;
        }

        @Override
        public RunState state() {
            return over.getNow(RunState.PREPARING);
        }

        @Override
        public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
            return CompletableFuture.failedFuture(new IllegalStateException("There is no model."));
        }

        @Override
        public CompletableFuture<RunState> whenOver() {
            return over;
        }
    }
}
