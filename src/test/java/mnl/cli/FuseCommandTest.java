package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import mnl.cli.terminal.Terminal;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.Test;

class FuseCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsLogitsProbabilitiesAndWeights() throws IOException {
        JsonNode report =
                fuse("{\"logits\": [[[1, 3]], [[5, -1]]], \"rule\": \"WEIGHTED\", \"weights\": [0.25, 0.75]}");
        assertEquals(4, report.at("/fusedLogits/0/0").asDouble(), 1e-15);
        assertEquals(0, report.at("/fusedLogits/0/1").asDouble(), 1e-15);
        assertEquals(1 / (1 + Math.exp(-4)), report.at("/fusedProbability/0/0").asDouble(), 1e-15);
        assertEquals(0.75, report.at("/weights/1/0").asDouble(), 1e-15);
        assertFalse(report.has("alpha"));
    }

    @Test
    void evidenceHasNoFusedLogits() throws IOException {
        JsonNode report = fuse("{\"logits\": [[[0, 0]], [[0, 0]]], \"rule\": \"TMC_EVIDENTIAL\"}");
        assertTrue(report.get("fusedLogits").isNull());
        assertTrue(report.get("weights").isNull());
        double belief = report.at("/belief/0/0").asDouble();
        double uncertainty = report.at("/uncertainty/0").asDouble();
        assertEquals(1, 2 * belief + uncertainty, 1e-12);
        assertEquals(belief * 2 / uncertainty + 1, report.at("/alpha/0/0").asDouble(), 1e-12);
        assertEquals(0.5, report.at("/fusedProbability/0/0").asDouble(), 1e-12);
    }

    @Test
    void theTestIsCalibratedUnlessThePhaseIsTraining() throws IOException {
        String input = "{\"logits\": [[[9, 0]], [[0.1, 0]]], \"rule\": \"PDF\", \"tcp\": [[0.5], [0.5]]%s}";
        assertEquals(
                0.5,
                fuse(String.format(input, ", \"phase\": \"train\""))
                        .at("/weights/0/0")
                        .asDouble(),
                1e-9);
        double byDefault = fuse(String.format(input, "")).at("/weights/0/0").asDouble();
        assertTrue(byDefault > 0.6);
        assertEquals(
                byDefault,
                fuse(String.format(input, ", \"phase\": \"test\""))
                        .at("/weights/0/0")
                        .asDouble());
    }

    @Test
    void wrongInputIsOneSentenceWithThePlace() {
        assertSays(
                "logits[1][0][1] must be lists of numbers",
                "{\"logits\": [[[1, 2]], [[1, \"x\"]]], \"rule\": \"MEAN\"}");
        assertSays("rule must be one of MEAN, WEIGHTED,", "{\"logits\": [[[1, 2]], [[1, 2]]], \"rule\": \"BEST\"}");
        assertSays("rule is missing; choose one.", "{\"logits\": [[[1, 2]], [[1, 2]]]}");
        assertSays(
                "weights is missing; WEIGHTED needs one weight per modality.",
                "{\"logits\": [[[1, 2]], [[1, 2]]], \"rule\": \"WEIGHTED\"}");
        assertSays("tcp is missing;", "{\"logits\": [[[1, 2]], [[1, 2]]], \"rule\": \"PDF\"}");
        assertSays("The field \"fusion\" is not known, known are: logits, phase, rule,", "{\"fusion\": 1}");
        assertSays(
                "phase is \"later\"; it must be",
                "{\"logits\": [[[1, 2]], [[1, 2]]], \"rule\": \"MEAN\", \"phase\": \"later\"}");
        assertSays("logits has 0 modalities", "{\"rule\": \"MEAN\"}");
        assertSays("The input is not valid JSON at line 1", "{\"logits\": [[");
        assertSays("The input must be one JSON object", "[]");
        assertSays("The input must be one JSON object", "null");
    }

    private void assertSays(String start, String input) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(input));
        assertTrue(err.toString().startsWith(start), err.toString());
        assertEquals(1, err.toString().lines().count());
        assertEquals("", out.toString());
    }

    private JsonNode fuse(String input) throws IOException {
        out.getBuffer().setLength(0);
        assertEquals(0, run(input), err.toString());
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(String input) {
        Terminal terminal =
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), StandardCharsets.UTF_8, false);
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new CommandLineProgram(terminal, in, Engines.standard()).run("fuse", "-");
    }
}
