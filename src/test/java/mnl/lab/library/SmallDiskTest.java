package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.data.disk.SmallDisk;
import mnl.engine.Checkpoint;
import mnl.engine.frozen.EncodedRows;
import mnl.engine.state.Memento;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace on a real disk that is full for a while, or read-only. */
class SmallDiskTest {
    private static final int KILOBYTES = 1024;

    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.mounted(folder.resolve("disk"), KILOBYTES);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aRunIsWholeAfterAFullDiskHadRoomAgain() throws IOException {
        RunRecorder run = begun();
        run.append(RunFixture.measurement(0), null);
        run.saved(state(0, 1));
        disk.fill();
        rowsMayFit(() -> run.append(RunFixture.measurement(1), null));
        assertFull(() -> run.saved(state(1, 2)));
        assertEquals(0, run.kept().orElseThrow().epoch(), "the later state is not on the disk");
        assertNothingHalf();
        disk.clear();
        run.append(RunFixture.measurement(2), null);
        run.saved(state(2, 3));
        assertEquals(2, run.kept().orElseThrow().epoch());
        run.evaluated(RunFixture.results());
        Path complete = run.complete(RunStatus.FINISHED);
        assertEquals(3, RunStore.open(complete).measurements().size());
        assertEquals(2, Continuation.read(complete).checkpoint().epoch());
        assertNothingHalf();
    }

    @Test
    void whatIsSaidOfARunThatEndsOnAFullDiskIsTrue() throws IOException {
        RunRecorder run = begun();
        run.append(RunFixture.measurement(0), null);
        run.saved(state(0, 1));
        disk.fill();
        rowsMayFit(() -> run.append(RunFixture.measurement(1), null));
        assertFull(() -> run.saved(state(1, 2)));
        run.close();
        assertTrue(run.isBehind());
        assertEquals(0, run.kept().orElseThrow().epoch());
        assertEquals(0, Continuation.read(run.folder()).checkpoint().epoch());
        run.moveTo(folder.resolve("elsewhere/run"));
        assertFalse(run.isBehind());
        assertEquals(1, Continuation.read(run.folder()).checkpoint().epoch());
        assertEquals(2, RunStore.open(run.folder()).measurements().size());
    }

    @Test
    void aStateThatDidNotFitIsWrittenAtTheEndWhereItFitsThen() throws IOException {
        RunRecorder run = begun();
        run.append(RunFixture.measurement(0), null);
        disk.fill();
        assertFull(() -> run.saved(state(0, 1)));
        disk.clear();
        run.close();
        assertFalse(run.isBehind());
        assertEquals(0, Continuation.read(run.folder()).checkpoint().epoch());
    }

    @Test
    void aRunThatBeganOnAReadOnlyDiskIsStoredOnceItIsNot() throws Exception {
        Path runs = Files.createDirectory(disk.folder().resolve("runs"));
        disk.readOnly(true);
        List<String> said = new ArrayList<>();
        RunRecorder run = new RunStore(new Workspace(disk.folder()))
                .begin(RunFixture.ORIGIN, e -> said.add(String.valueOf(e.getMessage())));
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("Read-only file system"), said.get(0));
        run.prepared(RunFixture.LAYOUT);
        run.append(RunFixture.measurement(0), null);
        assertThrows(RunException.class, () -> run.saved(state(0, 1)));
        assertEquals(Optional.empty(), run.kept());
        disk.readOnly(false);
        run.append(RunFixture.measurement(1), null);
        run.saved(state(1, 2));
        assertEquals(runs, run.folder().getParent());
        assertEquals(2, RunStore.open(run.folder()).measurements().size());
        assertEquals(1, run.kept().orElseThrow().epoch());
    }

    @Test
    void aRunThatCannotBeCopiedToBeLongerLeavesNothing() throws IOException {
        RunRecorder run = begun();
        run.append(RunFixture.measurement(0), null);
        run.saved(state(0, 1));
        Path complete = run.complete(RunStatus.FINISHED);
        disk.fill();
        RunStore store = new RunStore(new Workspace(disk.folder()));
        assertFull(() -> store.longer(Continuation.read(complete), RunFixture.ORIGIN));
        assertEquals(1, store.list().size());
        assertNothingHalf();
        disk.clear();
        store.longer(Continuation.read(complete), RunFixture.ORIGIN).close();
        assertEquals(2, store.list().size());
    }

    @Test
    void labelsAndTheListStayAsTheyWere() throws IOException {
        Workspace workspace = new Workspace(disk.folder());
        RunRecorder run = begun();
        run.append(RunFixture.measurement(0), null);
        Path stored = run.complete(RunStatus.CANCELLED);
        RunLabels labels = new RunLabels("Mine", List.of("paper"), "", false);
        LabelFile.write(stored, labels);
        List<RunEntry> listed = new RunIndex(workspace).read(List.of(), some -> {});
        disk.fill();
        String why = assertThrows(
                        RunException.class,
                        () -> LabelFile.change(stored, labels, labels.withNote("a note".repeat(2000))))
                .getMessage();
        assertTrue(why.contains("No space left"), why);
        assertEquals(labels, LabelFile.read(stored));
        Files.delete(workspace.cache().resolve("runs.json"));
        disk.fill();
        assertEquals(listed, new RunIndex(workspace).read(List.of(), some -> {}));
        assertNothingHalf();
    }

    @Test
    void rowsOfAnEncodingAreWholeOrNotThere() throws IOException {
        Path file = disk.folder().resolve("rows.bin");
        float[][] rows = new float[1][2000];
        int fit = 0;
        try (EncodedRows cache = new EncodedRows(file)) {
            cache.append(rows);
            fit++;
            disk.fill();
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 1000; i++) {
                    cache.append(rows);
                }
            });
        }
        disk.clear();
        try (EncodedRows cache = new EncodedRows(file)) {
            assertTrue(cache.rows() >= fit, cache.rows() + " rows");
            cache.append(rows);
        }
    }

    private RunRecorder begun() {
        RunRecorder run = new RunStore(new Workspace(disk.folder())).begin(RunFixture.ORIGIN);
        run.prepared(RunFixture.LAYOUT);
        return run;
    }

    /** Large enough that it fits into no file that is there. */
    private static Checkpoint state(double epoch, int measurements) {
        return new Checkpoint(new Memento().with("weights", new float[20_000]), epoch, true, measurements, 0);
    }

    private static void assertFull(Runnable step) {
        String why = assertThrows(RunException.class, step::run).getMessage();
        assertTrue(why.contains("No space left on device"), why);
    }

    /** In what is left of the last block of a file. */
    private static void rowsMayFit(Runnable step) {
        try {
            step.run();
        } catch (RunException full) {
            assertTrue(full.getMessage().contains("No space left on device"), full.getMessage());
        }
    }

    private void assertNothingHalf() throws IOException {
        try (Stream<Path> all = Files.walk(disk.folder())) {
            assertEquals(
                    List.of(),
                    all.filter(file -> file.toString().endsWith(".tmp")).toList());
        }
    }
}
