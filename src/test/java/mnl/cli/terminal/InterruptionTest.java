package mnl.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.cli.train.Training;
import mnl.engine.Checkpoint;
import mnl.engine.state.Memento;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
    private static final RunLayout LAYOUT =
            new RunLayout(List.of("none"), 0, List.of(0L), List.of("loud", "quiet"), List.of("a", "b"), 2);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal =
            new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), StandardCharsets.UTF_8, false);

    @Test
    void beforeAnythingIsStoredOneSentenceIsTheLastWord() {
        try (Interruption interruption = new Interruption(terminal, () -> "Interrupted; nothing was written.")) {
            terminal.err().println("50%");
            interruption.interrupted();
            assertThrows(RunInterruptedException.class, interruption::storing);
            terminal.err().println("There is no model to evaluate: the run is closed.");
            terminal.out().println("Table");
        }
        assertEquals(
                List.of("50%", "", "Interrupted; nothing was written."),
                err.toString().lines().toList());
        assertEquals("", out.toString());
    }

    @Test
    void whileSomethingIsStoredItIsWaitedForAndTheCommandHasTheLastWord() {
        CompletableFuture<Void> signal;
        try (Interruption interruption = new Interruption(terminal, () -> "Interrupted; nothing was written.")) {
            interruption.storing();
            signal = CompletableFuture.runAsync(interruption::interrupted);
            terminal.out().println("Evaluation: here");
        }
        signal.join();
        assertEquals(List.of("Evaluation: here"), out.toString().lines().toList());
        assertEquals("", err.toString());
    }

    @Test
    void betweenTwoThatAreStoredItEndsTheNext() {
        try (Interruption interruption = new Interruption(terminal, () -> "Interrupted; 1 of 2 cells are finished.")) {
            interruption.storing();
            interruption.stored();
            interruption.interrupted();
            assertThrows(RunInterruptedException.class, interruption::storing);
        }
        assertEquals("Interrupted; 1 of 2 cells are finished.", err.toString().strip());
    }

    @Test
    void whatIsSaidOfARunIsWhereItIs() throws IOException {
        assertEquals("Interrupted before anything was measured; nothing was written.", Training.interrupted(null));
        RunRecorder early = begin("early");
        early.prepared(LAYOUT);
        assertEquals("Interrupted before anything was measured; nothing was written.", Training.interrupted(early));
        RunRecorder late = begin("late");
        late.prepared(LAYOUT);
        late.append(measurement(), null);
        String said = Training.interrupted(late);
        assertEquals("Interrupted; what was measured is in " + folder.resolve("late.partial") + ".", said);
        assertTrue(Files.exists(folder.resolve("late.partial/metrics.csv")));
        RunRecorder saved = begin("saved");
        saved.prepared(LAYOUT);
        saved.append(measurement(), null);
        saved.saved(new Checkpoint(new Memento(), 36.5, true, 1, 0));
        assertEquals(
                "Interrupted; everything up to epoch 36.5 is kept in " + folder.resolve("saved.partial")
                        + "; go on with: resume " + folder.resolve("saved"),
                Training.interrupted(saved));
        RunRecorder complete = begin("complete");
        complete.prepared(LAYOUT);
        complete.append(measurement(), null);
        complete.complete(RunStatus.FINISHED);
        assertEquals(
                "Interrupted; what was measured is in " + folder.resolve("complete") + ".",
                Training.interrupted(complete));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(3, all.count());
        }
        assertFalse(Files.exists(folder.resolve("early.partial")));
    }

    private RunRecorder begin(String name) {
        Scenario scenario = Scenarios.byDefault();
        RunOrigin origin = new RunOrigin(
                scenario.name(), scenario.title(), "", scenario.experiment(), Map.of("java", "17"), "data", "abc");
        return new RunStore(new Workspace(folder)).begin(origin, folder.resolve(name));
    }

    private static Measurement measurement() {
        return new Measurement(0, new float[Metrics.names(LAYOUT.modalities()).size()][1], new float[1][2][4]);
    }
}
