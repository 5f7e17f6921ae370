package mnl.data.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mnl.data.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is replaced as a whole, whatever a killed program left of an earlier try. */
class ReplacedFolderTest {
    @TempDir
    Path folder;

    private Path data;
    private Path aside;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
        aside = folder.resolve(".data-old-1").resolve("replaced");
    }

    private void write(String text, boolean replace) {
        new ReplacedFolder(data).write(Map.of("a.txt", text.getBytes(StandardCharsets.UTF_8)), replace);
    }

    private void assertOnly(String text) throws IOException {
        assertEquals(text, Files.readString(data.resolve("a.txt")));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(data), all.toList());
        }
    }

    @Test
    void aFolderThatIsThereIsReplacedOnlyWhereThatIsWanted() throws IOException {
        write("first", false);
        assertThrows(DataException.class, () -> write("second", false));
        assertOnly("first");
        write("second", true);
        assertOnly("second");
    }

    @Test
    void whatWasReplacedBeforeAKillGoes() throws IOException {
        write("new", false);
        Files.createDirectories(aside);
        Files.writeString(aside.resolve("a.txt"), "old");
        write("newer", true);
        assertOnly("newer");
    }

    @Test
    void whatWasSetAsideBeforeAKillComesBack() throws IOException {
        Files.createDirectories(aside);
        Files.writeString(aside.resolve("a.txt"), "old");
        assertThrows(DataException.class, () -> write("new", false));
        assertOnly("old");
    }

    @Test
    void anExchangeThatWasKilledBeforeItBeganLeavesNothing() throws IOException {
        Files.createDirectories(aside.getParent());
        write("new", false);
        assertOnly("new");
    }
}
