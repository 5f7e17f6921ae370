package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.ScenarioStore;
import mnl.lab.store.Workspace;
import mnl.lab.sweep.SweepFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest extends SweepCommandCase {
    @Test
    void everyCellIsARunAndOneTableShowsThemAll() throws IOException {
        assertEquals(0, sweep(file("grid", GRID)), commands.err());
        List<StoredRun> runs = RunStore.list(out);
        assertEquals(4, runs.size());
        assertEquals(4, engine.starts);
        assertTrue(engine.closed);
        StoredRun first = runs.stream()
                .filter(run -> run.folder().getFileName().toString().startsWith("lambda-0.5-rule-PDF-"))
                .findFirst()
                .orElseThrow();
        assertEquals("Blind spot: lambda 0.5, rule PDF", first.info().origin().title());
        assertEquals(0.5, first.info().origin().experiment().guidance().lambda());
        assertTrue(Files.isRegularFile(first.folder().resolve("report.html")));
        String table = commands.out();
        assertTrue(
                table.lines().anyMatch(line -> line.matches("cell +lambda +rule +arm +accuracy +difference .*")),
                table);
        assertTrue(table.lines().anyMatch(line -> line.matches("3 +4 +MEAN +No guidance +50\\.10 \\+- 0\\.25")), table);
        assertTrue(table.lines().anyMatch(line -> line.matches(" +Forced .* 3/3 .*\\*")), table);
        assertTrue(table.contains("Holm's correction is over the arms of a cell, not over the cells."), table);
        assertTrue(commands.err().contains("100%  Cell 4 of 4: lambda 4, rule PDF, epoch 2 of 2"), commands.err());
    }

    @Test
    void theTableHasALineForEveryReplicaAndTheSummaryTheTests() throws IOException {
        assertEquals(0, sweep(file("grid", GRID)), commands.err());
        List<String> lines = Files.readAllLines(out.resolve("grid-results.csv"));
        assertEquals(1 + 4 * 5 * 3, lines.size());
        List<String> head = List.of(lines.get(0).split(","));
        assertEquals(
                List.of("cell", "folder", "guidance.lambda", "fusion.rule", "seeds.count", "schedule.epochs", "arm"),
                head.subList(0, 7));
        List<String> line = List.of(lines.get(1 + 15 + 3 + 2).split(","));
        assertEquals(List.of("2", "0.5", "PDF", "3", "2", "ce-only", "2"), without(line.subList(0, 8), 1));
        assertEquals("0.6022", line.get(head.indexOf("accuracy.fused")));
        assertEquals(1.0 / 3 / 2 * 2, Double.parseDouble(line.get(head.indexOf("f1.fused"))), 1e-12);
        assertEquals("0.5", line.get(head.indexOf("cases.FT.share")));
        assertEquals(head.size(), lines.get(1).split(",", -1).length);
        JsonNode summary = json(out.resolve("grid-summary.json"));
        assertEquals(4, summary.get("cells").size());
        JsonNode cell = summary.at("/cells/2");
        assertEquals(4, cell.at("/values/guidance.lambda").asInt());
        assertEquals("finished", cell.get("state").asText());
        assertEquals(0.501, cell.at("/arms/0/metrics/accuracy.fused/mean").asDouble(), 1e-6);
        assertTrue(cell.at("/comparisons/accuracy.fused/mnl/significant").asBoolean());
        assertFalse(summary.toString().contains("perSeed"));
    }

    @Test
    void aScenarioOfTheUserIsABaseToo() throws IOException {
        Scenario mine = new Scenario(
                "mine", "Mine", "", Scenarios.byName("one-blind-pair").experiment());
        new ScenarioStore(new Workspace(folder.resolve("workspace"))).save(mine);
        Path grid = Files.writeString(folder.resolve("own.json"), """
                {"scenario": "mine", "grid": {"seeds.count": [2], "schedule.epochs": [1, 2]}}
                """);
        String workspace = folder.resolve("workspace").toString();
        assertEquals(
                0,
                commands.run("sweep", grid.toString(), "--out", out.toString(), "--workspace", workspace),
                commands.err());
        assertEquals("mine", RunStore.list(out).get(0).info().origin().scenario());
        Files.writeString(grid, "{\"scenario\": \"yours\", \"grid\": {\"seeds.count\": [2]}}");
        again();
        assertEquals(2, commands.run("sweep", grid.toString(), "--out", out.toString(), "--workspace", workspace));
        assertTrue(commands.err().contains("\"yours\"") && commands.err().contains("mine"), commands.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"schedule.measureEvery\": [2, 5]",
                "\"schedule.earlyStopping.enabled\": [true], \"dataset.validationSize\": [50, 60]"
            })
    void aRunIsWholeHoweverOftenItWasMeasuredAndWheneverItsReplicasStopped(String rules) throws IOException {
        Path grid = file("grid", "\"grid\": {\"schedule.epochs\": [6], \"seeds.count\": [2], " + rules + "}");
        assertEquals(0, sweep(grid), commands.err());
        assertEquals(2, statuses(RunStatus.FINISHED));
        again();
        assertEquals(0, sweep(grid), commands.err());
        assertEquals(2, engine.starts, "none is trained again");
        assertEquals("2 of 2 cells are finished already in " + out + ".\n", commands.err());
        Path shortened = cell(rules.contains("measure") ? "measureEvery-2" : "validationSize-50");
        List<String> rows = Files.readAllLines(shortened.resolve("metrics.csv"));
        Files.write(shortened.resolve("metrics.csv"), rows.subList(0, rows.size() - 1));
        again();
        assertEquals(0, sweep(grid), commands.err());
        assertEquals(3, engine.starts, "but one that lost a measurement is");
    }

    @Test
    void aChangedFileTrainsWhatIsNewAndLeavesWhatIsNotItsOwn() throws IOException {
        assertEquals(0, sweep(file("grid", GRID)));
        again();
        Path changed = file("grid", GRID.replace("[0.5, 4]", "[4, 9]"));
        assertEquals(0, sweep(changed), commands.err());
        assertEquals(4 + 2, engine.starts);
        assertTrue(commands.err().startsWith("2 of 4 cells are finished already in "), commands.err());
        assertTrue(commands.err().contains("This folder also holds 2 finished runs that this sweep has no cell for"));
        assertEquals(
                1 + 4 * 5 * 3,
                Files.readAllLines(out.resolve("grid-results.csv")).size());
        assertEquals(6, RunStore.list(out).size());
    }

    @Test
    void twoSweepsShareAFolderAndTheirCells() throws IOException {
        assertEquals(0, sweep(file("one", GRID)));
        again();
        assertEquals(0, sweep(file("two", GRID.replace("\"PDF\"", "\"PDF\", \"ENTROPY\""))), commands.err());
        assertEquals(4 + 2, engine.starts);
        assertEquals(
                1 + 4 * 5 * 3,
                Files.readAllLines(out.resolve("one-results.csv")).size());
        assertEquals(
                1 + 6 * 5 * 3,
                Files.readAllLines(out.resolve("two-results.csv")).size());
    }

    @Test
    void twoSweepsAtOnceInOneFolderAreRefused() {
        try (SweepFolder taken = SweepFolder.open(out, new RunStore(null), message -> {})) {
            assertEquals(2, sweep(file("grid", GRID)));
            assertEquals(
                    "Another sweep is at work in " + taken.path()
                            + ": wait until it has ended, or choose another folder.\n",
                    commands.err());
        }
        again();
        assertEquals(0, sweep(file("grid", GRID)), commands.err());
    }

    @Test
    void aRunOfTrainIsRecognisedAsACell() {
        assertEquals(
                0,
                commands.run(
                        "train",
                        "--scenario",
                        "blind-spot",
                        "--epochs",
                        "2",
                        "--seeds",
                        "3",
                        "--out",
                        out.resolve("mine").toString()));
        assertEquals(0, sweep(file("grid", GRID.replace("\"MEAN\"", "\"QMF_ENERGY\""))), commands.err());
        assertEquals(1 + 3, engine.starts, "blind-spot has lambda 4 and QMF_ENERGY");
    }

    @Test
    void nothingIsTrainedWhereACellIsWrongAndEveryProblemIsTold() {
        Path grid = file(
                "grid",
                GRID.replace("[0.5, 4]", "[-1, 4]").replace("[3]", "[3, 65]").replace("PDF", "BEST"));
        assertEquals(2, sweep(grid));
        assertEquals(
                List.of(
                        "Cells 3, 4, 7, 8: The field \"fusion.rule\" must be one of: MEAN, WEIGHTED,",
                        "Cells 1, 2: guidance.lambda: Lambda must be a number from 0 to 1000, not -1.0.",
                        "Cells 2, 6: seeds.count: The number of seeds must be a whole number from 1 to 64, not 65.",
                        "7 of 8 cells cannot be trained, so none was; correct the file and start again."),
                commands.err()
                        .lines()
                        .map(line -> line.replaceAll(" PRODUCT_OF.*", ""))
                        .toList());
        assertEquals(0, engine.starts);
        assertFalse(Files.exists(out));
    }

    @Test
    void cellsThatAreTheSameAreRefused() {
        assertEquals(2, sweep(file("grid", "\"grid\": {\"guidance.lambda\": [1, 2, 1.0]}")));
        assertTrue(
                commands.err().startsWith("Cell 3: This is the same experiment as cell 1: leave one of them out.\n"));
    }

    @Test
    void missingDataAreAProblemOfTheCell() {
        Path grid = file("grid", "\"grid\": {\"dataset\": [{\"kind\": \"folder\", \"path\": \"no-such-data\"}]}");
        assertEquals(2, sweep(grid));
        assertTrue(commands.err().startsWith("Cell 1: dataset: "), commands.err());
        assertTrue(commands.err().contains("no-such-data"), commands.err());
    }

    @Test
    void aPreviewListsTheCellsAndWritesNothing() {
        Path grid = file("grid", GRID);
        assertEquals(0, commands.run("sweep", grid.toString(), "--out", out.toString(), "--dry-run"));
        assertTrue(
                commands.out()
                        .lines()
                        .anyMatch(line -> line.matches("cell 2 +lambda 0\\.5, rule PDF +to train +about .*")),
                commands.out());
        assertTrue(commands.out().contains("4 of 4 cells to train in " + out + ", about "), commands.out());
        assertFalse(Files.exists(out));
        assertEquals(0, sweep(grid));
        again();
        assertEquals(0, commands.run("sweep", grid.toString(), "--out", out.toString(), "--dry-run"));
        assertTrue(commands.out().endsWith("All 4 cells are finished in " + out + ".\n"), commands.out());
    }

    @Test
    void theFolderIsInTheWorkspaceUnlessNamedAndTheFileMayNameAConfiguration() throws IOException {
        Path run = folder.resolve("run");
        assertEquals(0, commands.run("train", "--scenario", "as-published", "--out", run.toString()));
        Files.writeString(
                folder.resolve("other.json"), "{\"config\": \"run/run.json\", \"grid\": {\"schedule.epochs\": [1]}}");
        assertEquals(
                0,
                commands.run(
                        "sweep",
                        folder.resolve("other.json").toString(),
                        "--workspace",
                        folder.resolve("w").toString()),
                commands.err());
        Path only = RunStore.list(folder.resolve("w/sweeps/other")).get(0).folder();
        RunContents contents = RunStore.open(only);
        assertEquals("other", contents.info().origin().scenario());
        assertEquals(2, contents.measurements().size());
        assertTrue(only.getFileName().toString().matches("other-[0-9a-f]{8}"), only.toString());
    }

    @Test
    void wrongFilesAreOneSentence() throws IOException {
        assertEquals(2, commands.run("sweep", "nowhere.json"));
        assertEquals(
                "nowhere.json cannot be read: check that it is there and that it is a text file.\n", commands.err());
        again();
        Path grid = Files.writeString(folder.resolve("g.json"), "{\"scenario\": \"blind\", \"grid\": {}}");
        assertEquals(2, sweep(grid));
        assertTrue(commands.err().startsWith(grid + ": There is no scenario \"blind\": choose from"), commands.err());
    }
}
