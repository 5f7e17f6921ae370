package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mnl.cli.terminal.Terminal;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.ScenarioStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {
    @TempDir
    Path folder;

    private final CommandHarness commands = new CommandHarness(listener -> new FakeEngine(-1));

    @Test
    void scenariosAreListedWithTheirCommentary() {
        assertEquals(0, commands.run("scenarios", "--workspace", folder.toString()));
        String listed = commands.out().replaceAll("\\s+", " ");
        for (Scenario scenario : Scenarios.all()) {
            assertTrue(
                    listed.contains(scenario.name() + " (" + scenario.title() + ") " + scenario.commentary()),
                    scenario.name());
        }
        assertTrue(commands.out().lines().allMatch(line -> line.length() <= 96));
    }

    @Test
    void scenariosOfTheUserAreMarkedAndBrokenOnesSaid() throws IOException {
        Scenario mine = new Scenario(
                "mine", "Mine", "Expect little.", Scenarios.byDefault().experiment());
        ScenarioStore store = new ScenarioStore(new Workspace(folder));
        Files.writeString(store.save(mine).resolveSibling("broken.json"), "{");
        assertEquals(0, commands.run("scenarios", "--workspace", folder.toString()));
        assertTrue(commands.out().contains("mine  (Mine, your own)"), commands.out());
        assertEquals(1, commands.err().lines().count());
        assertTrue(commands.err().contains("broken.json is left out: "), commands.err());
    }

    @Test
    void versionAndHelp() {
        assertEquals(0, commands.run("--version"));
        assertTrue(commands.out().startsWith("MNL Explorer "), commands.out());
        assertEquals(0, commands.run("--help"));
        assertTrue(commands.out().contains("train") && commands.out().contains("--workspace"), commands.out());
        assertEquals(0, commands.run("train", "--help"));
        assertTrue(commands.out().contains("--first-seed"), commands.out());
        assertEquals("", commands.err());
    }

    @Test
    void aMissingOrUnknownCommandIsOneSentence() {
        assertEquals(2, commands.run());
        assertTrue(
                commands.err().matches("Name a command: train, .*, scenarios \\(--help tells what they do\\)\\.\n"),
                commands.err());
        CommandHarness other = new CommandHarness(listener -> new FakeEngine(-1));
        assertEquals(2, other.run("tarin"));
        assertEquals(1, other.err().lines().count(), other.err());
    }

    @Test
    void theDefaultComparisonRunsInTheWorkspace() {
        Terminal terminal = new Terminal(
                new java.io.PrintWriter(new java.io.StringWriter()),
                new java.io.PrintWriter(new java.io.StringWriter()),
                java.nio.charset.StandardCharsets.UTF_8,
                false);
        CommandLineProgram program =
                new CommandLineProgram(terminal, java.io.InputStream.nullInputStream(), l -> new FakeEngine(-1));
        assertEquals(0, program.runDefault(folder));
        StoredRun run = new RunStore(new Workspace(folder)).list().get(0);
        assertEquals("blind-spot", run.info().origin().scenario());
        assertEquals(RunStatus.FINISHED, run.info().status());
        assertTrue(run.folder().resolve("report.html").toFile().isFile());
    }

    @Test
    void aTerminalWithoutTheSignsGetsPlainOnes() {
        java.io.PrintWriter nowhere = new java.io.PrintWriter(java.io.Writer.nullWriter());
        Terminal plain = new Terminal(nowhere, nowhere, java.nio.charset.StandardCharsets.US_ASCII, false);
        assertEquals("1 +- 2 -", plain.plain("1 ± 2 –"));
        Terminal full = new Terminal(nowhere, nowhere, java.nio.charset.StandardCharsets.UTF_8, false);
        assertEquals("1 ± 2 –", full.plain("1 ± 2 –"));
    }
}
