package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.data.disk.FaultyDisk;
import mnl.data.disk.FileClaim;
import mnl.data.disk.FormerProcess;
import mnl.engine.Checkpoint;
import mnl.engine.frozen.EncodedRows;
import mnl.engine.state.Memento;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace on a disk without locks, on which nothing can be moved in one step. */
class NetworkDiskTest {
    @TempDir
    Path real;

    private final FaultyDisk disk = new FaultyDisk().overTheNetwork();

    @Test
    void aFileHasOneOwnerAtATime() throws IOException {
        Path file = disk.path(real).resolve("rows.bin");
        try (FileChannel channel = open(file)) {
            FileClaim first = FileClaim.on(channel, file).orElseThrow();
            assertEquals(Optional.empty(), FileClaim.on(channel, file));
            first.close();
            FileClaim.on(channel, file).orElseThrow();
            FormerProcess.claimed(real.resolve(".rows.bin.claim"));
            FileClaim.on(channel, file).orElseThrow().close();
            Path elsewhere = Files.writeString(real.resolve(".rows.bin.claim"), "1-1-abc");
            assertEquals(Optional.empty(), FileClaim.on(channel, file), "nobody here knows whether it is gone");
            Files.setLastModifiedTime(elsewhere, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            FileClaim.on(channel, file).orElseThrow().close();
        }
        assertFalse(Files.exists(real.resolve(".rows.bin.claim")));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Test
    void aRunIsRecordedGoneOnWithAndDeletedThere() throws IOException {
        Workspace workspace = new Workspace(disk.path(real));
        RunStore store = new RunStore(workspace);
        RunRecorder first = store.begin(RunFixture.ORIGIN);
        first.prepared(RunFixture.LAYOUT);
        first.append(RunFixture.measurement(0), null);
        first.saved(new Checkpoint(new Memento().with("weights", new float[] {1}), 0, true, 1, 0));
        first.close();
        Continuation from = Continuation.read(first.folder());
        RunRecorder second = store.goOn(from);
        assertThrows(FolderTakenException.class, () -> store.goOn(from));
        second.append(RunFixture.measurement(1), null);
        Path complete = second.complete(RunStatus.FINISHED);
        RunLabels labels = LabelFile.change(complete, RunLabels.NONE, RunLabels.NONE.withName("Mine"));
        assertEquals(labels, LabelFile.read(complete));
        RunTrash.restore(RunTrash.discard(complete, Instant.now()), complete);
        assertEquals(2, RunStore.open(complete).measurements().size());
        assertEquals(
                1, new RunIndex(new Workspace(real)).read(List.of(), some -> {}).size());
        try (Stream<Path> left = Files.walk(real)) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().matches(".*\\.(tmp|lock|claim)"))
                            .toList());
        }
    }

    @Test
    void oneAtATimeEncodes() throws IOException {
        Path file = disk.path(real).resolve("rows.bin");
        try (EncodedRows cache = new EncodedRows(file)) {
            cache.append(new float[][] {{1, 2}});
            assertThrows(RuntimeException.class, () -> new EncodedRows(file));
        }
        try (EncodedRows cache = new EncodedRows(file)) {
            assertTrue(cache.rows() == 1);
        }
    }
}
