package mnl.engine.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadChoiceTest {
    @TempDir
    private Path folder;

    private final List<Integer> tried = new ArrayList<>();

    private int choose(int processors, double... seconds) {
        return new ThreadChoice(folder.resolve("threads"), processors, count -> {
                    tried.add(count);
                    return seconds[count - 1];
                })
                .threads();
    }

    @Test
    void theFastestNumberIsMeasuredOnceAndKept() {
        assertEquals(2, choose(2, 1, 0.55));
        assertEquals(List.of(1, 2), tried);
        assertEquals(2, choose(2, 1, 0.55));
        assertEquals(List.of(1, 2), tried);
    }

    @Test
    void moreThreadsThatSaveLittleAreNotTaken() {
        assertEquals(1, choose(2, 1, 0.95));
        assertEquals(3, choose(6, 1, 0.6, 0.4, 0.37, 0.365));
    }

    @Test
    void ofManyProcessorsOneIsLeftToTheWindow() {
        assertEquals(3, choose(4, 1, 0.5, 0.3));
        assertEquals(List.of(1, 2, 3), tried);
    }

    @Test
    void anotherNumberOfProcessorsIsAnotherMachine() {
        assertEquals(2, choose(2, 1, 0.5));
        assertEquals(1, choose(1));
        assertEquals(List.of(1, 2), tried);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2 x", "2 0", "2 -1", "2 9", "2 2 2", "\u0000"})
    void aRecordThatMakesNoSenseIsMeasuredAgain(String kept) throws IOException {
        Files.writeString(folder.resolve("threads"), kept);
        assertEquals(2, choose(2, 1, 0.5));
        assertTrue(tried.contains(2));
    }

    @Test
    void whereItCannotBeKeptItIsMeasuredAgain() throws IOException {
        Files.createDirectory(folder.resolve("threads"));
        assertEquals(2, choose(2, 1, 0.5));
        assertEquals(2, choose(2, 1, 0.5));
        assertEquals(List.of(1, 2, 1, 2), tried);
    }
}
