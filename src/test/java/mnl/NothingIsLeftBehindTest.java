package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingIsLeftBehindTest {
    @TempDir
    Path home;

    private NothingIsLeftBehind guard;

    @BeforeEach
    void aCheckout() throws IOException {
        write("checkout/README.md");
        write("checkout/target/classes/a.class");
        write("checkout/sample-data/digits/dataset.json");
        guard = new NothingIsLeftBehind(home.resolve("checkout"), home.resolve("mnl-explorer"));
    }

    private void write(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "written");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkout/run/results.json",
                "checkout/table.csv",
                "checkout/sample-data/digits/new.json",
                "mnl-explorer/runs/one/results.json"
            })
    void whatIsWrittenElsewhereIsFound(String file) throws IOException {
        Map<String, String> before = guard.traces();
        write(file);
        assertNotEquals(before, guard.traces());
    }

    @Test
    void whatIsWrittenOverInTheSampleDataIsFound() throws IOException {
        Map<String, String> before = guard.traces();
        Files.setLastModifiedTime(home.resolve("checkout/sample-data/digits/dataset.json"), FileTime.fromMillis(1000));
        assertNotEquals(before, guard.traces());
    }

    @Test
    void targetAndWhatPeopleWriteThemselvesAreFree() throws IOException {
        Map<String, String> before = guard.traces();
        write("checkout/target/report.txt");
        write("checkout/README.md");
        write("checkout/.README.md.swp");
        assertEquals(before, guard.traces());
    }
}
