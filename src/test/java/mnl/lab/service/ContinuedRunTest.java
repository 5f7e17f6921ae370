package mnl.lab.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import mnl.data.DataSource;
import mnl.data.disk.FormerProcess;
import mnl.data.sources.DataSources;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.experiment.Arm;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored runs that go on end with the very files of runs that nobody interrupted. */
class ContinuedRunTest {
    private static final List<String> NUMBERS =
            List.of("metrics.csv", "profiles.f32", "margins.bin", "model.f32", "model.json", "results.json");

    @TempDir
    Path folder;

    private final TrainingEngine engine = new Engines.Batched(EngineSettings.DEFAULT).open(EngineStartListener.SILENT);

    @AfterEach
    void close() {
        Engines.close(engine);
    }

    @Test
    void aRunThatWasInterruptedGoesOnInItsFolder() throws Exception {
        RunStore store = store();
        Path whole = finished(store.begin(origin(6)));
        RunRecorder first = store.begin(origin(6));
        interrupted(first, 3);
        first.close();
        assertEquals(RunStatus.INTERRUPTED, RunStore.open(first.folder()).info().status());

        Continuation from = Continuation.read(first.folder());
        assertEquals(3, from.checkpoint().epoch());
        RunRecorder second = store.goOn(from);
        assertThrows(RunException.class, () -> store.goOn(from), "two cannot go on with one run");
        Path resumed = finished(second);
        assertEquals(first.target(), resumed);
        assertSame(whole, resumed);
        RunContents read = RunStore.open(resumed);
        assertEquals(RunStatus.FINISHED, read.info().status());
        assertEquals(7, read.measurements().size());
    }

    @Test
    void oneThatWasKilledAfterItsEndOrWhileItWentOnLosesNothing() throws Exception {
        RunStore store = store();
        Path whole = finished(store.begin(origin(3)));
        RunRecorder first = store.begin(origin(3));
        train(first, epoch -> {});
        RunRecorder second = store.goOn(Continuation.read(killed(first)));
        interruptedAtOnce(second);
        Path resumed = finished(store.goOn(Continuation.read(killed(second))));
        assertSame(whole, resumed);
    }

    @Test
    void whatWasMeasuredAfterTheStateWasSavedIsMeasuredAgain() throws Exception {
        RunStore store = store();
        Path whole = finished(store.begin(origin(4)));
        RunRecorder first = store.begin(origin(4));
        interrupted(first, 2);
        first.close();
        for (String name : List.of("metrics.csv", "profiles.f32", "margins.bin")) {
            byte[] all = Files.readAllBytes(whole.resolve(name));
            Path left = first.folder().resolve(name);
            int saved = Files.readAllBytes(left).length;
            Files.write(left, Arrays.copyOf(all, saved + (all.length - saved) / 3));
        }
        assertSame(whole, finished(store.goOn(Continuation.read(first.folder()))));
    }

    @Test
    void aRunThatTheUserStoppedGoesOn() throws Exception {
        RunStore store = store();
        Path whole = finished(store.begin(origin(5)));
        RunRecorder first = store.begin(origin(5));
        interrupted(first, 2);
        Path cancelled = first.complete(RunStatus.CANCELLED);
        Path resumed = finished(store.goOn(Continuation.read(cancelled)));
        assertEquals(cancelled, resumed);
        assertSame(whole, resumed);
    }

    @Test
    void aFinishedRunIsTrainedForLongerInAnotherFolder() throws Exception {
        RunStore store = store();
        Path whole = finished(store.begin(origin(6)));
        Path shorter = finished(store.begin(origin(3)));
        List<byte[]> before = content(shorter);
        Path longer = finished(store.longer(Continuation.read(shorter), origin(6)));
        assertSame(whole, longer);
        List<byte[]> after = content(shorter);
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), after.get(i), "the short run stays as it is");
        }
    }

    /** What early stopping chose at the end of the short run is no part of the long one. */
    @Test
    void aRunThatHasChosenItsBestEpochsIsTrainedForLongerWithoutTheseChoices() throws Exception {
        RunStore store = store();
        Path whole = finished(store.begin(stopping(12)));
        Path shorter = finished(store.begin(stopping(4)));
        assertTrue(Files.readString(shorter.resolve("milestones.csv")).contains("STOPPED,4"), "it has chosen");
        Path longer = finished(store.longer(Continuation.read(shorter), stopping(12)));
        assertSame(whole, longer);
        assertEquals(
                Files.readString(whole.resolve("milestones.csv")), Files.readString(longer.resolve("milestones.csv")));
    }

    private static RunOrigin stopping(int epochs) {
        Experiment experiment = new ExperimentJson().readExperiment("""
                {"dataset": {"kind": "synthetic", "classes": 3, "dimensions": 4, "trainSize": 50, "validationSize": 30,
                  "testSize": 80,
                  "modalities": [{"name": "loud", "amplitude": 3}, {"name": "quiet", "amplitude": 2}]},
                 "modalities": [{"name": "loud"}, {"name": "quiet"}],
                 "arms": ["none", "mnl"],
                 "seeds": {"first": 5, "count": 2}}
                """);
        return of(experiment.withSchedule(new Schedule(epochs, 20).withEarlyStopping(new EarlyStoppingSpec(true, 3))));
    }

    @Test
    void whateverIsChangedInAFileThatGoesOnIsFound() throws Exception {
        RunStore store = store();
        RunRecorder first = store.begin(origin(3));
        interrupted(first, 1);
        first.close();
        Path left = first.folder();
        try (Stream<Path> files = Files.list(left)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] other = bytes.clone();
                other[bytes.length / 3] ^= 1;
                Files.write(file, other);
                String message = assertThrows(RunException.class, () -> whole(left), file.toString())
                        .getMessage();
                assertTrue(message.contains(file.getFileName().toString()), message);
                Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
                assertThrows(RunException.class, () -> whole(left), file.toString());
                Files.write(file, bytes);
            }
        }
        whole(left);
    }

    private static void whole(Path run) {
        Continuation.read(run);
        RunStore.model(run);
    }

    private RunStore store() {
        return new RunStore(new Workspace(folder));
    }

    private static RunOrigin origin(int epochs) {
        Experiment base = Scenarios.byName("blind-spot").experiment();
        Experiment experiment = base.withSchedule(base.schedule().withEpochs(epochs))
                .withSeeds(new SeedRange(0, 2))
                .withReferences(List.of())
                .withArms(List.of(Arm.NONE, Arm.MNL), "none");
        return of(experiment);
    }

    private static RunOrigin of(Experiment experiment) {
        return RunOrigin.of(Optional.<Scenario>empty(), experiment, source(experiment));
    }

    private static DataSource source(Experiment experiment) {
        return DataSources.open(experiment.dataset());
    }

    private Path finished(RunRecorder recorder) throws InterruptedException {
        train(recorder, epoch -> {});
        return recorder.complete(RunStatus.FINISHED);
    }

    private void train(RunRecorder recorder, DoubleConsumer at) throws InterruptedException {
        Experiment experiment = recorder.info().origin().experiment();
        new ForegroundTraining(engine, RecordingListener.SILENT)
                .train(recorder, source(experiment), List.of(), (epoch, rate) -> at.accept(epoch));
    }

    /** Trains until this epoch is measured, and then as a signal does. */
    private void interrupted(RunRecorder recorder, double until) {
        Experiment experiment = recorder.info().origin().experiment();
        HeldEngine held = new HeldEngine(engine, until);
        ForegroundTraining training = new ForegroundTraining(held, RecordingListener.SILENT);
        held.reached().thenRunAsync(() -> training.interrupt(Duration.ofMinutes(1)));
        assertThrows(
                RunInterruptedException.class,
                () -> training.train(recorder, source(experiment), List.of(), (epoch, rate) -> {}));
    }

    private void interruptedAtOnce(RunRecorder recorder) {
        Experiment experiment = recorder.info().origin().experiment();
        ForegroundTraining training = new ForegroundTraining(engine, RecordingListener.SILENT);
        training.interrupt(Duration.ZERO);
        assertThrows(
                RunInterruptedException.class,
                () -> training.train(recorder, source(experiment), List.of(), (epoch, rate) -> {}));
    }

    /** The folder of a run whose process is gone. */
    private Path killed(RunRecorder recorder) throws IOException {
        FormerProcess.madeOf(folder);
        return recorder.folder();
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        for (String name : NUMBERS) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)), name);
        }
    }

    private static List<byte[]> content(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.sorted().map(ContinuedRunTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
