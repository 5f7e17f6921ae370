package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import mnl.analysis.run.Measurement;
import mnl.analysis.story.MarginFrame;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.json.ExperimentJson;
import mnl.lab.library.RunTrash;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.service.ForegroundTraining;
import mnl.lab.service.RecordingListener;
import mnl.lab.service.RunStarter;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.lab.store.Workspace;
import mnl.ui.feed.ManualPulse;
import mnl.ui.session.ContinuedRun;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored run is shown as if it had just ended, and goes on to the numbers of one that nobody interrupted. */
class ReopenedRunTest {
    private static final EvaluationRequest NOISY =
            new EvaluationRequest(Split.TEST, List.of(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 6, 1), NoiseSpec.NONE));

    @TempDir
    Path workspace;

    private final ManualPulse pulse = new ManualPulse();
    private final ConcurrentLinkedQueue<Runnable> fxTasks = new ConcurrentLinkedQueue<>();
    private final Executor fxThread = fxTasks::add;
    private final BatchedTrainingEngine engine = new BatchedTrainingEngine();
    private final List<String> refused = new ArrayList<>();
    private final List<RunSession> sessions = new ArrayList<>();
    private Function<DatasetSpec, DataSource> data = DataSources::open;

    private static Experiment experiment(int epochs) {
        return new ExperimentJson().readExperiment("""
                {"dataset": {"kind": "synthetic", "classes": 3, "dimensions": 4, "trainSize": 50, "validationSize": 30,
                  "testSize": 80,
                  "modalities": [{"name": "loud", "amplitude": 3}, {"name": "quiet", "amplitude": 2}]},
                 "modalities": [{"name": "loud",
                   "evaluationNoise": {"kind": "FEATURE_GAUSSIAN", "severity": 3, "share": 1}}, {"name": "quiet"}],
                 "arms": ["none", "mnl"],
                 "schedule": {"epochs": %d, "batchSize": 20},
                 "seeds": {"first": 5, "count": 2}}
                """.formatted(epochs));
    }

    private RunStore store() {
        return new RunStore(new Workspace(workspace));
    }

    private RunSession session() {
        StoredRuns runs = new StoredRuns(RunStarter.of(engine), store(), of -> Optional.empty(), Runnable::run, pulse);
        RunSession session = new RunSession(runs, spec -> data.apply(spec), Runnable::run, fxThread, pulse);
        runs.keptProperty().addListener((o, was, now) -> session.kept(now));
        sessions.add(session);
        return session;
    }

    @AfterEach
    void close() throws InterruptedException {
        sessions.forEach(RunSession::close);
        engine.close();
        assertTrue(engine.awaitClosed(Duration.ofMinutes(1)));
    }

    private void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < limit, "in vain");
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                    .join();
            while (!fxTasks.isEmpty()) {
                fxTasks.remove().run();
            }
            pulse.beat();
        }
    }

    /** Trains a run to its end, and returns its folder. */
    private Path trained(RunSession session, int epochs) {
        session.start(experiment(epochs), false);
        return kept(session, RunState.FINISHED);
    }

    private Path kept(RunSession session, RunState state) {
        await(() -> session.stateProperty().get() == state
                && session.goesOnInProperty().get() != null);
        return session.goesOnInProperty().get();
    }

    private static List<Measurement> measurements(RunSession session) {
        RunHistory history = session.historyProperty().get();
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            all.add(history.get(i));
        }
        return all;
    }

    @Test
    void aRunThatIsDeletedWhileItIsOnShowStaysThereAndSaysWhyItCannotGoOn() {
        RunSession session = session();
        Path folder = trained(session, 2);
        session.open(folder, refused::add);
        await(() -> session.goesOnInProperty().get() != null
                && session.storedProperty().get() != null);
        List<Measurement> before = measurements(session);
        Path deleted = RunTrash.discard(folder, Instant.now());
        assertSameMeasurements(before, measurements(session));
        CompletableFuture<Evaluation> answer = session.evaluate(NOISY);
        await(answer::isDone);
        assertTrue(!answer.isCompletedExceptionally(), "its model still answers");
        List<String> said = new ArrayList<>();
        session.goOn(
                () -> ContinuedRun.read(store(), folder, OptionalInt.of(3), StoredData.unmoved(DataSources::open)),
                said::add);
        await(() -> !said.isEmpty());
        assertTrue(said.get(0).startsWith("There is no run in " + folder), said.toString());
        RunTrash.restore(deleted, folder);
        session.goOn(
                () -> ContinuedRun.read(store(), folder, OptionalInt.of(3), StoredData.unmoved(DataSources::open)),
                said::add);
        await(() -> said.size() == 2);
        assertEquals("", said.get(1), "it is back");
        await(() -> session.stateProperty().get() == RunState.FINISHED
                && measurements(session).size() == before.size() + 1);
    }

    private static void assertSameMeasurements(List<Measurement> expected, List<Measurement> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).epoch(), actual.get(i).epoch());
            assertTrue(Arrays.deepEquals(expected.get(i).values(), actual.get(i).values()), "measurement " + i);
        }
    }

    private RunSession reopened(Path folder) {
        RunSession session = session();
        session.open(folder, refused::add);
        await(() -> session.measurementsProperty().get() > 0 || !refused.isEmpty());
        return session;
    }

    private Evaluation noisy(RunSession session) {
        CompletableFuture<Evaluation> answer = session.evaluate(NOISY);
        await(answer::isDone);
        return answer.join();
    }

    @Test
    void everyMeasurementIsThereAndTheModelAnswersAsItDid() {
        RunSession first = session();
        Path folder = trained(first, 4);
        Evaluation before = noisy(first);
        RunSession again = reopened(folder);
        assertEquals(List.of(), refused);
        assertEquals(RunState.FINISHED, again.stateProperty().get());
        assertEquals(5, again.measurementsProperty().get());
        assertSameMeasurements(measurements(first), measurements(again));
        assertEquals(4, again.epochProperty().get());
        assertEquals(folder, again.storedProperty().get().folder());
        assertEquals("", again.lackingProperty().get());
        assertArrayEquals(before.fusedLogits()[1], noisy(again).fusedLogits()[1]);
        assertSameMargins(first, again);
        again.start(experiment(1), true);
        assertNull(again.storedProperty().get(), "a run that begins here is no stored one");
    }

    /** A run of a grid has no margins, nor has one that an earlier version stored. */
    @Test
    void theModelTellsTheLastMarginsWhereNoneWereRecorded() throws InterruptedException {
        RunRecorder recorder = store().begin(RunOrigin.of(
                        Optional.empty(),
                        experiment(3),
                        DataSources.open(experiment(3).dataset())))
                .withoutMargins();
        new ForegroundTraining(engine, RecordingListener.SILENT)
                .train(recorder, DataSources.open(experiment(3).dataset()), List.of(), (epoch, rate) -> {});
        RunSession again = reopened(recorder.complete(RunStatus.FINISHED));
        await(() -> again.lateMarginsProperty().get() == 1);
        RunSession live = session();
        trained(live, 3);
        assertSameMargins(
                live.historyProperty().get().margins().subList(3, 4),
                again.historyProperty().get().margins());
    }

    private static void assertSameMargins(RunSession expected, RunSession actual) {
        assertSameMargins(
                expected.historyProperty().get().margins(),
                actual.historyProperty().get().margins());
    }

    private static void assertSameMargins(List<MarginFrame> expected, List<MarginFrame> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            MarginFrame one = expected.get(i);
            MarginFrame other = actual.get(i);
            assertEquals(one.epoch(), other.epoch());
            assertArrayEquals(one.samples(), other.samples());
            assertTrue(Arrays.deepEquals(one.margins(), other.margins()), "frame " + i);
            assertTrue(Arrays.deepEquals(one.fusedRight(), other.fusedRight()), "frame " + i);
            assertTrue(Arrays.deepEquals(one.only().count(), other.only().count()), "frame " + i);
            assertTrue(Arrays.deepEquals(one.only().kept(), other.only().kept()), "frame " + i);
        }
    }

    @Test
    void withoutItsDataTheCurvesAreThereAndOneSentenceSaysWhatIsNot() {
        Path folder = trained(session(), 2);
        data = spec -> {
            throw new DataException("The folder is gone.");
        };
        RunSession again = reopened(folder);
        assertEquals(3, again.measurementsProperty().get());
        assertEquals(3, again.historyProperty().get().margins().size(), "the Story needs no data");
        assertTrue(again.lackingProperty().get().contains("The folder is gone."));
        CompletableFuture<Evaluation> answer = again.evaluate(NOISY);
        CompletionException failure = assertThrows(CompletionException.class, answer::join);
        assertEquals(again.lackingProperty().get(), failure.getCause().getMessage());
        assertNull(again.goesOnInProperty().get());
        DataSource absent = again.sourceProperty().get();
        assertEquals(2, absent.info().modalities().size());
        assertThrows(DataException.class, () -> absent.forSeed(5));
        again.start(experiment(1), true);
        assertEquals("", again.lackingProperty().get());
    }

    @Test
    void changedDataAreNotTakenForThoseOfTheRun() {
        Path folder = trained(session(), 2);
        data = spec -> DataSources.open(((DatasetSpec.Synthetic) spec).withTestSize(90));
        RunSession again = reopened(folder);
        assertEquals(3, again.measurementsProperty().get());
        assertTrue(again.lackingProperty().get().contains("have changed"));
        goOn(again, folder, OptionalInt.of(3));
        assertTrue(refused.get(0).contains("have changed"), refused::toString);
    }

    @Test
    void aDamagedFileIsToldAndTheRunOnShowStays() throws IOException {
        RunSession session = session();
        Path folder = trained(session, 2);
        RunHistory shown = session.historyProperty().get();
        Path model = folder.resolve("model.f32");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        session.open(folder, refused::add);
        await(() -> !refused.isEmpty());
        assertTrue(refused.get(0).contains("model.f32"), refused::toString);
        assertSame(shown, session.historyProperty().get());
    }

    @Test
    void aRunUnderWayIsNeverGivenUpForAnother() {
        RunSession session = session();
        Path folder = trained(session, 2);
        session.start(experiment(9_999), true);
        await(() -> session.stateProperty().get() == RunState.PAUSED);
        session.open(folder, refused::add);
        await(() -> !refused.isEmpty());
        goOn(session, folder, OptionalInt.of(9));
        await(() -> refused.size() == 2);
        assertEquals(RunState.PAUSED, session.stateProperty().get());
        assertEquals(
                1,
                store().list().stream()
                        .filter(run -> run.info().status() == RunStatus.RUNNING)
                        .count(),
                "what was claimed is given back");
    }

    @Test
    void aRunThatWasStoppedGoesOnInTheSameWindow() throws IOException {
        Path whole = trained(session(), 6);
        RunSession session = session();
        session.start(experiment(6), true);
        session.stepEpoch();
        await(() -> session.epochProperty().get() == 1);
        session.stepEpoch();
        await(() -> session.epochProperty().get() == 2);
        session.cancel();
        Path stopped = kept(session, RunState.CANCELLED);
        goOn(session, stopped, OptionalInt.empty());
        assertEquals(stopped, kept(session, RunState.FINISHED));
        assertEquals(7, session.measurementsProperty().get());
        assertSameNumbers(whole, stopped);
        assertSameMeasurements(measurements(reopened(whole)), measurements(session));
        assertSameMargins(reopened(whole), session);
    }

    @Test
    void anInterruptedRunIsShownAndGoesOn() throws IOException {
        Path whole = trained(session(), 5);
        RunSession first = session();
        first.start(experiment(5), true);
        first.stepEpoch();
        await(() -> first.epochProperty().get() == 1);
        first.cancel();
        Path cancelled = kept(first, RunState.CANCELLED);
        ContinuedRun left = ContinuedRun.read(store(), cancelled, OptionalInt.empty(), StoredData.unmoved(data));
        left.recorder().close();
        Path folder = left.recorder().folder();
        assertTrue(folder.toString().contains(".partial"), folder.toString());
        assertTrue(store().list().stream().anyMatch(run -> run.folder().equals(folder)), "it is listed");

        RunSession again = reopened(folder);
        assertEquals(List.of(), refused);
        assertEquals(RunState.CANCELLED, again.stateProperty().get());
        assertEquals(2, again.measurementsProperty().get());
        assertEquals(folder, again.goesOnInProperty().get());
        goOn(again, folder, OptionalInt.empty());
        assertNotEquals(folder, kept(again, RunState.FINISHED));
        assertSameNumbers(whole, again.goesOnInProperty().get());
    }

    @Test
    void aFinishedRunIsTrainedForLongerBesideItself() throws IOException {
        Path whole = trained(session(), 5);
        RunSession session = session();
        Path shorter = trained(session, 3);
        goOn(session, shorter, OptionalInt.of(5));
        await(() -> session.historyProperty().get() != null
                && session.historyProperty().get().layout().epochs() == 5);
        Path longer = kept(session, RunState.FINISHED);
        assertNotEquals(shorter, longer);
        assertEquals(6, session.measurementsProperty().get());
        assertSameNumbers(whole, longer);
        assertEquals(4, RunStore.open(shorter).measurements().size());
    }

    private void goOn(RunSession session, Path folder, OptionalInt epochs) {
        boolean[] done = new boolean[1];
        session.goOn(
                () -> ContinuedRun.read(store(), folder, epochs, StoredData.unmoved(spec -> data.apply(spec))), why -> {
                    done[0] = true;
                    if (!why.isEmpty()) {
                        refused.add(why);
                    }
                });
        await(() -> done[0]);
    }

    private static void assertSameNumbers(Path expected, Path actual) throws IOException {
        for (String name : List.of("metrics.csv", "profiles.f32", "margins.bin", "model.f32", "results.json")) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)), name);
        }
    }
}
