package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.experiment.FusionSpec;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.Test;

/** What an evaluation writes, for all conditions together. */
class EvaluationFilesTest extends EvaluateCommandCase {
    @Test
    void whatBelongsTogetherIsWrittenTogetherOrNotAtAll() throws IOException {
        Path out = folder.resolve("in-the-way");
        Files.createDirectories(out.resolve("evaluation.json/something"));
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(1, commands.run("evaluate", run.toString(), "--out", out.toString()));
        assertTrue(commands.out().contains("Accuracy on the test split"), "what was measured is shown all the same");
        assertTrue(commands.err().contains("cannot be written"), commands.err());
        try (Stream<Path> all = Files.list(out)) {
            assertEquals(
                    List.of("evaluation.json"),
                    all.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void whatWasMeasuredIsShownWherePredictionsCannotBeWritten() throws IOException {
        Path out = folder.resolve("no-predictions");
        Files.createDirectories(out.resolve("evaluation-predictions.csv/something"));
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(1, commands.run("evaluate", run.toString(), "--predictions", "--out", out.toString()));
        assertTrue(commands.out().contains("Accuracy on the test split"), commands.out());
        assertTrue(commands.err().contains("The predictions cannot be written to " + out), commands.err());
        try (Stream<Path> all = Files.list(out)) {
            assertEquals(1, all.count());
        }
    }

    @Test
    void allFusionsStandInOneTableAndInTheLongFile() throws IOException {
        Path out = folder.resolve("all");
        CommandHarness commands = evaluate("--fusion", "all", "--split", "validation", "--out", out.toString());
        int conditions = 1 + FusionSpec.rulesWithoutTraining().size();
        assertEquals(
                conditions,
                commands.out()
                        .lines()
                        .filter(line -> line.startsWith("fused, "))
                        .count());
        assertEquals(
                1,
                commands.out()
                        .lines()
                        .filter(line -> line.startsWith("quiet alone"))
                        .count());
        assertTrue(commands.out().contains("Accuracy on the validation split"));
        List<String> lines = Files.readAllLines(out.resolve("evaluation.csv"));
        JsonNode stored = json(out.resolve("evaluation.json"));
        int metrics = stored.at("/conditions/0/arms/0/metrics").size();
        assertEquals("condition,arm,seed,metric,value", lines.get(0));
        assertEquals(1 + conditions * 3 * 2 * metrics, lines.size());
        String value =
                stored.at("/conditions/1/arms/1/metrics/ece.fused/perSeed/1").asText();
        assertTrue(lines.contains("MEAN,mnl,6,ece.fused," + value));
        assertFalse(Files.exists(out.resolve("evaluation-predictions.csv")), "only where asked for");
    }

    @Test
    void predictionsAddUpToTheAccuracies() throws IOException {
        Path out = folder.resolve("predicted");
        evaluate("--noise", "quiet:dropout:5:0.5", "--predictions", "--out", out.toString());
        List<String[]> rows = Files.readAllLines(out.resolve("evaluation-predictions.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        assertEquals(
                List.of(
                        "condition",
                        "arm",
                        "seed",
                        "id",
                        "label",
                        "predicted.fused",
                        "predicted.loud",
                        "predicted.quiet",
                        "p.fused",
                        "p.loud",
                        "p.quiet"),
                List.of(rows.get(0)));
        assertEquals(1 + 3 * 2 * 80, rows.size());
        JsonNode metrics = json(out.resolve("evaluation.json")).at("/conditions/0/arms/1/metrics");
        List<String[]> own = rows.stream()
                .filter(row -> row[1].equals("mnl") && row[2].equals("6"))
                .toList();
        assertEquals(80, own.stream().map(row -> row[3]).distinct().count());
        for (int column = 0; column < 3; column++) {
            String of = List.of("fused", "loud", "quiet").get(column);
            int predicted = 5 + column;
            int probability = 8 + column;
            assertEquals(
                    metrics.at("/accuracy." + of + "/perSeed/1").asDouble(),
                    own.stream().filter(row -> row[4].equals(row[predicted])).count() / 80.0,
                    1e-6);
            assertEquals(
                    metrics.at("/nll." + of + "/perSeed/1").asDouble(),
                    own.stream()
                            .mapToDouble(row -> -Math.log(Double.parseDouble(row[probability])))
                            .average()
                            .orElseThrow(),
                    1e-5);
        }
    }
}
