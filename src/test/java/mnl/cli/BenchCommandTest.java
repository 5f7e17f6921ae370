package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    Path folder;

    private final CountingEngine engine = new CountingEngine();
    private final CommandHarness commands = new CommandHarness(listener -> engine);

    @Test
    void aCaseIsShownWithItsSpreadAndWrittenWithEveryTime() throws IOException {
        JsonNode written = written("b,c");
        assertTrue(commands.out().contains("Case b: five arms and eight seeds"), commands.out());
        assertTrue(commands.out().contains("Case c: the scenario blind-spot"), commands.out());
        assertTrue(commands.out().contains("Median of 3 samples"), commands.out());
        assertFalse(commands.out().contains("Case a"), commands.out());
        JsonNode cases = written.get("cases");
        assertEquals(2, cases.size());
        assertEquals("b", cases.get(0).get("case").asText());
        assertEquals(40, cases.get(0).get("replicas").asInt());
        assertEquals(56, cases.get(1).get("replicas").asInt());
        JsonNode own = cases.get(0).get("rows").get(0);
        assertEquals("this program", own.get("who").asText());
        assertEquals(3, own.get("samples").size());
        assertTrue(
                own.get("seconds").get("min").asDouble()
                        <= own.get("seconds").get("median").asDouble(),
                own.toString());
        assertEquals(1, own.get("ratio").get("median").asDouble());
        assertEquals(0, written.get("growth").size());
        assertEquals(2 * 4, engine.starts, "three rounds and one that is not counted");
        assertTrue(engine.closed);
    }

    @Test
    void theDesignIsMeasuredWhereItIsNamed() throws IOException {
        JsonNode ratios = written("design").get("design");
        assertTrue(
                commands.out()
                        .lines()
                        .anyMatch(
                                line -> line.matches(
                                        "40 replicas one by one : the same in one batch +[\\d.]+ +[\\d.]+ +[\\d.]+( +large spread)?")),
                commands.out());
        assertEquals(9, ratios.size());
        for (JsonNode measure : ratios) {
            assertEquals(3, measure.get("samples").size());
        }
        int perRound = 41 + 2 + 1 + 2 + 1 + 1 + 3 * 2;
        assertEquals(4 * perRound, engine.starts, "three rounds and one that is not counted");
    }

    @Test
    void growthIsMeasuredAgainstEverySize() throws IOException {
        JsonNode growth = written("growth").get("growth");
        assertEquals(9, growth.size());
        assertEquals("R", growth.get(0).get("size").asText());
        assertEquals(10_000, growth.get(4).get("value").asInt());
    }

    private JsonNode written(String cases) throws IOException {
        Path file = folder.resolve("bench.json");
        assertEquals(0, commands.run("bench", "--quick", "--case", cases, "--json", file.toString()), commands.err());
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void aRunThatFailsIsOneSentence() {
        engine.failsIn(3);
        assertEquals(1, commands.run("bench", "--quick", "--case", "b"));
        assertTrue(commands.err().endsWith("The loss of arm none, seed 0 is no number in epoch 1.\n"), commands.err());
        assertTrue(engine.closed);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsMeasured() {
        String nowhere = folder.resolve("no-folder").resolve("x.json").toString();
        refused(nowhere + " cannot be written: name a file in a folder that is there.\n", "--json", nowhere);
    }

    @Test
    void whatIsNotThereIsToldBeforeAnythingIsMeasured() {
        refused("There is no case \"g\": choose from a, b, c, d, e, f, growth, design.\n", "--case", "a,g");
        refused("--python goes with --peer: add that, or leave --python out.\n", "--python", "python3");
        refused("no.jar is no file: name the jar of an older MNL Explorer.\n", "--against", "no.jar");
        refused("--threads is 0; name 1 to 64 threads.\n", "--threads", "0");
    }

    @Test
    void whatIsNoProgramIsToldBeforeAnythingIsMeasured() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        refused(text + " is no program: name the jar of an older MNL Explorer.\n", "--against", text.toString());
    }

    private void refused(String sentence, String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "bench";
        System.arraycopy(options, 0, all, 1, options.length);
        int before = commands.err().length();
        assertEquals(2, commands.run(all));
        assertEquals(sentence, commands.err().substring(before));
        assertEquals(0, engine.starts);
    }

    @Test
    void whoIsAbsentIsSkippedWithASentence() {
        String python = folder.resolve("no-python").toString();
        assertEquals(0, commands.run("bench", "--quick", "--case", "b", "--peer", "--python", python), commands.err());
        for (String library : new String[] {"NumPy", "PyTorch"}) {
            assertTrue(commands.err().contains(library + " is skipped: no Python was found that has "), commands.err());
        }
        assertTrue(commands.out().contains("this program"), commands.out());
        assertFalse(commands.out().contains("PyTorch, one"), commands.out());
    }
}
