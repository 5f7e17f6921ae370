package mnl.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
    @TempDir
    Path folder;

    private final TextFiles files = new TextFiles(Runnable::run, Runnable::run);
    private final List<String> said = new ArrayList<>();

    @Test
    void whatIsWrittenIsSaid() throws IOException {
        Path file = folder.resolve("table.md");
        files.write(file, "| a |", said::add);
        assertEquals("| a |", Files.readString(file));
        assertEquals(List.of("The table is saved in " + file + "."), said);
    }

    @Test
    void aPlaceThatIsGoneIsSaidToo() throws IOException {
        Path gone;
        try (FileSystem drive = FileSystems.newFileSystem(folder.resolve("drive.zip"), Map.of("create", "true"))) {
            gone = drive.getPath("/table.md");
        }
        files.write(gone, "| a |", said::add);
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("The table could not be written to /table.md"), said.get(0));
    }
}
