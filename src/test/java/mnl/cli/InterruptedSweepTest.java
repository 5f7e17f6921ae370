package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.SealedFiles;
import org.junit.jupiter.api.Test;

/** Sweeps that ended too early, or whose cells did, and are started again. */
class InterruptedSweepTest extends SweepCommandCase {
    @Test
    void aFinishedSweepIsShownAgainAndNotTrainedAgain() {
        Path grid = file("grid", GRID);
        assertEquals(0, sweep(grid));
        String table = commands.out();
        again();
        assertEquals(0, sweep(grid));
        assertEquals(4, engine.starts);
        assertEquals(table, commands.out());
        assertEquals("4 of 4 cells are finished already in " + out + ".\n", commands.err());
    }

    @Test
    void anInterruptedSweepGoesOnWithWhatIsMissing() throws IOException {
        Path grid = file("grid", GRID);
        engine.endsIn(2, new RunInterruptedException());
        assertEquals(130, sweep(grid));
        assertEquals(1, statuses(RunStatus.FINISHED));
        assertEquals(1, statuses(RunStatus.INTERRUPTED), "what was measured of the second is there");
        assertEquals(
                "waiting",
                json(out.resolve("grid-summary.json")).at("/cells/1/state").asText());
        again();
        assertEquals(0, sweep(grid), commands.err());
        assertEquals(2 + 3, engine.starts);
        assertEquals(4, statuses(RunStatus.FINISHED));
        assertEquals(4, RunStore.list(out).size(), "what the interrupted attempt left is gone");
        assertTrue(commands.err().startsWith("1 of 4 cells are finished already in "), commands.err());
    }

    @Test
    void aProgramThatWasKilledLeavesARunThatIsTrainedAgain() throws IOException {
        Path grid = file("grid", GRID);
        engine.endsIn(3, new RunInterruptedException());
        assertEquals(130, sweep(grid));
        assertEquals(1, statuses(RunStatus.INTERRUPTED));
        for (StoredRun run : RunStore.list(out)) {
            if (run.info().status() == RunStatus.INTERRUPTED) {
                Path file = run.folder().resolve("run.json");
                SealedFiles.rewrite(
                        file,
                        text -> text.replace(
                                "\"interrupted\"", "\"running\", \"process\": {\"pid\": -5, \"started\": \"\"}"));
            }
        }
        again();
        assertEquals(0, sweep(grid), commands.err());
        assertEquals(3 + 2, engine.starts);
        assertEquals(4, RunStore.list(out).size());
    }

    @Test
    void aCellThatOnlyLacksItsNameIsCompletedAndOneThatLacksItsResultsIsTrainedAgain() throws IOException {
        Path grid = file("grid", GRID);
        assertEquals(0, sweep(grid));
        Path nameless = cell("lambda-0.5-rule-MEAN");
        Files.move(nameless, nameless.resolveSibling(nameless.getFileName() + ".partial"));
        Path without = cell("lambda-4-rule-MEAN");
        Files.delete(without.resolve("results.json"));
        Files.move(without, without.resolveSibling(without.getFileName() + ".partial"));
        Files.createDirectory(out.resolve("killed-early.partial"));
        again();
        assertEquals(0, sweep(grid), commands.err());
        assertEquals(4 + 1, engine.starts);
        assertTrue(commands.err().startsWith("3 of 4 cells are finished already in "), commands.err());
        assertEquals(4, statuses(RunStatus.FINISHED));
        try (Stream<Path> all = Files.list(out)) {
            assertEquals(
                    List.of(),
                    all.filter(path -> path.toString().matches(".*\\.(partial|damaged)"))
                            .toList());
        }
    }

    @Test
    void whatIsFinishedIsShownWhereTheNextCellCannotBeStored() throws IOException {
        Path grid = file("grid", GRID);
        assertEquals(0, sweep(grid));
        Files.delete(out.resolve("grid-results.csv"));
        Files.createDirectory(out.resolve("grid-results.csv"));
        again();
        assertEquals(1, sweep(grid));
        assertTrue(
                commands.out().lines().anyMatch(line -> line.matches("3 +4 +MEAN +No guidance +50\\.10 \\+- 0\\.25")),
                commands.out());
        assertTrue(commands.err().contains("The tables of the sweep cannot be written to "), commands.err());
    }

    @Test
    void aCellThatFailsDoesNotEndTheOthersAndIsTriedAgain() throws IOException {
        Path grid = file("grid", GRID);
        engine.failsIn(2);
        assertEquals(1, sweep(grid));
        assertEquals(3, statuses(RunStatus.FINISHED));
        assertTrue(
                commands.err().contains("Cell 2 of 4: lambda 0.5, rule PDF failed: The loss of arm none, seed 0 is"),
                commands.err());
        assertTrue(
                commands.err()
                        .endsWith(
                                "1 of 4 cells failed; the same command tries them again and keeps the" + " others.\n"),
                commands.err());
        assertTrue(commands.out().lines().anyMatch(line -> line.matches("2 +0\\.5 +PDF +failed")), commands.out());
        assertEquals(
                "failed",
                json(out.resolve("grid-summary.json")).at("/cells/1/state").asText());
        again();
        assertEquals(0, sweep(grid));
        assertEquals(4 + 1, engine.starts);
        assertEquals(4, RunStore.list(out).size());
    }

    @Test
    void damagedCellsAreKeptAsideAndTrainedAgain() throws IOException {
        Path grid = file("grid", GRID);
        assertEquals(0, sweep(grid));
        Path shortened = cell("lambda-0.5-rule-MEAN");
        List<String> rows = Files.readAllLines(shortened.resolve("metrics.csv"));
        Files.write(shortened.resolve("metrics.csv"), rows.subList(0, rows.size() - 1));
        Files.writeString(cell("lambda-0.5-rule-PDF").resolve("results.json"), "{\"arms\": [");
        Files.writeString(cell("lambda-4-rule-PDF").resolve("run.json"), "");
        again();
        assertEquals(0, sweep(grid), commands.err());
        assertEquals(4 + 3, engine.starts);
        assertEquals(
                3,
                commands.err()
                        .lines()
                        .filter(line -> line.contains(" is damaged; it is kept as "))
                        .count(),
                commands.err());
        assertTrue(Files.isDirectory(shortened.resolveSibling(shortened.getFileName() + ".damaged")));
        again();
        assertEquals(0, sweep(grid));
        assertEquals(4 + 3, engine.starts, "and that was enough");
    }
}
