package mnl.lab.store;

import static mnl.lab.store.RunFixture.EXPERIMENT;
import static mnl.lab.store.RunFixture.LAYOUT;
import static mnl.lab.store.RunFixture.ORIGIN;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.analysis.statistics.Summary;
import mnl.experiment.json.ExperimentJson;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RunStoreTest extends RunStoreCase {
    private static final TrainedModel MODEL = new TrainedModel(
            new ModelParameters(
                    List.of(
                            new ModelParameters.Parameter("a.0.weight", List.of(1, 2, 1)),
                            new ModelParameters.Parameter("a.0.bias", List.of(1, 1, 1))),
                    new float[] {1.5f, -0f, Float.MIN_VALUE}),
            1.5);

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
    void whatTheRulesDidIsKeptAndToldSeedBySeed() throws IOException {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        List<ScheduleEvent> reached = List.of(
                new ScheduleEvent(0, ScheduleEvent.Kind.GUIDANCE_BEGAN, 3, 1),
                new ScheduleEvent(4, ScheduleEvent.Kind.RATE_REDUCED, 5, 5e-4),
                new ScheduleEvent(4, ScheduleEvent.Kind.RATE_REDUCED, 7, 2.5e-4),
                new ScheduleEvent(4, ScheduleEvent.Kind.STOPPED, 9, 6));
        reached.forEach(recorder::ruleActed);
        Path partial = recorder.folder();
        assertEquals(reached, RunStore.open(partial).events(), "on disk already");
        String whole = Files.readString(partial.resolve("milestones.csv"));
        Files.writeString(partial.resolve("milestones.csv"), whole + "9,mnl,5,STO");
        assertEquals(reached, RunStore.open(partial).events(), "a row that a killed program left");
        Files.writeString(partial.resolve("milestones.csv"), whole);
        Path complete = recorder.complete(RunStatus.FINISHED);
        assertEquals(reached, RunStore.open(complete).events());
        JsonNode course = json(complete.resolve("results.json")).get("course");
        assertEquals("[3,null,null]", course.at("/none/guidanceBeganAfter").toString());
        assertEquals("[null,2.5E-4,null]", course.at("/mnl/learningRate").toString());
        assertEquals("[null,9,null]", course.at("/mnl/stoppedAfter").toString());
        assertEquals("[null,6,null]", course.at("/mnl/bestEpoch").toString());
        String report = Files.readString(complete.resolve("report.html"));
        assertTrue(report.contains("Course of training"), report);
        assertTrue(report.contains("<td>–, 9, –</td><td>–, 6, –</td>"), report);
    }

    @Test
    void aRunWithoutRulesSaysNothingOfThem() throws IOException {
        Path complete = recorded(store.begin(ORIGIN)).complete(RunStatus.FINISHED);
        assertFalse(Files.exists(complete.resolve("milestones.csv")));
        assertFalse(json(complete.resolve("results.json")).has("course"));
        assertEquals(List.of(), RunStore.open(complete).events());
    }

    @Test
    void figuresOfAnotherModelThanTheLastMeasurementAreRefused() throws IOException {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        recorder.append(measurement(2.25), null);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> recorder.evaluated(RunFixture.results()));
        assertEquals(
                "The metrics are of the model after 2.0 epochs, and the last measurement is of the one after 2.25.",
                refused.getMessage());
        Path complete = recorder.complete(RunStatus.CANCELLED);
        JsonNode results = json(complete.resolve("results.json"));
        assertEquals("{\"epoch\":2.25,\"epochs\":2}", results.get("model").toString());
        assertFalse(results.get("arms").get(0).has("cases"));
    }

    @Test
    void resultsAlsoHoldWhatTheFinishedModelTells() throws IOException {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        recorder.evaluated(RunFixture.results());
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
    void theModelIsKeptAndReadBack() {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        recorder.keep(MODEL);
        Path complete = recorder.complete(RunStatus.FINISHED);
        TrainedModel read = RunStore.model(complete);
        assertEquals(1.5, read.epoch());
        assertEquals(MODEL.parameters().parameters(), read.parameters().parameters());
        assertArrayEquals(MODEL.parameters().values(), read.parameters().values());
        assertEquals(complete, store.find(complete.toString()));
        assertEquals(complete, store.find(complete.getFileName().toString()));
    }

    @Test
    void aMissingOrDamagedModelIsSaid() throws IOException {
        RunRecorder recorder = recorded(store.begin(ORIGIN));
        Path folder = recorder.folder();
        assertSaid("holds no trained model", folder);
        recorder.keep(MODEL);
        Path values = folder.resolve("model.f32");
        byte[] bytes = Files.readAllBytes(values);
        bytes[5]++;
        Files.write(values, bytes);
        assertSaid("model.f32 was changed", folder);
        // As an earlier version left it.
        Files.delete(folder.resolve("manifest.json"));
        assertSaid("does not have the check sum", folder);
        Files.delete(values);
        assertSaid("cannot be read", folder);
        Files.writeString(folder.resolve("model.json"), "{\"schema\": 9}");
        assertSaid("newer version", folder);
        Files.writeString(folder.resolve("model.json"), "{\"schema\":");
        assertSaid("cannot be read", folder);
        assertSaidOf("There is no run nowhere", () -> store.find("nowhere"));
    }

    /** Many folders take long to read, so that their names have to do. */
    @Test
    void theNewestRunIsNamedWithoutLookingIntoAny() throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        Path old = Files.createDirectory(runs.resolve("2026-01-02-a"));
        Path young = Files.createDirectory(runs.resolve("2026-01-01-b"));
        Path growing = Files.createDirectory(runs.resolve("2026-01-03-c.partial"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(young, FileTime.fromMillis(2_000));
        Files.setLastModifiedTime(growing, FileTime.fromMillis(3_000));
        assertSaidOf("; the newest one there is 2026-01-01-b.", () -> store.find("nowhere"));
    }

    private static void assertSaid(String part, Path folder) {
        assertSaidOf(part, () -> RunStore.model(folder));
    }

    private static void assertSaidOf(String part, Executable action) {
        String message = assertThrows(RunException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
