package mnl.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.data.disk.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceCheckTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsLeftOfLooking() throws IOException {
        Path missing = folder.resolve("a/b");
        assertEquals(Optional.empty(), WorkspaceCheck.problem(new Workspace(missing)));
        assertFalse(Files.exists(folder.resolve("a")));
        assertEquals(Optional.empty(), WorkspaceCheck.problem(new Workspace(folder)));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(0, all.count());
        }
    }

    @Test
    void aFileInItsPlaceIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String why =
                WorkspaceCheck.problem(new Workspace(file.resolve("workspace"))).orElseThrow();
        assertTrue(why.contains(file.toString()) && why.contains("--workspace"), why);
    }

    @Test
    void aFullAndAReadOnlyDiskAreSaid() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 300)) {
            Workspace workspace = new Workspace(disk.folder().resolve("workspace"));
            assertEquals(Optional.empty(), WorkspaceCheck.problem(workspace));
            disk.fill();
            String full = WorkspaceCheck.problem(workspace).orElseThrow();
            assertTrue(full.contains("(No space left on device)"), full);
            disk.clear();
            disk.readOnly(true);
            String fixed = WorkspaceCheck.problem(workspace).orElseThrow();
            assertTrue(fixed.contains("(Read-only file system)"), fixed);
            disk.readOnly(false);
            assertEquals(Optional.empty(), WorkspaceCheck.problem(workspace));
        }
    }
}
