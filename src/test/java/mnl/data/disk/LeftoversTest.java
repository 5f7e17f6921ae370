package mnl.data.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mnl.data.WholeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void aFullDiskLeavesWhatWasThereAndNothingElse() throws IOException {
        Path place = Files.writeString(folder.resolve("a.txt"), "earlier");
        for (int room = 0; room < 5; room++) {
            disk.roomFor(room);
            IOException failure = assertThrows(
                    IOException.class, () -> WholeFile.write(disk.path(folder).resolve("a.txt"), "later"));
            assertEquals("No space left on device", failure.getMessage());
            assertEquals("earlier", Files.readString(place));
            assertEquals(List.of("a.txt"), names());
        }
        disk.roomFor(5);
        WholeFile.write(disk.path(place), "later");
        assertEquals("later", Files.readString(place));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aKilledProgramLeavesTheOldFileOrTheNewOneAndTheNextOneClearsUp() throws IOException {
        Path place = folder.resolve("a.txt");
        int whole = 0;
        for (int after = 0; whole == 0; after++) {
            Files.writeString(place, "earlier");
            disk.killAfter(after);
            try {
                WholeFile.write(disk.path(place), "later");
                whole++;
            } catch (FaultyDisk.Killed killed) {
                assertTrue(Set.of("earlier", "later").contains(Files.readString(place)), "after " + after);
            }
            FormerProcess.madeOf(folder);
            disk.killAfter(Integer.MAX_VALUE);
            WholeFile.write(disk.path(folder.resolve("b.txt")), "other");
            assertEquals(List.of("a.txt", "b.txt"), names(), "after " + after);
        }
    }

    @Test
    void whatALivingProcessOrAnotherComputerIsWritingIsLeftAlone() throws IOException {
        Owner elsewhere = new Owner(1, Instant.EPOCH, "another-computer");
        Path own = Files.writeString(Leftovers.beside(folder.resolve("own.txt")), "half");
        Path foreign = Files.writeString(folder.resolve(".f.txt.mnl-" + elsewhere.mark() + "-01234567.tmp"), "half");
        Path users = Files.writeString(folder.resolve(".mine.tmp"), "the user's");
        Leftovers.sweep(folder);
        assertTrue(Stream.of(own, foreign, users).allMatch(Files::exists), names().toString());
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Leftovers.sweep(folder);
        assertTrue(Files.notExists(foreign), "nobody writes a file for two days");
        assertTrue(Stream.of(own, users).allMatch(Files::exists), names().toString());
    }

    @Test
    void intermediateFilesOfADeadProcessAreDeletedWhenTheNextFolderIsMade() throws IOException {
        Path scratch = Leftovers.scratch("test");
        Files.writeString(scratch.resolve("array.npy"), "half");
        String mark = Owner.current().mark();
        String gone = new Owner(1, Instant.EPOCH, Owner.current().host()).mark();
        Path left = scratch.resolveSibling(scratch.getFileName().toString().replace(mark, gone));
        Files.move(scratch, left);
        Path next = Leftovers.scratch("test");
        assertTrue(Files.notExists(left));
        Leftovers.delete(next);
        assertTrue(Files.notExists(next));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
