package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.data.folder.DatasetFolderWriter;
import mnl.data.folder.SampleRow;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What {@link EvaluateCommandTest} and {@link EvaluationFilesTest} have in common. */
abstract class EvaluateCommandCase {
    @TempDir
    static Path folder;

    static Path run;

    @BeforeAll
    static void train() throws IOException {
        Path config = Files.writeString(folder.resolve("small.json"), """
                {"dataset": {"kind": "synthetic", "classes": 3, "dimensions": 4, "trainSize": 60, "validationSize": 30,
                  "testSize": 80,
                  "modalities": [{"name": "loud", "amplitude": 3}, {"name": "quiet", "amplitude": 2}]},
                 "modalities": [{"name": "loud",
                   "evaluationNoise": {"kind": "FEATURE_GAUSSIAN", "severity": 3, "share": 1}}, {"name": "quiet"}],
                 "arms": ["none", "mnl",
                  {"name": "qmf", "mode": "NONE", "dominance": "CONFIDENCE_AND_UCOM", "targetPull": false,
                   "fusion": {"rule": "QMF_ENERGY"}}],
                 "schedule": {"epochs": 3, "batchSize": 20}, "seeds": {"first": 5, "count": 2}}
                """);
        run = folder.resolve("run");
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(0, commands.run("train", "--config", config.toString(), "--out", run.toString()), commands.err());
    }

    static Path small(String name, float shift) {
        List<SampleRow> rows = IntStream.range(0, 18)
                .mapToObj(n -> SampleRow.inFold("s" + n, n % 2, n < 4 ? 0 : 1 + n % 2, Map.of()))
                .toList();
        float[][] values = IntStream.range(0, 18)
                .mapToObj(n -> new float[] {n % 5 + shift, n % 3})
                .toArray(float[][]::new);
        new DatasetFolderWriter("Small", "CC0-1.0", "a test", List.of("x", "y"), rows)
                .features("a", values)
                .features("b", values)
                .write(folder.resolve(name), false);
        return folder.resolve(name);
    }

    static CommandHarness evaluate(String... options) {
        CommandHarness commands = new CommandHarness(Engines.standard());
        String[] args = Stream.concat(Stream.of("evaluate", run.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertEquals(0, commands.run(args), commands.err());
        return commands;
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
