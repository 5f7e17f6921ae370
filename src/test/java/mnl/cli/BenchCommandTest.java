package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    Path folder;

    private final CountingEngine engine = new CountingEngine();
    private final CommandHarness commands = new CommandHarness(listener -> engine);

    @Test
    void everyRatioIsShownWithItsSpreadAndWrittenWithEveryTime() throws IOException {
        Path file = folder.resolve("bench.json");
        assertEquals(0, commands.run("bench", "--quick", "--json", file.toString()), commands.err());
        assertTrue(
                commands.out()
                        .lines()
                        .anyMatch(
                                line -> line.matches(
                                        "40 replicas one by one : the same in one batch +[\\d.]+ +[\\d.]+ +[\\d.]+( +large spread)?")),
                commands.out());
        assertTrue(commands.out().contains("median of 3 samples"), commands.out());
        JsonNode measures = new ObjectMapper().readTree(file.toFile()).get("measures");
        assertEquals(9, measures.size());
        for (JsonNode measure : measures) {
            assertEquals(3, measure.get("samples").size());
            double low = measure.get("minRatio").asDouble();
            assertTrue(low <= measure.get("medianRatio").asDouble(), measure.toString());
        }
        int perRound = 41 + 2 + 1 + 2 + 1 + 1 + 3 * 2;
        assertEquals(4 * perRound, engine.starts, "three rounds and one that is not counted");
        assertTrue(engine.closed);
    }

    @Test
    void aRunThatFailsIsOneSentence() {
        engine.failsIn(5);
        assertEquals(1, commands.run("bench", "--quick"));
        assertTrue(commands.err().endsWith("The loss of arm none, seed 0 is no number in epoch 1.\n"), commands.err());
        assertTrue(engine.closed);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsMeasured() {
        String nowhere = folder.resolve("no-folder").resolve("x.json").toString();
        assertEquals(2, commands.run("bench", "--json", nowhere));
        assertEquals(nowhere + " cannot be written: name a file in a folder that is there.\n", commands.err());
        assertEquals(0, engine.starts);
    }
}
