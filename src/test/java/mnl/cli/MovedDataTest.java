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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a dataset folder that is trained on again after the folder was changed or moved. */
class MovedDataTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine(-1);
    private CommandHarness commands;
    private Path data;
    private Path config;

    @BeforeEach
    void trainOnce() {
        data = write("data", 0);
        assertEquals(0, run("train", "--data", data.toString(), "--epochs", "1", "--out", at("first")), said());
        config = folder.resolve("first/run.json");
    }

    private Path write(String name, float shift) {
        List<SampleRow> rows = IntStream.range(0, 12)
                .mapToObj(n -> SampleRow.inFold("s" + n, n % 2, n / 2 % 3, Map.of()))
                .toList();
        float[][] values = IntStream.range(0, 12)
                .mapToObj(n -> new float[] {n + shift, n % 3})
                .toArray(float[][]::new);
        Path place = folder.resolve(name);
        new DatasetFolderWriter("Small", "CC0-1.0", "a test", List.of("x", "y"), rows)
                .features("a", values)
                .features("b", values)
                .write(place, Files.exists(place));
        return place;
    }

    private int run(String... args) {
        commands = new CommandHarness(listener -> engine);
        return commands.run(Stream.concat(Stream.of(args), Stream.of("--workspace", at("workspace")))
                .toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String said() {
        return commands.err();
    }

    private String trainedOn() {
        return ((DatasetSpec.Folder) engine.started.dataset()).path();
    }

    @Test
    void theSameDataAreTrainedOnWithoutAWord() {
        assertEquals(0, run("train", "--config", config.toString(), "--out", at("again")), said());
        assertFalse(said().contains("fingerprint"), said());
    }

    @Test
    void changedDataAreRefusedUntilTheyAreMeant() {
        write("data", 1);
        assertEquals(2, run("train", "--config", config.toString(), "--out", at("again")));
        assertTrue(
                said().startsWith("The data in " + data + " are not those that " + config + " was trained on"), said());
        assertTrue(said().endsWith("say --data DIR to train on those in DIR.\n"), said());
        assertFalse(Files.exists(folder.resolve("again")));
        assertEquals(
                0,
                run("train", "--config", config.toString(), "--data", data.toString(), "--out", at("again")),
                said());
        assertTrue(said().startsWith("Attention: this is a run on other data than " + config), said());
    }

    @Test
    void movedDataAreFoundAndSaidToBeTheSame() throws IOException {
        Path moved = Files.move(data, folder.resolve("moved"));
        assertEquals(2, run("train", "--config", config.toString()));
        assertTrue(said().contains("is not there") && said().endsWith("say where it is with --data DIR.\n"), said());
        assertEquals(
                0,
                run("train", "--config", config.toString(), "--data", moved.toString(), "--out", at("again")),
                said());
        assertTrue(said().startsWith("The data in " + moved + " are those of " + config), said());
        assertEquals(moved.toString(), trainedOn());
    }

    @Test
    void aSweepComparesAndRelinksToo() throws IOException {
        Path grid = Files.writeString(folder.resolve("grid.json"), """
                {"config": "first/run.json", "grid": {"guidance.lambda": [1, 2]}}
                """);
        write("data", 1);
        assertEquals(2, run("sweep", grid.toString(), "--out", at("sweep")));
        assertTrue(
                said().startsWith("The data in " + data + " are not those that first/run.json was trained on"), said());
        Path kept = write("kept", 0);
        assertEquals(0, run("sweep", grid.toString(), "--data", kept.toString(), "--out", at("sweep")), said());
        assertTrue(said().startsWith("The data in " + kept + " are those of first/run.json"), said());
        assertEquals(kept.toString(), trainedOn());
    }

    @Test
    void aSweepTakesADatasetFolderWithOneSeedPerFold() throws IOException {
        Path grid = Files.writeString(folder.resolve("grid.json"), """
                {"data": "data", "grid": {"guidance.lambda": [1, 2], "schedule.epochs": [1]}}
                """);
        assertEquals(0, run("sweep", grid.toString(), "--out", at("sweep")), said());
        assertEquals(3, engine.started.seeds().count());
        assertEquals(data.toString(), trainedOn());
        Files.writeString(grid, """
                {"data": "data", "grid": {"seeds.count": [2], "schedule.epochs": [1]}}
                """);
        assertEquals(0, run("sweep", grid.toString(), "--out", at("few")), said());
        assertTrue(said().contains("2 seeds test 2 of the 3 folds"), said());
        Files.writeString(grid, """
                {"data": "nowhere", "grid": {"schedule.epochs": [1]}}
                """);
        assertEquals(2, run("sweep", grid.toString(), "--out", at("no")));
        assertTrue(said().contains("nowhere is not a folder"), said());
    }

    @Test
    void aBareExperimentOnAFolderIsToldWhatItLacks() throws IOException {
        Path grid = Files.writeString(folder.resolve("grid.json"), """
                {"experiment": {"dataset": {"kind": "folder", "path": "data"}}, "grid": {"guidance.lambda": [1, 2]}}
                """);
        assertEquals(2, run("sweep", grid.toString(), "--out", at("sweep")));
        assertTrue(said().contains("give the folder as \"data\""), said());
    }
}
