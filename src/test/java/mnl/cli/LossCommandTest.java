package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossCommandTest {
    private static final double[][] LOGITS = {{2.0, 1.0, 0.1}, {0.3, 0.2, 0.9}};
    private static final String BATCH = "\"logits\": [[[2.0, 1.0, 0.1]], [[0.3, 0.2, 0.9]]], \"targets\": [0]";

    @TempDir
    Path folder;

    private final CommandHarness commands = new CommandHarness(listener -> new FakeEngine(-1));

    @Test
    void defaultsAreMnlInTheReleasedForm() throws IOException {
        JsonNode report = loss("{" + BATCH + "}");
        double[] strong = softmax(LOGITS[0]);
        double[] weak = softmax(LOGITS[1]);
        assertEquals(1, report.at("/runnerUp/0").asInt());
        assertEquals(1.0, report.at("/ucom/0/0").asDouble(), 1e-12);
        assertEquals(0.1, report.at("/ucom/1/0").asDouble(), 1e-12);
        assertEquals(strong[0], report.at("/targetProbability/0/0").asDouble(), 1e-12);
        assertEquals("[[0,1,0]]", report.get("guides").toString());
        double guidance =
                (-Math.log(weak[0]) - 0.7 * (strong[1] * Math.log(weak[1]) + strong[2] * Math.log(weak[2]))) / 3;
        assertEquals(guidance, report.get("guidance").asDouble(), 1e-12);
        double fused = -Math.log(softmax(new double[] {1.15, 0.6, 0.5})[0]);
        assertEquals(fused, report.get("ceFused").asDouble(), 1e-12);
        assertEquals(
                fused - Math.log(strong[0]) - Math.log(weak[0]) + guidance,
                report.get("total").asDouble(),
                1e-12);
        assertEquals(3, report.at("/gradients/1/0").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "ce-only", "all-class", "mnl", "forced"})
    void everyArmHasItsOwnGuidance(String mode) throws IOException {
        double[] strong = softmax(LOGITS[0]);
        double[] weak = softmax(LOGITS[1]);
        double others = strong[1] * Math.log(weak[1]) + strong[2] * Math.log(weak[2]);
        double target = Math.log(weak[0]);
        double expected =
                switch (mode) {
                    case "none" -> 0;
                    case "ce-only" -> -target / 3;
                    case "all-class" -> (-target - 2 * (strong[0] * target + others)) / 3;
                    case "mnl" -> (-target - 2 * others) / 3;
                    default -> -2 * (strong[0] * target + others) / 3;
                };
        JsonNode report = loss("{" + BATCH + ", \"lambda\": 2, \"mode\": \"" + mode + "\"}");
        assertEquals(expected, report.get("guidance").asDouble(), 1e-12);
    }

    @Test
    void aFileIsReadToo() throws IOException {
        Path file = Files.writeString(folder.resolve("batch.json"), "{" + BATCH + ", \"form\": \"PAPER\"}");
        assertEquals(0, commands.run("loss", file.toString()), commands.err());
        double[] strong = softmax(LOGITS[0]);
        double[] weak = softmax(LOGITS[1]);
        assertEquals(
                -0.7 * (strong[1] * Math.log(weak[1]) + strong[2] * Math.log(weak[2])),
                new ObjectMapper().readTree(commands.out()).get("guidance").asDouble(),
                1e-12);
        assertEquals("", commands.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {} | `logits must be lists in square brackets, [modality][sample][class].`
                    [] | `The input must be one JSON object in braces with logits and targets.`
                    `` | `The input must be one JSON object in braces with logits and targets.`
                    {"logits": | `The input is not valid JSON at line 1, column 11.`
                    {"logits": [[[1, 2]], [[1, "x"]]], "targets": [0]} | `logits[1][0][1] is "x"; it must be a number.`
                    {"logits": [[[1, 2]], [[1, 2, 3]]], "targets": [0]} | `logits[1][0] has 3 classes but logits[0][0] has 2; give every row the same number.`
                    {"logits": [[[1, 2]], [[1, 2]]]} | `targets must be a list of class numbers, [sample].`
                    {"logits": [[[1, 2]], [[1, 2]]], "targets": [2]} | `targets[0] is 2; with 2 classes it must be 0 to 1.`
                    {"logits": [[[1, 2]], [[1, 2]]], "targets": [0.5]} | `targets[0] is 0.5; it must be a whole number.`
                    {"logits": [[[1, 2]], [[1, 2]]], "targets": [0], "mode": "best"} | `mode is "best"; it must be one of none, ce-only, all-class, mnl, forced.`
                    {"logits": [[[1, 2]], [[1, 2]]], "targets": [0], "mode": 3} | `mode is "3"; it must be one of none, ce-only, all-class, mnl, forced.`
                    {"logits": [[[1, 2]], [[1, 2]]], "targets": [0], "form": "DRAFT"} | `form is "DRAFT"; it must be one of PAPER, RELEASED.`
                    {"logits": [[[1, 2]], [[1, 2]]], "targets": [0], "lamda": 1} | `The field "lamda" is not known, known are: fixedGuide, form, fusion, lambda, logits, lossWeights, mode, rule, strength, targets.`
                    """)
    void wrongInputIsOneSentenceAndExitCodeTwo(String input, String message) {
        assertEquals(2, commands.withInput(input == null ? "" : input).run("loss", "-"));
        assertEquals(message + "\n", commands.err());
        assertEquals("", commands.out());
    }

    @Test
    void aMissingFileOrArgumentIsSaid() {
        assertEquals(2, commands.run("loss", "nowhere.json"));
        assertEquals(
                "nowhere.json cannot be read: check that it is there and that it is a text file.\n", commands.err());
        CommandHarness other = new CommandHarness(listener -> new FakeEngine(-1));
        assertEquals(2, other.run("loss"));
        assertTrue(other.err().startsWith("Missing required parameter"), other.err());
    }

    private JsonNode loss(String input) throws IOException {
        assertEquals(0, commands.withInput(input).run("loss", "-"), commands.err());
        assertEquals("", commands.err());
        return new ObjectMapper().readTree(commands.out());
    }

    private static double[] softmax(double[] logits) {
        double sum = 0;
        double[] result = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            result[k] = Math.exp(logits[k]);
            sum += result[k];
        }
        for (int k = 0; k < logits.length; k++) {
            result[k] /= sum;
        }
        return result;
    }
}
