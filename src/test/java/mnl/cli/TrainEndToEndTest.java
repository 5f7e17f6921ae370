package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import mnl.analysis.run.ArmSummaries;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunContents;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEndToEndTest {
    @TempDir
    Path folder;

    @Test
    void trainsTheDefaultScenarioForReal() {
        RunContents run = train("first");
        ArmSummaries start = new ArmSummaries(
                run.info().layout().orElseThrow(), run.measurements().get(0));
        ArmSummaries end = run.last().orElseThrow();
        for (int arm = 0; arm < 2; arm++) {
            assertTrue(
                    end.summary("accuracy.fused", arm).mean()
                            > start.summary("accuracy.fused", arm).mean() + 0.2,
                    "it learns");
        }
        assertArrayEquals(
                start.perSeed("accuracy.fused", 0),
                start.perSeed("accuracy.fused", 1),
                "arms start from equal weights");
        assertEquals(0, end.summary("loss.guidance", 0).mean());
        assertTrue(end.summary("loss.guidance", 1).mean() > 0);
    }

    @Test
    void theSameSeedsGiveTheSameFigures() {
        ArmSummaries first = train("first").last().orElseThrow();
        ArmSummaries second = train("second").last().orElseThrow();
        for (String metric : first.metrics()) {
            assertArrayEquals(first.perSeed(metric, 1), second.perSeed(metric, 1), metric);
        }
    }

    private RunContents train(String name) {
        Path out = folder.resolve(name);
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(
                0,
                commands.run(
                        "train",
                        "--scenario",
                        "blind-spot",
                        "--arms",
                        "none,mnl",
                        "--epochs",
                        "12",
                        "--seeds",
                        "2",
                        "--out",
                        out.toString()),
                commands.err());
        return RunStore.open(out);
    }
}
