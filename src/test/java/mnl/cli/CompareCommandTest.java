package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    Path folder;

    private final CommandHarness commands = new CommandHarness(Engines.standard());

    private Path run(String name, int epochs) {
        RunRecorder recorder = begun(name);
        for (int epoch = 0; epoch <= epochs; epoch++) {
            recorder.append(RunFixture.measurement(epoch), null);
        }
        return recorder.complete(RunStatus.FINISHED);
    }

    private RunRecorder begun(String name) {
        RunRecorder recorder = new RunStore(new Workspace(folder))
                .begin(RunFixture.ORIGIN, folder.resolve("runs").resolve(name));
        recorder.prepared(RunFixture.LAYOUT);
        return recorder;
    }

    private int compare(String... args) {
        List<String> all = new ArrayList<>(List.of("compare", "--workspace", folder.toString()));
        Collections.addAll(all, args);
        return commands.run(all.toArray(String[]::new));
    }

    private void refused(String reason, String... args) {
        assertEquals(2, compare(args), commands.out());
        assertTrue(commands.err().contains(reason), commands.err());
    }

    @Test
    void namesAndFoldersAreCompared() {
        run("one", 1);
        Path two = run("two", 2);
        assertEquals(0, compare("one", two.toString()), commands.err());
        assertTrue(commands.out().contains("The configurations are the same."), commands.out());
        assertTrue(commands.out().lines().anyMatch(line -> line.matches("Arm and run +Accuracy, fused \\(%\\).*")));
        assertTrue(commands.out().contains("after epoch 1 (1), 2 (2)"), commands.out());
        assertTrue(commands.out().contains("  - 1, paired"), commands.out());
        assertFalse(commands.out().contains("?"), "signs that this terminal cannot write: " + commands.out());
    }

    @Test
    void theChosenMomentMetricFormAndFile() throws IOException {
        run("one", 2);
        run("two", 2);
        Path file = folder.resolve("table.csv");
        assertEquals(
                0,
                compare(
                        "one",
                        "two",
                        "--at",
                        "1",
                        "--metric",
                        "ucom.loud,loss.fused",
                        "--format",
                        "csv",
                        "--out",
                        file.toString(),
                        "--reference",
                        "2"),
                commands.err());
        List<String> lines = Files.readAllLines(file);
        assertEquals(1 + 2 * 2 * 2, lines.size());
        assertTrue(lines.get(1).startsWith("1,one,none,ucom.loud,epoch,1.0,"), lines.get(1));
        assertTrue(lines.get(1).contains(",2,0.0,0.0,paired-t,1.0,sign-flip,1.0,1.0,false"), lines.get(1));
        assertEquals("Comparison: " + file + "\n", commands.out());
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        run("one", 2);
        run("two", 2);
        refused("Compare 2 to 8 runs: these are 1.", "one");
        refused(
                "Compare 2 to 8 runs: these are 9.",
                IntStream.range(0, 9).mapToObj(i -> "one").toArray(String[]::new));
        refused("is named twice", "one", "one");
        refused("There is no run three", "one", "three");
        refused("--at soon: say last, best, or a number of epochs", "one", "two", "--at", "soon");
        refused("was not measured after epoch 40; its last measurement is after epoch 2", "one", "two", "--at", "40");
        refused("trained without early stopping", "one", "two", "--at", "best");
        refused("the runs know no such metric at this moment; choose from", "one", "two", "--metric", "speed");
        refused("--reference 3: the runs are counted from 1 to 2", "one", "two", "--reference", "3");
        try (RunRecorder living = begun("living")) {
            living.append(RunFixture.measurement(0), null);
            refused(
                    "is being trained: compare it when it is over",
                    "one",
                    living.folder().toString());
        }
    }

    @Test
    void aDamagedRunIsNamed() throws IOException {
        run("one", 2);
        Path two = run("two", 2);
        Path metrics = two.resolve("metrics.csv");
        Files.writeString(metrics, Files.readString(metrics).replaceFirst("0\\.", "1."));
        refused("metrics.csv", "one", "two");
    }
}
