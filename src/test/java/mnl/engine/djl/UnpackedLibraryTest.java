package mnl.engine.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import mnl.engine.EngineStartException;
import mnl.engine.EngineStartListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibraryTest {
    @TempDir
    Path cache;

    private UnpackedLibrary library;
    private final List<Long> told = new ArrayList<>();
    private int repairs;
    private final EngineStartListener listener = new EngineStartListener() {
        @Override
        public void repairing() {
            assertEquals(List.of(), told, "before it is unpacked");
            repairs++;
        }

        @Override
        public void unpacking(long done, long total) {
            assertEquals(11, total);
            told.add(done);
        }
    };

    @BeforeEach
    void makeLibrary() {
        library = new UnpackedLibrary(
                cache, new PackedLibrary("1.0-cpu", List.of(file("libone.so", "hello"), file("libtwo.so", "worlds"))));
    }

    @Test
    void unpacksOnceAndTellsHowFarItIs() throws IOException {
        assertFalse(library.isComplete());
        library.ensureComplete(listener);
        assertTrue(library.isComplete());
        assertEquals("worlds", Files.readString(library.folder().resolve("libtwo.so")));
        assertEquals(List.of(0L, 5L, 11L), told);
        library.ensureComplete(listener);
        assertEquals(3, told.size());
        assertEquals(0, repairs, "the first time is no repair");
    }

    @Test
    void writesATruncatedLibraryAnew() throws IOException {
        library.ensureComplete(EngineStartListener.SILENT);
        Files.writeString(library.folder().resolve("libtwo.so"), "wor");
        assertFalse(library.isComplete());
        library.ensureComplete(listener);
        assertEquals("worlds", Files.readString(library.folder().resolve("libtwo.so")));
        assertEquals(List.of(0L, 5L, 11L), told);
        assertEquals(1, repairs);
    }

    /** Damage that keeps the size: found where the time of the last change is another one, and after a crash where it is not. */
    @Test
    void writesALibraryWithAFlippedByteAnew() throws IOException {
        library.ensureComplete(EngineStartListener.SILENT);
        Files.writeString(library.folder().resolve("libtwo.so"), "w0rlds");
        Files.setLastModifiedTime(library.folder().resolve("libtwo.so"), FileTime.fromMillis(1));
        assertFalse(library.isComplete());
        library.ensureComplete(listener);
        assertEquals("worlds", Files.readString(library.folder().resolve("libtwo.so")));
        assertEquals(List.of(0L, 5L, 11L), told);
        assertEquals(1, repairs);
    }

    @Test
    void aCrashWhileLoadingHasEveryByteComparedAtTheNextStart() throws IOException {
        library.ensureComplete(EngineStartListener.SILENT);
        damageUnnoticed();
        library.ensureComplete(listener);
        assertEquals(List.of(), told);
        Path mark = Files.createFile(cache.resolve("1.0-cpu.loading-" + goneProcess()));
        library.ensureComplete(listener);
        assertEquals("worlds", Files.readString(library.folder().resolve("libtwo.so")));
        assertEquals(List.of(0L, 5L, 11L), told);
        assertFalse(Files.exists(mark));
    }

    @Test
    void aFailureToLoadADamagedLibraryMendsItAndSaysSo() throws IOException {
        library.ensureComplete(EngineStartListener.SILENT);
        damageUnnoticed();
        NativeLibrary loaded = new NativeLibrary(Optional.of(library), EngineStartListener.SILENT);
        EngineStartException failure = assertThrows(
                EngineStartException.class,
                () -> loaded.load(() -> {
                    throw new UnsatisfiedLinkError("invalid ELF header");
                }));
        assertTrue(failure.getMessage().contains("was damaged and has been unpacked again"), failure.getMessage());
        assertEquals("worlds", Files.readString(library.folder().resolve("libtwo.so")));
    }

    @Test
    void aLibraryThatDoesNotFitIntoMemoryIsNotSaidToBeOfAnotherSystem() {
        NativeLibrary loaded = new NativeLibrary(Optional.empty(), EngineStartListener.SILENT);
        EngineStartException failure = assertThrows(
                EngineStartException.class,
                () -> loaded.load(() -> {
                    throw new IllegalStateException(
                            "Failed to load PyTorch native library",
                            new UnsatisfiedLinkError("libtorch_cpu.so: failed to map segment from shared object"));
                }));
        assertTrue(failure.getMessage().contains("ulimit -v"), failure.getMessage());
        assertFalse(failure.getMessage().contains("operating system"), failure.getMessage());
    }

    @Test
    void theMarkOfALoadingIsGoneWhenItIsDone() throws IOException {
        library.ensureComplete(EngineStartListener.SILENT);
        Path mark = cache.resolve("1.0-cpu.loading-" + ProcessHandle.current().pid());
        assertTrue(library.whileMarked(() -> Files.exists(mark)));
        assertFalse(Files.exists(mark));
    }

    private void damageUnnoticed() throws IOException {
        Path file = library.folder().resolve("libtwo.so");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "w0rlds");
        Files.setLastModifiedTime(file, time);
    }

    private static long goneProcess() {
        long process = 999_999_999L;
        while (ProcessHandle.of(process).isPresent()) {
            process--;
        }
        return process;
    }

    @Test
    void aJarThatGivesOtherBytesThanItSaysIsRefused() throws IOException {
        LibraryFile damaged = new LibraryFile(
                "libone.so", 5, 1, () -> new ByteArrayInputStream("hello".getBytes(StandardCharsets.US_ASCII)));
        UnpackedLibrary broken = new UnpackedLibrary(cache, new PackedLibrary("2.0-cpu", List.of(damaged)));
        IOException failure = assertThrows(IOException.class, () -> broken.ensureComplete(EngineStartListener.SILENT));
        assertEquals("libone.so is damaged in the program's own files", failure.getMessage());
        assertFalse(Files.exists(broken.folder()));
    }

    @Test
    void writesAMissingFileAnew() throws IOException {
        library.ensureComplete(EngineStartListener.SILENT);
        Files.delete(library.folder().resolve("libone.so"));
        library.ensureComplete(listener);
        assertTrue(library.isComplete());
    }

    @Test
    void removesWhatAKilledProcessLeftBehind() throws IOException {
        Path own = Files.createDirectory(cache.resolve("tmp-mnl-123"));
        Files.writeString(own.resolve("libone.so"), "hel");
        Path old = Files.createDirectory(cache.resolve("tmp456"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path atWork = Files.createDirectory(cache.resolve("tmp789"));
        library.ensureComplete(listener);
        assertFalse(Files.exists(own));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(atWork));
        assertTrue(library.isComplete());
    }

    @Test
    void leavesNothingBehindWhenTheSourceIsDamaged() throws IOException {
        LibraryFile damaged = new LibraryFile("libone.so", 5, 0, () -> new ByteArrayInputStream(new byte[3]));
        UnpackedLibrary broken = new UnpackedLibrary(cache, new PackedLibrary("2.0-cpu", List.of(damaged)));
        IOException failure = assertThrows(IOException.class, () -> broken.ensureComplete(EngineStartListener.SILENT));
        assertEquals("libone.so has 3 bytes instead of 5", failure.getMessage());
        assertFalse(Files.exists(broken.folder()));
        try (var files = Files.list(cache)) {
            assertEquals(
                    List.of("mnl-unpack.lock"),
                    files.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    void theJarsOnTheClassPathNameFilesWithTheirSizes() throws IOException {
        PackedLibrary packed = PackedLibrary.onClassPath();
        assertTrue(packed.files().size() >= 4, packed.toString());
        assertTrue(packed.files().stream().allMatch(f -> f.size() > 1_000), packed.toString());
        assertTrue(packed.bytes() > 50_000_000);
    }

    private static LibraryFile file(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return new LibraryFile(name, bytes.length, sum.getValue(), () -> new ByteArrayInputStream(bytes));
    }
}
