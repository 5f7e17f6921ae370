package mnl.lab.store;

import static mnl.lab.store.RunFixture.LAYOUT;
import static mnl.lab.store.RunFixture.ORIGIN;
import static mnl.lab.store.RunFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mnl.data.disk.FaultyDisk;
import mnl.data.disk.FormerProcess;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import org.junit.jupiter.api.Test;

/** What is on disk after an end of any sort: the program killed between any two changes, the disk full at any byte. */
class RunEndTest extends RunEndCase {
    @Test
    void whereverTheProgramIsKilledTheNextOneFindsAWholeRunOrAnInterruptedOne() throws IOException {
        Map<RunStatus, Integer> left = new TreeMap<>();
        for (int after = 0; ; after++) {
            Path runs = Files.createDirectory(folder.resolve("after-" + after));
            disk.killAfter(after);
            boolean killed = false;
            try {
                record(begin(runs)).complete(RunStatus.FINISHED);
            } catch (FaultyDisk.Killed end) {
                killed = true;
            }
            FormerProcess.madeOf(runs);
            RunStore.settle(runs);
            for (StoredRun run : RunStore.list(runs)) {
                assertTrue(
                        names(run.folder()).stream().noneMatch(name -> name.endsWith(".tmp")),
                        "after " + after + " changes, half a file: " + names(run.folder()));
                left.merge(run.info().status(), 1, Integer::sum);
                assertTrue(
                        run.info().status() == RunStatus.FINISHED ? isWhole(run) : hasMeasured(run),
                        "after " + after + " changes: " + run + names(run.folder()));
            }
            assertEquals(RunStore.list(runs).size(), names(runs).size(), "after " + after + ": " + names(runs));
            if (!killed) {
                assertTrue(after > 20, after + " changes");
                assertTrue(left.get(RunStatus.FINISHED) >= 2, "state written, not renamed: " + left);
                assertTrue(left.get(RunStatus.INTERRUPTED) >= 10, "in between: " + left);
                return;
            }
        }
    }

    @Test
    void whateverDoesNotFitOnTheDiskTheRunIsWholeOrSaysWhyNotAndFitsElsewhere() throws IOException {
        int stored = 0;
        List<Integer> marked = new ArrayList<>();
        for (int room = 0; stored < 2; room += 400 + room / 8) {
            Path runs = Files.createDirectory(folder.resolve("room-" + room));
            disk.roomFor(room);
            Optional<RunRecorder> begun = begun(runs);
            if (begun.isEmpty()) {
                assertEquals(List.of(), names(runs), "nothing is left where not even the beginning fits");
                continue;
            }
            try (RunRecorder recorder = record(begun.get())) {
                assertTrue(isWhole(new StoredRun(recorder.complete(RunStatus.FINISHED), recorder.info())));
                stored++;
            } catch (RunException e) {
                assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
                assertEquals(List.of("run.partial"), names(runs));
                assertEquals(
                        List.of(),
                        names(runs.resolve("run.partial")).stream()
                                .filter(name -> name.endsWith(".tmp"))
                                .toList());
                RunInfo said = RunStore.open(runs.resolve("run.partial")).info();
                assertEquals(RunStatus.FAILED, said.status(), "room for " + room);
                assertTrue(said.message().contains("No space left"), said.message());
                marked.add(room);
                elsewhere(begun.get(), runs);
            }
        }
        assertTrue(marked.size() > 10, marked.toString());
    }

    private void elsewhere(RunRecorder recorder, Path runs) throws IOException {
        disk.roomFor(Long.MAX_VALUE);
        recorder.moveTo(disk.path(runs).resolve("other"));
        assertTrue(recorder.isStored());
        assertTrue(isWhole(new StoredRun(runs.resolve("other"), recorder.info())));
        assertEquals(List.of("other"), names(runs), "what was left in the first folder is gone");
    }

    /** A run with one measurement, and no room for another one. */
    private RunRecorder beforeTheDiskIsFull(Path runs) throws IOException {
        RunRecorder recorder = begin(runs);
        recorder.prepared(LAYOUT);
        recorder.append(measurement(0), null);
        disk.roomFor(10);
        return recorder;
    }

    @Test
    void aDiskThatWasFullForAWhileCostsNothing() throws IOException {
        Path runs = Files.createDirectory(folder.resolve("runs"));
        RunRecorder recorder = beforeTheDiskIsFull(runs);
        assertThrows(RunException.class, () -> recorder.append(measurement(1), null));
        assertThrows(RunException.class, () -> recorder.ruleActed(event()));
        assertEquals(
                1,
                RunStore.open(FaultyDisk.real(recorder.folder())).measurements().size());
        disk.roomFor(Long.MAX_VALUE);
        recorder.append(measurement(2), null);
        assertEquals(
                3,
                RunStore.open(FaultyDisk.real(recorder.folder())).measurements().size());
        recorder.keep(MODEL);
        recorder.evaluated(RunFixture.results());
        Path complete = recorder.complete(RunStatus.FINISHED);
        assertTrue(isWhole(new StoredRun(FaultyDisk.real(complete), recorder.info())));
        assertEquals(1, RunStore.open(FaultyDisk.real(complete)).events().size());
    }

    @Test
    void aRunUnderWayGoesOnInAnotherFolder() throws IOException {
        Path runs = Files.createDirectory(folder.resolve("runs"));
        RunRecorder recorder = beforeTheDiskIsFull(runs);
        tell(() -> recorder.append(measurement(1), null));
        assertThrows(RunException.class, () -> recorder.moveTo(disk.path(runs).resolve("full-too")));
        assertEquals(List.of("run.partial"), names(runs));
        recorder.moveTo(folder.resolve("roomy/run"));
        assertEquals(List.of(), names(runs));
        recorder.append(measurement(2), null);
        recorder.ruleActed(event());
        recorder.keep(MODEL);
        recorder.evaluated(RunFixture.results());
        assertTrue(isWhole(new StoredRun(recorder.complete(RunStatus.FINISHED), recorder.info())));
        assertEquals(WHOLE, names(folder.resolve("roomy/run")));
    }

    @Test
    void aRunWhoseFolderCannotBeMadeIsKeptInMemory() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("runs"));
        List<String> reported = new ArrayList<>();
        RunRecorder recorder = new RunStore(new Workspace(folder)).begin(ORIGIN, e -> reported.add(e.getMessage()));
        assertEquals(1, reported.size());
        record(recorder);
        assertThrows(RunException.class, () -> recorder.complete(RunStatus.FINISHED));
        assertEquals(Optional.empty(), recorder.whereabouts());
        recorder.moveTo(folder.resolve("other"));
        assertTrue(isWhole(new StoredRun(folder.resolve("other"), recorder.info())));
        Files.delete(inTheWay);
    }

    @Test
    void anErrorIsNotHiddenByAFullDisk() throws IOException {
        Path runs = Files.createDirectory(folder.resolve("runs"));
        RunRecorder recorder = begin(runs);
        recorder.prepared(LAYOUT);
        recorder.append(measurement(0), null);
        disk.roomFor(0);
        recorder.fail("The loss is no number in epoch 2.");
        RunInfo said = RunStore.open(runs.resolve("run.partial")).info();
        assertEquals(RunStatus.FAILED, said.status());
        assertEquals("The loss is no number in epoch 2.", said.message());
    }

    private Optional<RunRecorder> begun(Path runs) {
        try {
            return Optional.of(begin(runs));
        } catch (RunException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(StoredRun run) throws IOException {
        Path real = FaultyDisk.real(run.folder());
        return real.getFileName().toString().matches("run|other")
                && names(real).equals(WHOLE)
                && RunStore.open(real).measurements().size() == 3
                && RunStore.open(real).info().measured().orElse(0) == 3
                && RunStore.open(real).info().status() == RunStatus.FINISHED
                && StoredResults.read(real).arms().equals(LAYOUT.arms())
                && RunStore.model(real).epoch() == 2
                && Files.readString(real.resolve("report.html")).endsWith("</html>\n");
    }

    private static boolean hasMeasured(StoredRun run) {
        return run.info().status() == RunStatus.INTERRUPTED && RunStore.isTemporary(run.folder());
    }
}
