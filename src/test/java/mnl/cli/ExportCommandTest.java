package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.data.disk.Leftovers;
import mnl.data.sources.DataSources;
import mnl.experiment.NoiseSpec;
import mnl.lab.engine.Engines;
import mnl.lab.export.NpzReader;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;

class ExportCommandTest extends EvaluateCommandCase {
    private static final Path README = Path.of("README.md");

    private static CommandHarness run(int code, String... args) {
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(code, commands.run(args), commands.err());
        return commands;
    }

    private static Path export(String name, String... options) {
        Path out = folder.resolve(name);
        List<String> args = new ArrayList<>(List.of("export", run.toString(), "--out", out.toString()));
        args.addAll(List.of(options));
        run(0, args.toArray(String[]::new));
        return out;
    }

    @Test
    void theAnswersToEverySampleAreThoseThatTheRunWasTestedBy() throws IOException {
        Path out = export("samples", "--as", "npz");
        Map<String, NpzReader.Array> all = NpzReader.read(out.resolve("predictions.npz"));
        assertEquals(List.of("none", "mnl", "qmf"), all.get("arms").texts());
        assertArrayEquals(new double[] {5, 6}, all.get("seeds").numbers());
        assertEquals("3, 2, 80, 3", all.get("test.logits.loud").shape());
        assertEquals("3, 2, 60, 3", all.get("train.logits.fused").shape());
        assertEquals("3, 2, 30", all.get("validation.prediction.quiet").shape());
        assertEquals("2, 80", all.get("test.id").shape());
        JsonNode arms = json(run.resolve("results.json")).path("arms");
        for (String of : List.of("fused", "loud", "quiet")) {
            for (int arm = 0; arm < 3; arm++) {
                JsonNode stored =
                        arms.path(arm).path("metrics").path("accuracy." + of).path("perSeed");
                for (int seed = 0; seed < 2; seed++) {
                    assertEquals(stored.path(seed).doubleValue(), accuracy(all, of, arm, seed), 1e-7);
                }
            }
        }
    }

    private static double accuracy(Map<String, NpzReader.Array> all, String of, int arm, int seed) {
        double[] logits = all.get("test.logits." + of).numbers();
        double[] predictions = all.get("test.prediction." + of).numbers();
        double[] labels = all.get("test.label").numbers();
        int right = 0;
        for (int i = 0; i < 80; i++) {
            int at = (arm * 2 + seed) * 80 + i;
            int largest = 0;
            for (int k = 1; k < 3; k++) {
                largest = logits[3 * at + k] > logits[3 * at + largest] ? k : largest;
            }
            assertEquals(largest, predictions[at]);
            right += largest == labels[seed * 80 + i] ? 1 : 0;
        }
        return right / 80.0;
    }

    /** Without noise, on the training samples, so that nothing but weights and features counts. */
    @Test
    void theWeightsGiveTheLogitsOfTheQuietModality() throws IOException {
        Path out = export("weights", "--as", "npz");
        Map<String, NpzReader.Array> weights = NpzReader.read(out.resolve("weights.npz"));
        double[] logits = NpzReader.read(out.resolve("predictions.npz"))
                .get("train.logits.quiet")
                .numbers();
        assertEquals("3, 2, 4, 64", weights.get("quiet.0.weight").shape());
        assertEquals("2, 4", weights.get("quiet.mean").shape());
        Dataset data = DataSources.open(
                        RunStore.open(run).info().origin().experiment().dataset())
                .forSeed(6);
        float[] features = data.features(Split.TRAIN, 1, NoiseSpec.NONE, 0);
        int replica = 2 + 1;
        for (int sample = 0; sample < 60; sample++) {
            double[] z = {
                features[4 * sample], features[4 * sample + 1], features[4 * sample + 2], features[4 * sample + 3]
            };
            double[] hidden = layer(weights, 0, replica, z, 64);
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = Math.max(0, hidden[i]);
            }
            double[] expected = layer(weights, 1, replica, hidden, 3);
            for (int k = 0; k < 3; k++) {
                assertEquals(expected[k], logits[(replica * 60 + sample) * 3 + k], 1e-4);
            }
        }
        double[] mean = weights.get("quiet.mean").numbers();
        double[] deviation = weights.get("quiet.deviation").numbers();
        assertArrayEquals(data.standardisation(1).orElseThrow().mean(), Arrays.copyOfRange(mean, 4, 8));
        assertTrue(Arrays.stream(deviation).allMatch(value -> value > 0.1));
    }

    private static double[] layer(Map<String, NpzReader.Array> weights, int layer, int replica, double[] in, int out) {
        double[] weight = weights.get("quiet." + layer + ".weight").numbers();
        double[] bias = weights.get("quiet." + layer + ".bias").numbers();
        double[] values = new double[out];
        for (int k = 0; k < out; k++) {
            values[k] = bias[replica * out + k];
            for (int i = 0; i < in.length; i++) {
                values[k] += in[i] * weight[(replica * in.length + i) * out + k];
            }
        }
        return values;
    }

    @Test
    void whereTheDataHaveGoneTheRestIsExportedAndThatIsSaid() throws IOException {
        Path data = small("going", 0);
        Path trained = folder.resolve("on-a-folder");
        run(0, "train", "--data", data.toString(), "--epochs", "1", "--out", trained.toString());
        Path moved = Files.move(data, folder.resolve("moved"));
        Path out = folder.resolve("without-data");
        String[] all = {"export", trained.toString(), "--as", "all", "--out", out.toString()};
        CommandHarness commands = run(0, all);
        assertTrue(commands.err().contains("so predictions.npz is left out"), commands.err());
        assertTrue(commands.err().contains("How features were standardised is not in weights.npz"), commands.err());
        assertFalse(Files.exists(out.resolve("predictions.npz")));
        assertFalse(NpzReader.read(out.resolve("weights.npz")).containsKey("a.mean"));
        assertTrue(Files.exists(out.resolve("export.parquet")));
        CommandHarness refused = run(2, all);
        assertTrue(refused.err().contains("--replace"), refused.err());
        run(
                0,
                "export",
                trained.toString(),
                "--as",
                "NPZ",
                "--out",
                out.toString(),
                "--replace",
                "--data",
                moved.toString());
        assertEquals(
                List.of("s0", "s1"),
                NpzReader.read(out.resolve("predictions.npz"))
                        .get("test.id")
                        .texts()
                        .subList(0, 2));
        Leftovers.delete(moved);
    }

    @Test
    void aRunGoesInOneFileToAnotherWorkspaceWithItsData() throws IOException {
        Path data = small("shared", 0);
        Path trained = folder.resolve("to-share");
        run(0, "train", "--data", data.toString(), "--epochs", "1", "--out", trained.toString());
        String out = folder.resolve("post").toString();
        run(0, "export", trained.toString(), "--as", "run", "--with-data", "--out", out);
        Leftovers.delete(data);
        String file = folder.resolve("post/to-share.mnlrun").toString();
        String workspace = folder.resolve("another").toString();
        String said = run(0, "open", file, "--workspace", workspace).out();
        assertTrue(said.startsWith("Run:     Dataset folder shared"), said);
        assertTrue(said.contains("Data:    Small, in the file"), said);
        assertTrue(said.contains("; seeds: 3") && said.contains("Result:  mnl "), said);
        assertFalse(Files.exists(folder.resolve("another")), "nothing is kept yet");
        run(0, "open", file, "--keep", "--workspace", workspace);
        CommandHarness measured = run(0, "evaluate", "to-share", "--workspace", workspace);
        assertEquals("", measured.err().replaceAll("(?m)^.*Evaluating.*$", "").strip());
        run(0, "resume", "to-share", "--epochs", "2", "--workspace", workspace);
        CommandHarness refused = run(2, "export", trained.toString(), "--as", "run", "--out", out);
        assertTrue(refused.err().contains("--replace"), refused.err());
        assertEquals(
                "--with-data goes with --as run: add that, or leave --with-data out.\n",
                run(2, "export", trained.toString(), "--with-data", "--out", out)
                        .err());
        assertTrue(run(2, "open", data.toString()).err().startsWith("There is no file"));
    }

    @Test
    void wrongInputIsSaid() {
        assertEquals(
                "--as excel is no form of an export: choose from json, csv, npz, tensorboard, parquet, all of these, or run.\n",
                run(2, "export", run.toString(), "--as", "json,excel").err());
        CommandHarness none = run(2, "export", folder.resolve("no-such-run").toString());
        assertTrue(none.err().startsWith("There is no run"), none.err());
        CommandHarness itself = run(2, "export", run.toString(), "--out", run.toString(), "--replace");
        assertTrue(itself.err().contains("is the folder of a run"), itself.err());
    }

    /** The lines that the README shows, as they stand there. */
    @Test
    void theLinesOfTheReadmeReadAnExport() throws IOException, InterruptedException {
        Optional<String> python = pythonWithNumpy();
        assumeTrue(python.isPresent(), "There is no Python with NumPy (Debian: python3-numpy) to read exports with.");
        export("my-run-export", "--as", "json,csv,npz");
        String text = Files.readString(README);
        int start = text.indexOf("\n## Exports\n");
        String section = text.substring(start, text.indexOf("\n## ", start + 1));
        List<String> scripts = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(3, scripts.size());
        List<String> said = new ArrayList<>();
        for (String script : scripts) {
            assertEquals(3, script.lines().count(), script);
            said.add(python(python.get(), script));
        }
        JsonNode accuracy = json(run.resolve("results.json"))
                .path("arms")
                .path(0)
                .path("metrics")
                .path("accuracy.fused");
        assertEquals(accuracy.path("mean").doubleValue(), Double.parseDouble(said.get(0)), 1e-9);
        List<String> lines = Files.readAllLines(folder.resolve("my-run-export/export.csv"));
        assertEquals(
                lines.stream()
                        .filter(line -> line.contains(",training,") && line.contains("accuracy.fused"))
                        .count(),
                Long.parseLong(said.get(1)));
        double[] printed = Pattern.compile("[\\s\\[\\]]+")
                .splitAsStream(said.get(2))
                .filter(word -> !word.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(6, printed.length, said.get(2));
        assertEquals(accuracy.path("perSeed").path(1).doubleValue(), printed[1], 1e-6);
    }

    private static Optional<String> pythonWithNumpy() throws IOException, InterruptedException {
        for (String name : List.of("python3", "/usr/bin/python3", "python")) {
            try {
                Process look = new ProcessBuilder(name, "-c", "import numpy")
                        .redirectErrorStream(true)
                        .start();
                look.getInputStream().readAllBytes();
                if (look.waitFor() == 0) {
                    return Optional.of(name);
                }
            } catch (IOException absent) {
                // the next one, then
            }
        }
        return Optional.empty();
    }

    private static String python(String interpreter, String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(interpreter, "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }

    /** Where TensorBoard is installed, its own reader reads what was written. */
    @Test
    void tensorBoardReadsItsEventFiles() throws IOException, InterruptedException {
        assumeTrue(hasTensorBoard(), "There is no Python with TensorBoard to read event files with.");
        Path out = export("board", "--as", "tensorboard");
        Path file;
        try (Stream<Path> files = Files.walk(out)) {
            file = files.filter(path -> path.toString().contains("seed-5") && Files.isRegularFile(path))
                    .findFirst()
                    .orElseThrow();
        }
        String said = python(
                "python3",
                String.join(
                        "\n",
                        List.of(
                                "from tensorboard.backend.event_processing.event_file_loader import EventFileLoader",
                                "events = list(EventFileLoader(r'" + file + "').Load())",
                                "print(sum(v.tag == 'accuracy/fused' for e in events for v in e.summary.value))")));
        assertEquals("4", said.lines().reduce((one, other) -> other).orElseThrow());
    }

    private static boolean hasTensorBoard() throws InterruptedException {
        try {
            Process look = new ProcessBuilder("python3", "-c", "import tensorboard")
                    .redirectErrorStream(true)
                    .start();
            look.getInputStream().readAllBytes();
            return look.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
