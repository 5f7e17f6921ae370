package mnl.lab.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mnl.data.disk.Leftovers;
import mnl.data.sources.DataSources;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.SmallDataset;
import mnl.lab.store.StoredData;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunArchiveTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:15:30Z");
    private static final String ABOUT =
            "{\"format\":\"mnl-explorer-run\",\"schema\":%d,\"folder\":\"r\",\"data\":false}";

    @TempDir
    Path folder;

    private RunRecorder begun(RunOrigin origin) {
        RunRecorder recorder = new RunStore(
                        new Workspace(folder.resolve("mine")),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new SplittableRandom(1))
                .begin(origin);
        recorder.prepared(RunFixture.LAYOUT);
        recorder.append(RunFixture.measurement(0), null);
        recorder.append(RunFixture.measurement(2), null);
        return recorder;
    }

    private Path finished() {
        RunRecorder recorder = begun(RunFixture.ORIGIN);
        recorder.evaluated(RunFixture.results());
        return recorder.complete(RunStatus.FINISHED);
    }

    private Path archive() {
        Path file = folder.resolve("a.mnlrun");
        new RunArchive(finished()).write(file, Optional.empty(), false);
        return file;
    }

    private Workspace yours() {
        return new Workspace(folder.resolve("yours"));
    }

    private static void assertSameRun(Path expected, Path actual) {
        assertEquals(RunStore.open(expected).info(), RunStore.open(actual).info());
        assertArrayEquals(
                RunStore.open(expected).measurements().get(1).values(),
                RunStore.open(actual).measurements().get(1).values());
        RunStore.check(actual);
    }

    @Test
    void aRunIsSeenBeforeItIsKeptAndTheSameAfterwards() throws IOException {
        Path run = finished();
        Path file = folder.resolve("deep/in/a.mnlrun");
        new RunArchive(run).write(file, Optional.empty(), false);
        Path seen;
        try (SharedRun shared = SharedRun.open(file)) {
            seen = shared.folder();
            assertSameRun(run, seen);
            assertFalse(shared.hasData());
            assertFalse(Files.exists(yours().folder()), "nothing is written before it is kept");
            Path kept = shared.keep(yours());
            assertEquals(yours().runs().resolve(run.getFileName()), kept);
            assertSameRun(run, kept);
            assertEquals(kept, shared.keep(yours()), "it is there already");
            assertEquals(List.of(run.getFileName().toString()), names(yours().runs()));
        }
        assertFalse(Files.exists(seen));
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anotherRunOfTheSameNameIsNotTouched() throws IOException {
        Path file = archive();
        Path other = Files.createDirectories(yours().runs().resolve(finishedName()));
        Files.writeString(other.resolve("run.json"), "another");
        try (SharedRun shared = SharedRun.open(file)) {
            assertEquals(
                    finishedName() + "-2", shared.keep(yours()).getFileName().toString());
        }
        assertEquals("another", Files.readString(other.resolve("run.json")));
    }

    private String finishedName() throws IOException {
        return names(folder.resolve("mine/runs")).get(0);
    }

    @Test
    void dataComeWithTheRunAndAreFoundByIt() throws IOException {
        Path data = SmallDataset.write(folder.resolve("data"), 5);
        String fingerprint = SmallDataset.origin(data).dataFingerprint();
        Path run = begun(SmallDataset.origin(data)).complete(RunStatus.FINISHED);
        Path file = folder.resolve("with.mnlrun");
        new RunArchive(run).write(file, Optional.of(StoredData.unmoved(DataSources::open)), false);
        Leftovers.delete(data);
        RunException gone = assertThrows(RunException.class, () -> new RunArchive(run)
                .write(folder.resolve("b"), Optional.of(StoredData.unmoved(DataSources::open)), false));
        assertTrue(gone.getMessage().contains("without its data"), gone.getMessage());
        try (SharedRun shared = SharedRun.open(file)) {
            assertTrue(shared.hasData());
            RunInfo info = shared.contents().info();
            assertEquals(
                    fingerprint,
                    StoredData.unmoved(DataSources::open)
                            .open(shared.folder(), info)
                            .fingerprint());
            Path kept = shared.keep(yours());
            assertEquals(
                    fingerprint,
                    StoredData.unmoved(DataSources::open).open(kept, info).fingerprint());
            Path again = folder.resolve("again.mnlrun");
            new RunArchive(kept).write(again, Optional.of(StoredData.unmoved(DataSources::open)), false);
            try (SharedRun second = SharedRun.open(again)) {
                assertTrue(second.hasData(), "they go on with it");
            }
        }
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenThatIsMeant() throws IOException {
        Path file = archive();
        Path run = folder.resolve("mine/runs").resolve(finishedName());
        Files.writeString(file, "mine");
        RunArchive archive = new RunArchive(run);
        assertThrows(FolderTakenException.class, () -> archive.write(file, Optional.empty(), false));
        assertEquals("mine", Files.readString(file));
        archive.write(file, Optional.empty(), true);
        SharedRun.open(file).close();
    }

    @Test
    void aDamagedRunOrOneUnderWayIsNotShared() throws IOException {
        RunRecorder running = begun(RunFixture.ORIGIN);
        RunException refused = assertThrows(RunException.class, () -> new RunArchive(running.folder()));
        assertTrue(refused.getMessage().contains("is not over"), refused.getMessage());
        Path run = running.complete(RunStatus.CANCELLED);
        Path report = run.resolve("report.html");
        Files.writeString(report, Files.readString(report) + " ");
        RunException damaged = assertThrows(RunException.class, () -> new RunArchive(run));
        assertTrue(damaged.getMessage().contains("report.html"), damaged.getMessage());
    }

    /** Times and such may change; nothing of the run may. */
    @Test
    void noFlippedBitGoesUnseen() throws IOException {
        Path file = archive();
        byte[] whole = Files.readAllBytes(file);
        Path run = folder.resolve("mine/runs").resolve(finishedName());
        int found = 0;
        for (int at = 0; at < whole.length; at += 211) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 4;
            Files.write(file, bytes);
            try (SharedRun shared = SharedRun.open(file)) {
                assertSameRun(run, shared.folder());
            } catch (RunException damaged) {
                found++;
            }
        }
        assertTrue(found > whole.length / 211 / 2, found + " of " + whole.length / 211);
        for (int length = 0; length < whole.length; length += 997) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(RunException.class, () -> SharedRun.open(file));
        }
    }

    private RunException refused(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.mnlrun");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        RunException refused =
                assertThrows(RunException.class, () -> SharedRun.open(file).close());
        assertTrue(refused.getMessage().contains("made.mnlrun"), refused.getMessage());
        return refused;
    }

    private static byte[] about(int schema) {
        return String.format(ABOUT, schema).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws IOException {
        for (String name : List.of(
                "../evil",
                "run/../../evil",
                "/evil",
                "run/sub/evil",
                "data/../evil",
                "data//evil",
                "run/a\\..\\evil",
                "run/C:evil",
                "evil",
                "run/.evil",
                "data/..",
                "run/",
                "data/a/\u0001")) {
            RunException refused = refused(Map.of("mnl-run.json", about(1), name, new byte[] {1}));
            assertTrue(refused.getMessage().contains("does not belong"), name + ": " + refused.getMessage());
        }
        byte[] elsewhere = new String(about(1), StandardCharsets.UTF_8)
                .replace("\"r\"", "\"../r\"")
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(refused(Map.of("mnl-run.json", elsewhere)).getMessage().contains("../r"));
        assertTrue(refused(Map.of("mnl-run.json", about(1), "run/a", new byte[1], "run/A", new byte[1]))
                .getMessage()
                .contains("does not belong"));
    }

    @Test
    void whatWouldGrowWithoutMeasureIsRefused() throws IOException {
        RunException bomb = refused(Map.of("mnl-run.json", about(1), "run/zeros", new byte[70 << 20]));
        assertTrue(bomb.getMessage().contains("would grow"), bomb.getMessage());
    }

    @Test
    void otherFilesAreNoRuns() throws IOException {
        assertTrue(refused(Map.of("readme.txt", new byte[1])).getMessage().contains("is no file of a run"));
        assertTrue(refused(Map.of("mnl-run.json", "{}".getBytes(StandardCharsets.UTF_8)))
                .getMessage()
                .contains("is no file of a run"));
        assertTrue(refused(Map.of("mnl-run.json", about(2))).getMessage().contains("newer version"));
        assertNotEquals("", refused(Map.of("mnl-run.json", about(1))).getMessage());
        Path text = Files.writeString(folder.resolve("text.mnlrun"), "no zip");
        RunException damaged = assertThrows(RunException.class, () -> SharedRun.open(text));
        assertTrue(damaged.getMessage().contains("damaged"), damaged.getMessage());
        assertThrows(RunException.class, () -> SharedRun.open(folder.resolve("nowhere")));
    }
}
