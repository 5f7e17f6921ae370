package mnl.analysis.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.metric.ReferenceSamples;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import org.junit.jupiter.api.Test;

class FinalMetricsTest {
    private static final RunLayout LAYOUT = new RunLayout(
            List.of("none", "mnl"), 0, List.of(1L, 2L), List.of("a", "b"), List.of("0", "1", "2", "3", "4"), 1);
    private static final int[][] LABELS = {ReferenceSamples.labels(1), ReferenceSamples.labels(2)};

    private final FinalMetrics metrics =
            new FinalMetrics(LAYOUT, LABELS, new float[][][] {logits(0.5f, -1), logits(4, 0.25f)}, logits(1, 2));

    /** Replicas of two arms and two seeds; each arm scales the seed's logits. */
    private static float[][] logits(float none, float mnl) {
        return new float[][] {
            ReferenceSamples.logits(1, none),
            ReferenceSamples.logits(2, none),
            ReferenceSamples.logits(1, mnl),
            ReferenceSamples.logits(2, mnl)
        };
    }

    /** From scikit-learn's accuracy_score, f1_score, log_loss and calibration_curve, and numpy for Brier's score. */
    private static Map<String, double[]> expected() {
        double[] f1 = {0.578383497515061, 0.5750505716609849, 0.578383497515061, 0.5750505716609849};
        double[] f1A = {0.578383497515061, 0.5750505716609849, 0.026453849616264208, 0.01511939019657906};
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put("accuracy.fused", new double[] {0.5775, 0.5775, 0.5775, 0.5775});
        all.put("accuracy.a", new double[] {0.5775, 0.5775, 0.0275, 0.015});
        all.put("accuracy.b", new double[] {0.5775, 0.5775, 0.5775, 0.5775});
        all.put("f1.fused", f1);
        all.put("f1.a", f1A);
        all.put("f1.b", f1);
        all.put("ece.fused", values(0.08178796935755113, 0.1045676818743565, 0.17005251615008501, 0.17966715716316706));
        all.put("ece.a", values(0.1957125062929798, 0.19878290289038655, 0.48625240300866907, 0.5177206923953469));
        all.put("ece.b", values(0.29419044513728976, 0.297626410170191, 0.28611012759771026, 0.2853832792120156));
        all.put("nll.fused", values(1.0512215175988056, 1.0346571536957463, 1.195118510712099, 1.1695098678339304));
        all.put("nll.a", values(1.1822280235816143, 1.1726017456292928, 3.406594927397299, 3.4564840683988503));
        all.put("nll.b", values(1.8940088261516608, 1.85470194134184, 1.3517405701201124, 1.3463235243743485));
        all.put("brier.fused", values(0.5373830221227941, 0.5340659507251682, 0.5814478397181303, 0.5852527325293282));
        all.put("brier.a", values(0.6004297412987979, 0.5972324131698069, 1.251542631146401, 1.2723716718714255));
        all.put("brier.b", values(0.6790309671708502, 0.6851091436653368, 0.6859370554084393, 0.6839559602967061));
        return all;
    }

    private static double[] values(double... values) {
        return values;
    }

    @Test
    void everyFigureOfEveryReplicaByName() {
        assertEquals(List.copyOf(expected().keySet()), metrics.metrics());
        assertEquals(metrics.metrics(), FinalMetrics.names(LAYOUT.modalities()));
        expected().forEach((name, values) -> assertArrayEquals(values, metrics.perReplica(name), 1e-12, name));
    }

    @Test
    void accuracyHasTheNameThatMeasurementsGiveIt() {
        assertEquals(Metrics.ACCURACY_FUSED, FinalMetric.ACCURACY.fused());
        assertEquals(Metrics.accuracy("a"), FinalMetric.ACCURACY.of("a"));
    }

    @Test
    void armsAreSummarisedAndCompared() {
        double[] mnl = {0.17005251615008501, 0.17966715716316706};
        assertArrayEquals(mnl, metrics.perSeed("ece.fused", 1), 1e-12);
        Summary summary = metrics.summaries(1).get("ece.fused");
        assertEquals((mnl[0] + mnl[1]) / 2, summary.mean(), 1e-12);
        assertEquals(metrics.metrics(), List.copyOf(metrics.summaries(0).keySet()));
        Map<String, PairedComparison> compared = metrics.comparisons("ece.fused");
        assertEquals(List.of("mnl"), List.copyOf(compared.keySet()));
        double difference = (0.17005251615008501 - 0.08178796935755113 + 0.17966715716316706 - 0.1045676818743565) / 2;
        assertEquals(difference, compared.get("mnl").meanDifference(), 1e-12);
        assertEquals(2, compared.get("mnl").higher());
        assertThrows(IllegalArgumentException.class, () -> metrics.perReplica("ece.zebra"));
    }

    @Test
    void aReplicaThatDivergedSpoilsNoOther() {
        float[][] fused = logits(1, 2);
        Arrays.fill(fused[2], Float.NaN);
        FinalMetrics diverged = new FinalMetrics(LAYOUT, LABELS, new float[][][] {fused, fused}, fused);
        for (String name : List.of("ece.fused", "nll.fused", "brier.fused")) {
            assertTrue(Double.isNaN(diverged.perReplica(name)[2]), name);
            assertEquals(metrics.perReplica(name)[3], diverged.perReplica(name)[3], name);
        }
        assertEquals(0, diverged.perReplica("accuracy.fused")[2]);
    }

    @Test
    void logitsMustFitTheLayout() {
        float[][] fused = logits(1, 1);
        float[][] three = Arrays.copyOf(fused, 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> new FinalMetrics(LAYOUT, LABELS, new float[][][] {fused, fused}, three));
        assertThrows(
                IllegalArgumentException.class, () -> new FinalMetrics(LAYOUT, LABELS, new float[][][] {fused}, fused));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FinalMetrics(LAYOUT, LABELS, new float[][][] {fused, three}, fused));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FinalMetrics(LAYOUT, new int[2][3], new float[][][] {fused, fused}, fused));
    }
}
