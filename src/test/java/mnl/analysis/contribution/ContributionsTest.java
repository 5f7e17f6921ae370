package mnl.analysis.contribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final RunLayout LAYOUT =
            new RunLayout(List.of("none", "mnl"), 0, List.of(1L), List.of("a", "b"), List.of("x", "y"), 1);

    @Test
    void everyReplicaHasItsOwnShares() {
        Contributions found = new Contributions(LAYOUT, new double[][] {{.5, .5}, {.6, .5}, {.8, .5}, {.9, .5}});
        ReplicaMetrics metrics = found.metrics();
        assertEquals(List.of("shapley.a", "shapley.b", "imbalance", "shapley-total"), metrics.names());
        assertEquals(.25, metrics.perSeed("shapley.a", 0)[0], 1e-12);
        assertEquals(.75, metrics.perSeed("shapley.b", 0)[0], 1e-12);
        assertEquals(.5, metrics.perSeed("imbalance", 0)[0], 1e-12);
        assertEquals(.4, metrics.perSeed("shapley-total", 0)[0], 1e-12);
        assertTrue(Double.isNaN(metrics.perSeed("shapley.a", 1)[0]), "a share of nothing");
    }

    @Test
    void aTableThatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Contributions(LAYOUT, new double[3][2]));
        assertThrows(IllegalArgumentException.class, () -> new Contributions(LAYOUT, new double[4][3]));
    }

    @Test
    void theAreaUnderNoiseIsTheMeanAccuracyOverTheSeverities() {
        AccuracyUnderNoise curves =
                new AccuracyUnderNoise(LAYOUT, "a", Map.of("a", "gaussian"), new double[] {0, 5, 10}, new double[][] {
                    {.9, .8}, {.7, .8}, {.3, .8}
                });
        assertArrayEquals(new double[] {.65, .8}, curves.metrics().perReplica("area"), 1e-12);
        assertEquals(.3, curves.accuracy(2, 0).mean());
    }

    @Test
    void aModalityThatIsThereOrMissingHasNoAreaButALoss() {
        AccuracyUnderNoise curves = new AccuracyUnderNoise(
                LAYOUT, "a", Map.of("a", "missing"), new double[] {0, 10}, new double[][] {{.9, .8}, {.3, .8}});
        assertArrayEquals(new double[] {.6, 0}, curves.metrics().perReplica("lost"), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> curves.metrics().perReplica("area"));
    }
}
