package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.data.folder.DatasetFolderWriter;
import mnl.data.folder.SampleRow;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.experiment.transfer.SetupLine;
import mnl.experiment.transfer.SharedSetup;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that were copied in a window are trained on the command line. */
class CopiedSetupTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine(-1);
    private final Experiment own = Scenarios.all().get(0).experiment().withSeeds(new SeedRange(40, 2));
    private final String line = SetupLine.write(new SharedSetup(own, "From Ann", ""));
    private CommandHarness commands;

    private int run(String in, List<String> args) {
        commands = new CommandHarness(listener -> engine).withInput(in);
        return commands.run(Stream.concat(
                        args.stream(),
                        Stream.of("--workspace", folder.resolve("workspace").toString()))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        return run("", List.of(args));
    }

    private Path data(String name) {
        List<SampleRow> rows = IntStream.range(0, 12)
                .mapToObj(n -> SampleRow.inFold("s" + n, n % 2, n / 2 % 3, Map.of()))
                .toList();
        float[][] values =
                IntStream.range(0, 12).mapToObj(n -> new float[] {n, n % 3}).toArray(float[][]::new);
        Path place = folder.resolve(name);
        new DatasetFolderWriter("Small", "CC0-1.0", "a test", List.of("x", "y"), rows)
                .features("a", values)
                .features("b", values)
                .write(place, false);
        return place;
    }

    @Test
    void aLineAFileAndStandardInputAreTrainedAlikeWithWhatElseIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("setup.txt"), line + "\n");
        assertEquals(0, run("train", "--setup", line), commands.err());
        assertEquals(own, engine.started);
        StoredRun stored =
                new RunStore(new Workspace(folder.resolve("workspace"))).list().get(0);
        assertEquals("From Ann", stored.info().origin().title());
        assertEquals(0, run("train", "--setup", file.toString(), "--epochs", "3", "--seeds", "1"), commands.err());
        assertEquals(3, engine.started.schedule().epochs());
        assertEquals(new SeedRange(40, 1), engine.started.seeds());
        assertEquals(0, run(line, List.of("train", "--setup", "-", "--arms", "none,mnl")), commands.err());
        assertEquals(2, engine.started.arms().size());
    }

    @Test
    void aLineThatIsNotWholeIsRefusedInOneSentence() {
        for (String each : List.of(line.substring(0, 200), line.replace("mnl1", "mnl9"), line.replace('A', 'B'))) {
            assertEquals(2, run("train", "--setup", each));
            assertTrue(commands.err().startsWith("--setup: This line "), commands.err());
            assertEquals(1, commands.err().lines().count());
        }
        assertEquals(2, run("train", "--setup", "no-such-file"));
        assertTrue(commands.err().startsWith("no-such-file cannot be read"), commands.err());
        assertEquals(2, run("train", "--setup", line, "--scenario", "blind-spot"));
        assertTrue(commands.err().startsWith("Give one of"), commands.err());
        assertEquals(2, run("train", "--setup", line, "--data", "x"));
        assertTrue(commands.err().contains("synthetic: leave it out"), commands.err());
    }

    @Test
    void dataAreFoundByTheirFingerprintOrHaveToBeNamed() throws IOException {
        Path data = data("one");
        assertEquals(0, run("train", "--data", data.toString(), "--epochs", "1"), commands.err());
        String fingerprint = new RunStore(new Workspace(folder.resolve("workspace")))
                .list()
                .get(0)
                .info()
                .origin()
                .dataFingerprint();
        Experiment there =
                new ExperimentJson().byDefault(new DatasetSpec.Folder("/elsewhere/two", 0), List.of("a", "b"), 3);
        String shared = SetupLine.write(new SharedSetup(there, "", fingerprint));
        assertFalse(shared.contains("elsewhere"));
        assertEquals(0, run("train", "--setup", shared, "--epochs", "1"), commands.err());
        assertEquals(data.toString(), ((DatasetSpec.Folder) engine.started.dataset()).path());
        assertFalse(commands.err().contains("Attention"), commands.err());
        String unknown = SetupLine.write(new SharedSetup(there, "", "0".repeat(64)));
        assertEquals(2, run("train", "--setup", unknown, "--epochs", "1"));
        assertEquals(
                "The copied setup was made on the dataset two, and no dataset folder that is known here holds the same"
                        + " data: say where it is with --data DIR.\n",
                commands.err());
        assertEquals(0, run("train", "--setup", unknown, "--data", data.toString(), "--epochs", "1"), commands.err());
        assertTrue(commands.err().contains("on other data than the copied setup"), commands.err());
    }

    @Test
    void aSweepTakesItAsItsBase() throws IOException {
        Path grid = Files.writeString(folder.resolve("grid.json"), "{\"grid\": {\"guidance.lambda\": [0.5, 4]}}");
        assertEquals(0, run("sweep", grid.toString(), "--setup", line, "--dry-run"), commands.err());
        assertTrue(commands.out().contains("2 cells"), commands.out());
        Path inside = Files.writeString(
                folder.resolve("inside.json"),
                "{\"setup\": \"" + line + "\", \"grid\": {\"guidance.lambda\": [0.5, 1, 4]}}");
        assertEquals(0, run("sweep", inside.toString(), "--dry-run"), commands.err());
        assertTrue(commands.out().contains("3 cells"), commands.out());
        assertEquals(2, run("sweep", inside.toString(), "--setup", line, "--dry-run"));
        assertTrue(commands.err().contains("leave one of the two out"), commands.err());
        assertEquals(2, run("sweep", grid.toString(), "--setup", line.substring(0, 99), "--dry-run"));
        assertTrue(commands.err().contains("not whole"), commands.err());
    }
}
