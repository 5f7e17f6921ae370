package mnl.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import mnl.analysis.run.ModelParameters;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other libraries, where Python has them, find the losses that this program finds. */
class PeersTest {
    private static TrainingEngine engine;
    private static BenchChildren children;
    private static Peers peers;

    @BeforeAll
    static void open() {
        children = new BenchChildren();
        peers = children.peers(null, 1);
        assumeFalse(peers.present().isEmpty(), "There is no Python with NumPy or PyTorch here.");
        engine = Engines.standard().open(EngineStartListener.SILENT);
    }

    @AfterAll
    static void noChildIsLeft() {
        if (engine != null) {
            assertEquals(peers.present().size(), children.count());
            Engines.close(engine);
        }
        children.close();
        assertEquals(0, children.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f"})
    void everyoneComputesTheSame(String id) {
        for (BenchCase each : BenchCases.of(id, 1)) {
            BenchWork small = each.small();
            ModelParameters begins = TimedRun.begins(engine, small.experiment(), small.source());
            List<float[]> ours = TimedRun.losses(engine, small.experiment(), small.source());
            assertEquals(3, ours.size());
            List<Agreement> agreements = peers.agreements(each, small, begins, ours);
            assertTrue(agreements.stream().allMatch(Agreement::holds), each.title() + " " + agreements);
            ours.get(2)[0] *= 1.01f;
            assertFalse(peers.agreements(each, small, begins, ours).stream().anyMatch(Agreement::holds));
        }
    }

    @Test
    void everyoneWhoIsThereDoesTheWorkOfACase() {
        BenchCase each = BenchCases.of("a", 1).get(0);
        ModelParameters begins =
                TimedRun.begins(engine, each.work().experiment(), each.work().source());
        List<Entrant> entrants = peers.entrants(each, begins);
        assertEquals(peers.present().size(), entrants.size());
        for (Entrant entrant : entrants) {
            assertTrue(entrant.take().seconds() > 0, entrant.name());
            assertTrue(entrant.take().cpuSeconds() > 0, entrant.name());
        }
    }
}
