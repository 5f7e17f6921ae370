package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import org.junit.jupiter.api.Test;

class ArmSummariesTest {
    private final RunLayout layout =
            new RunLayout(List.of("none", "mnl"), 0, List.of(5L, 6L, 7L), List.of("a", "b"), List.of("x", "y"), 3);

    private Measurement measurement() {
        float[][] values = new float[Metrics.names(layout.modalities()).size()][];
        for (int m = 0; m < values.length; m++) {
            values[m] = new float[] {m, m + 1, m + 2, m + 1, m + 3, m + 2};
        }
        int fused = Metrics.names(layout.modalities()).indexOf(Metrics.ACCURACY_FUSED);
        values[fused] = new float[] {0.5f, 0.6f, 0.7f, 0.6f, 0.9f, 0.75f};
        return new Measurement(3, values, new float[0][][]);
    }

    @Test
    void valuesGoToTheirArmAndSeed() {
        ArmSummaries summaries = new ArmSummaries(layout, measurement());
        assertArrayEquals(new double[] {0.5, 0.6, 0.7}, summaries.perSeed(Metrics.ACCURACY_FUSED, 0));
        Summary mnl = summaries.summary(Metrics.ACCURACY_FUSED, 1);
        assertEquals(0.75, mnl.mean(), 1e-12);
        assertEquals(4.302652729911275 * 0.15 / Math.sqrt(3), mnl.ci95(), 1e-9);
        assertEquals(
                Metrics.names(layout.modalities()),
                List.copyOf(summaries.summaries(0).keySet()));
    }

    @Test
    void everyArmButTheBaselineIsCompared() {
        ArmSummaries summaries = new ArmSummaries(layout, measurement());
        PairedComparison mnl = summaries.comparisons(Metrics.ACCURACY_FUSED).get("mnl");
        assertEquals(1, summaries.comparisons(Metrics.ACCURACY_FUSED).size());
        assertEquals(0.15, mnl.meanDifference(), 1e-9);
        assertEquals(3, mnl.higher());
        assertEquals(mnl.tTestP(), mnl.holmP());
    }

    @Test
    void oneSeedHasNoInterval() {
        RunLayout one = new RunLayout(List.of("none"), 0, List.of(0L), List.of("a"), List.of("x", "y"), 1);
        Measurement measured =
                new Measurement(1, new float[Metrics.names(one.modalities()).size()][1], new float[0][][]);
        assertTrue(Double.isNaN(
                new ArmSummaries(one, measured).summary(Metrics.LOSS_TOTAL, 0).ci95()));
        assertThrows(IllegalArgumentException.class, () -> new ArmSummaries(layout, measured));
        assertThrows(
                IllegalArgumentException.class, () -> new ArmSummaries(one, measured).summary("accuracy.zebra", 0));
    }
}
