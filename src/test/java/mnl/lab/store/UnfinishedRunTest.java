package mnl.lab.store;

import static mnl.lab.store.RunFixture.ORIGIN;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import org.junit.jupiter.api.Test;

/** Runs that are under way, failed, or gone. */
class UnfinishedRunTest extends RunStoreCase {
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
        SealedJson.write(left.resolve("run.json"), run);
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
    void aRunWithoutAMeasurementLeavesNothing() {
        store.begin(ORIGIN).fail("no data");
        store.begin(ORIGIN).close();
        assertFalse(Files.exists(folder.resolve("runs")), "not even the folder that was made for it");
    }

    @Test
    void aNamedFolderBecomesTheRunOnlyWhenItIsComplete() throws IOException {
        Path target = folder.resolve("out/my-run");
        RunRecorder recorder = recorded(store.begin(ORIGIN, target));
        assertFalse(Files.exists(target));
        assertEquals(folder.resolve("out/my-run.partial"), recorder.folder());
        recorder.complete(RunStatus.FINISHED);
        try (var files = Files.list(target)) {
            assertEquals(
                    List.of("manifest.json", "metrics.csv", "profiles.f32", "report.html", "results.json", "run.json"),
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
}
