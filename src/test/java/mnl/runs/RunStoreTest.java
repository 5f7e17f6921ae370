package mnl.runs;

import static mnl.runs.RunFixture.EXPERIMENT;
import static mnl.runs.RunFixture.LAYOUT;
import static mnl.runs.RunFixture.ORIGIN;
import static mnl.runs.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import mnl.analysis.Measurement;
import mnl.analysis.Summary;
import mnl.experiment.ExperimentJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");

    @TempDir
    Path folder;

    private RunStore store;

    @BeforeEach
    void makeStore() {
        store = new RunStore(new Workspace(folder), Clock.fixed(NOW, ZoneOffset.UTC), new SplittableRandom(1));
    }

    @Test
    void aCompleteRunReadsBackAsItWasWritten() {
        Path complete = recorded(store.begin(ORIGIN)).complete(RunStatus.FINISHED);
        assertTrue(complete.getFileName().toString().matches("2026-11-23-blind-spot-[0-9a-f]{5}"), complete.toString());
        RunContents read = RunStore.open(complete);
        assertEquals(ORIGIN, read.info().origin());
        assertEquals(LAYOUT, read.info().layout().orElseThrow());
        assertEquals(RunStatus.FINISHED, read.info().status());
        assertEquals(NOW, read.info().started());
        assertEquals(3, read.measurements().size());
        for (int i = 0; i < 3; i++) {
            assertSame(measurement(i), read.measurements().get(i));
        }
        assertEquals(List.of(new StoredRun(complete, read.info())), store.list());
    }

    @Test
    void resultsHoldEveryMetricOfEveryArm() throws IOException {
        Path complete = recorded(store.begin(ORIGIN)).complete(RunStatus.FINISHED);
        JsonNode results = json(complete.resolve("results.json"));
        assertEquals(2, results.get("arms").size());
        JsonNode mnl = results.get("arms").get(1);
        assertEquals("mnl", mnl.get("name").asText());
        assertEquals(3 + 2 + 1 + 2 + 2 + 2, mnl.get("metrics").size());
        Summary expected = RunStore.open(complete).last().orElseThrow().summary("accuracy.quiet", 1);
        JsonNode accuracy = mnl.get("metrics").get("accuracy.quiet");
        assertEquals(expected.mean(), accuracy.get("mean").asDouble());
        assertEquals(expected.ci95(), accuracy.get("ci95").asDouble());
        assertEquals(3, accuracy.get("perSeed").size());
        assertTrue(results.at("/comparisons/accuracy.fused/mnl/tTestP").isNumber());
        JsonNode run = json(complete.resolve("run.json"));
        assertEquals("finished", run.get("state").asText());
        assertEquals("[3,4,5]", run.get("seeds").toString());
        assertEquals(EXPERIMENT, new ExperimentJson().readExperiment(run.toString()), "run.json trains again");
    }

    @Test
    void resultsAlsoHoldWhatTheFinishedModelTells() throws IOException {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        recorder.evaluated(RunFixture.figures());
        JsonNode results = json(recorder.complete(RunStatus.FINISHED).resolve("results.json"));
        JsonNode mnl = results.get("arms").get(1);
        assertEquals(3 + 2 + 1 + 2 + 2 + 2 + 4 * 3 + 4, mnl.get("metrics").size());
        assertEquals(0.25, mnl.at("/metrics/shapley.loud/mean").asDouble(), 1e-12);
        assertEquals(0.5, mnl.at("/metrics/imbalance/mean").asDouble(), 1e-12);
        assertEquals(0.8, mnl.at("/metrics/shapley-total/mean").asDouble(), 1e-12);
        assertEquals(0, results.at("/comparisons/imbalance/mnl/meanDifference").asDouble());
        JsonNode curve = results.at("/noiseCurves/0");
        assertEquals("[0.0,10.0]", curve.get("severities").toString());
        assertEquals("{\"loud\":\"feature_gaussian\"}", curve.get("noise").toString());
        assertEquals(0.9, curve.at("/arms/1/accuracy.fused/0/mean").asDouble(), 1e-12);
        assertEquals(0.7, curve.at("/arms/1/area/mean").asDouble(), 1e-12, "half way between 0.9 and 0.5");
        assertTrue(curve.at("/areaComparisons/mnl/meanDifference").isNumber());
        assertEquals(
                (2.0 / 3 + 0 + 2.0 / 3) / 3, mnl.at("/metrics/f1.fused/mean").asDouble(), 1e-12);
        assertEquals(1, mnl.at("/cases/FT/count/mean").asDouble());
        assertEquals("loud", results.at("/agreement/strong").asText());
    }

    @Test
    void aRunUnderWayHasATemporaryNameAndIsRunning() {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        assertTrue(recorder.folder().getFileName().toString().endsWith(".partial"));
        assertEquals(RunStatus.RUNNING, store.list().get(0).info().status());
        assertEquals(3, RunStore.open(recorder.folder()).measurements().size(), "on disk already");
        recorder.close();
        assertEquals(RunStatus.INTERRUPTED, store.list().get(0).info().status());
    }

    @Test
    void aRunWhoseProcessIsGoneIsInterruptedWithEveryWholeMeasurement() throws IOException {
        Path left = recorded(store.begin(ORIGIN)).folder();
        ObjectNode run = (ObjectNode) json(left.resolve("run.json"));
        ((ObjectNode) run.get("process")).put("started", "2001-01-01T00:00:00Z");
        Files.writeString(left.resolve("run.json"), run.toString());
        Path metrics = left.resolve("metrics.csv");
        String rows = Files.readString(metrics);
        Files.writeString(metrics, rows.substring(0, rows.length() - 40));
        RunContents read = RunStore.open(left);
        assertEquals(RunStatus.INTERRUPTED, read.info().status());
        assertEquals(2, read.measurements().size());
        assertSame(measurement(1), read.measurements().get(1));
    }

    @Test
    void aFailedRunKeepsItsTemporaryNameAndSaysWhy() {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        recorder.fail("The loss is no number in epoch 2.");
        recorder.close();
        RunInfo info = store.list().get(0).info();
        assertEquals(RunStatus.FAILED, info.status());
        assertEquals("The loss is no number in epoch 2.", info.message());
    }

    @Test
    void aRunWithoutAMeasurementLeavesNothing() throws IOException {
        store.begin(ORIGIN).fail("no data");
        store.begin(ORIGIN).close();
        try (var left = Files.list(folder.resolve("runs"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aNamedFolderBecomesTheRunOnlyWhenItIsComplete() throws IOException {
        Path target = folder.resolve("out/my-run");
        RunRecorder recorder = recorded(store.begin(ORIGIN, target));
        assertFalse(Files.exists(target));
        assertEquals(folder.resolve("out/my-run.partial"), recorder.folder());
        RunRecorder second = store.begin(ORIGIN, target);
        assertEquals(folder.resolve("out/my-run.partial-2"), second.folder(), "never written over");
        second.close();
        recorder.complete(RunStatus.FINISHED);
        try (var files = Files.list(target)) {
            assertEquals(
                    List.of("metrics.csv", "profiles.f32", "report.html", "results.json", "run.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String message = assertThrows(RunException.class, () -> store.begin(ORIGIN, target))
                .getMessage();
        assertTrue(message.endsWith("my-run is not empty: choose another folder, or delete it first."), message);
    }

    @Test
    void anEmptyFolderMayBeTheTarget() throws IOException {
        Path target = Files.createDirectory(folder.resolve("empty"));
        recorded(store.begin(ORIGIN, target)).complete(RunStatus.CANCELLED);
        assertEquals(RunStatus.CANCELLED, RunStore.open(target).info().status());
    }

    @Test
    void whatIsNoRunIsSaidOrLeftOut() throws IOException {
        Path stray = Files.createDirectories(folder.resolve("runs/stray"));
        assertThrows(RunException.class, () -> RunStore.open(stray));
        Files.writeString(stray.resolve("run.json"), "{\"schema\": 99}");
        assertTrue(assertThrows(RunException.class, () -> RunStore.open(stray))
                .getMessage()
                .contains("newer version"));
        Files.writeString(stray.resolve("run.json"), "{\"state\": \"asleep\"}");
        assertThrows(RunException.class, () -> RunStore.open(stray));
        assertEquals(List.of(), store.list());
    }

    private static RunRecorder recorded(RunRecorder recorder) {
        recorder.prepared(LAYOUT);
        for (int epoch = 0; epoch < 3; epoch++) {
            recorder.append(measurement(epoch));
        }
        return recorder;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static void assertSame(Measurement expected, Measurement actual) {
        assertEquals(expected.epoch(), actual.epoch());
        assertArrayEquals(expected.values(), actual.values());
        assertArrayEquals(expected.profiles(), actual.profiles());
    }
}
