package mnl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void aNewFileHasThePermissionsOfTheUsersOtherNewFiles() throws IOException {
        assumePosix();
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("new.txt");
        WholeFile.write(file, "text");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
    }

    @Test
    void aFileInThePlaceOfAnotherKeepsItsPermissions() throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("old.txt"), "old");
        for (String mode : List.of("rw-rw-r--", "rw-------", "rwxr-x--x")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            WholeFile.write(file, mode);
            assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(mode, Files.readString(file));
        }
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        assumePosix();
        Path real =
                Files.writeString(Files.createDirectory(folder.resolve("there")).resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        WholeFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
        assertEquals(List.of(real), list(real.getParent()));
    }

    @Test
    void nothingIsLeftOfAFileThatCouldNotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "old");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("the disk is full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), list(folder));
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path place = Files.createDirectory(folder.resolve("results"));
        assertThrows(IOException.class, () -> WholeFile.write(place, "text"));
        assertTrue(Files.isDirectory(place));
        assertEquals(List.of(place), list(folder));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private void assumePosix() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    }
}
