package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mnl.analysis.run.Measurement;
import mnl.cli.CommandLineProgram;
import mnl.data.sources.DataSources;
import mnl.engine.RunState;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentJson;
import mnl.lab.run.RunContents;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.feed.ManualPulse;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However a run of the window ends, its folder is about one model: results, report, measurements and parameters name the
 * same epoch, and the command {@code evaluate} finds every metric of {@code results.json} again.
 */
class OneModelTest {
    private static final int ENDLESS = 9_999;

    @TempDir
    Path workspace;

    private final ManualPulse pulse = new ManualPulse();
    private final BatchedTrainingEngine engine = new BatchedTrainingEngine();
    private StoredRuns runs;
    private RunSession session;

    private void start(int epochs, int measureEvery, boolean stopping, boolean paused) {
        Experiment experiment = new ExperimentJson().readExperiment("""
                {"dataset": {"kind": "synthetic", "classes": 3, "dimensions": 4, "trainSize": 50, "validationSize": 30,
                  "testSize": 80,
                  "modalities": [{"name": "loud", "amplitude": 3}, {"name": "quiet", "amplitude": 2}]},
                 "modalities": [{"name": "loud",
                   "evaluationNoise": {"kind": "FEATURE_GAUSSIAN", "severity": 3, "share": 1}}, {"name": "quiet"}],
                 "arms": ["none", "mnl"],
                 "schedule": {"epochs": %d, "batchSize": 20, "measureEvery": %d,
                   "earlyStopping": {"enabled": %b, "patience": 2}},
                 "seeds": {"first": 5, "count": 2}}
                """.formatted(epochs, measureEvery, stopping));
        runs = new StoredRuns(
                engine::start, new RunStore(new Workspace(workspace)), of -> Optional.empty(), Runnable::run, pulse);
        session = new RunSession(runs, DataSources::open, Runnable::run, Runnable::run, pulse);
        session.start(experiment, paused);
    }

    @AfterEach
    void close() throws InterruptedException {
        session.close();
        engine.close();
        assertTrue(engine.awaitClosed(Duration.ofMinutes(1)));
    }

    private void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < limit, "in vain");
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                    .join();
            pulse.beat();
        }
    }

    private void awaitState(RunState state) {
        await(() -> session.stateProperty().get() == state);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1000})
    void stoppedWhileItTrains(int every) throws IOException {
        start(ENDLESS, every, false, false);
        await(() -> session.trainedTo() > 2);
        session.cancel();
        awaitState(RunState.CANCELLED);
        assertOneModel();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void stoppedAfterSingleBatches(int every) throws IOException {
        start(ENDLESS, every, false, true);
        session.stepEpoch();
        await(() -> session.trainedTo() == 1);
        session.stepBatch();
        await(() -> session.trainedTo() == 1.4);
        session.cancel();
        awaitState(RunState.CANCELLED);
        JsonNode results = assertOneModel();
        assertEquals(1.4, results.at("/model/epoch").doubleValue());
        assertTrue(report().contains("1.4 of 9999 epochs in"), "the report says how far it got");
        assertFalse(report().contains("after the last epoch"));
    }

    @Test
    void pausedAndThenStopped() throws IOException {
        start(ENDLESS, 1000, false, false);
        await(() -> session.trainedTo() > 2);
        session.pause();
        awaitState(RunState.PAUSED);
        session.cancel();
        awaitState(RunState.CANCELLED);
        assertOneModel();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1000})
    void trainedToTheEnd(int every) throws IOException {
        start(6, every, false, false);
        awaitState(RunState.FINISHED);
        JsonNode results = assertOneModel();
        assertEquals(6, results.at("/model/epoch").intValue());
        assertEquals(6, results.at("/model/epochs").intValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void backAtTheBestEpochs(int every) throws IOException {
        start(200, every, true, false);
        awaitState(RunState.FINISHED);
        JsonNode results = assertOneModel();
        assertTrue(results.at("/model/epoch").intValue() < 200, "every one has stopped");
        assertTrue(report().contains("4 of 4 models (one for each arm and seed) have the weights of their best epoch"));
    }

    @Test
    void givenUpForAnotherRun() throws IOException {
        start(ENDLESS, 1000, false, false);
        await(() -> session.trainedTo() > 2);
        session.close();
        assertOneModel();
    }

    private Path folder() {
        await(() -> new RunStore(new Workspace(workspace))
                .list().stream().anyMatch(run -> Files.exists(run.folder().resolve("results.json"))));
        runs.recorded().join();
        return new RunStore(new Workspace(workspace)).list().get(0).folder();
    }

    private String report() throws IOException {
        return Files.readString(folder().resolve("report.html"));
    }

    /** Returns the results. */
    private JsonNode assertOneModel() throws IOException {
        Path folder = folder();
        RunContents contents = RunStore.open(folder);
        List<Measurement> measured = contents.measurements();
        double epoch = measured.get(measured.size() - 1).epoch();
        JsonNode results = json(folder.resolve("results.json"));
        assertEquals(epoch, results.at("/model/epoch").doubleValue());
        assertEquals(epoch, RunStore.model(folder).epoch());
        assertEquals(0, new CommandLineProgram().run("evaluate", folder.toString()));
        assertFound(json(folder.resolve("evaluation.json")).at("/conditions/0"), results);
        return results;
    }

    /** Everything that is found again equals what the results say, and the other way round nothing but losses is missing. */
    private static void assertFound(JsonNode again, JsonNode results) {
        assertEquals(results.get("model"), again.get("model"));
        assertEquals(results.get("agreement") == null, !results.at("/arms/0").has("cases"));
        for (int arm = 0; arm < 2; arm++) {
            JsonNode metrics = results.at("/arms/" + arm + "/metrics");
            JsonNode found = again.at("/arms/" + arm + "/metrics");
            int compared = 0;
            for (Iterator<String> names = metrics.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!name.matches("loss\\..*|shapley.*|imbalance")) {
                    assertEquals(metrics.get(name), found.get(name), name);
                    compared++;
                }
            }
            assertTrue(compared >= 7, compared + " metrics");
            if (results.at("/arms/" + arm).has("cases")) {
                assertEquals(results.at("/arms/" + arm + "/cases"), again.at("/arms/" + arm + "/cases"));
            }
        }
        JsonNode comparisons = results.get("comparisons");
        for (Iterator<String> names = comparisons.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.matches("shapley.*|imbalance")) {
                assertEquals(comparisons.get(name), again.get("comparisons").get(name), name);
            }
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
