package mnl.analysis.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import org.junit.jupiter.api.Test;

/** The baseline may stand anywhere among the arms: every class that compares with it leaves it, and only it, out. */
class OtherBaselineTest {
    private static final List<String> ARMS = List.of("first", "middle", "last");
    private static final int SEEDS = 4;

    private final SplittableRandom random = new SplittableRandom(3);

    private static RunLayout layout(int baseline) {
        return new RunLayout(ARMS, baseline, List.of(5L, 6L, 7L, 8L), List.of("a", "b"), List.of("x", "y"), 3);
    }

    private void everyBaseline(
            ToDoubleBiFunction<Integer, String> values, IntFunction<Map<String, PairedComparison>> found) {
        Map<String, PairedComparison> all = new HashMap<>();
        for (int baseline = 0; baseline < ARMS.size(); baseline++) {
            Map<String, PairedComparison> compared = found.apply(baseline);
            List<String> others = new ArrayList<>(ARMS);
            String base = others.remove(baseline);
            assertEquals(others, List.copyOf(compared.keySet()), "in the order of the arms");
            for (String arm : others) {
                double difference = 0;
                for (int s = 0; s < SEEDS; s++) {
                    difference += values.applyAsDouble(s, arm) - values.applyAsDouble(s, base);
                }
                assertEquals(difference / SEEDS, compared.get(arm).meanDifference(), 1e-12, arm + " to " + base);
                all.put(arm + " to " + base, compared.get(arm));
            }
        }
        assertEquals(6, all.size());
        all.forEach((pair, compared) -> {
            String[] two = pair.split(" to ");
            PairedComparison back = all.get(two[1] + " to " + two[0]);
            assertEquals(-compared.meanDifference(), back.meanDifference(), 1e-12, pair);
            assertEquals(compared.tTestP(), back.tTestP(), 1e-12, pair);
            assertEquals(compared.higher(), SEEDS - back.higher() - back.equal(), pair);
        });
    }

    @Test
    void measurements() {
        float[][] drawn = new float[Metrics.names(List.of("a", "b")).size()][ARMS.size() * SEEDS];
        for (float[] row : drawn) {
            for (int r = 0; r < row.length; r++) {
                row[r] = (float) random.nextDouble();
            }
        }
        Measurement measurement = new Measurement(3, drawn, new float[0][][]);
        int metric = Metrics.names(List.of("a", "b")).indexOf(Metrics.ACCURACY_FUSED);
        everyBaseline(
                (seed, arm) -> measurement.value(metric, ARMS.indexOf(arm) * SEEDS + seed),
                baseline -> new ArmSummaries(layout(baseline), measurement).comparisons(Metrics.ACCURACY_FUSED));
    }

    @Test
    void metricsByReplica() {
        double[] drawn = random.doubles(ARMS.size() * SEEDS).toArray();
        everyBaseline(
                (seed, arm) -> drawn[ARMS.indexOf(arm) * SEEDS + seed],
                baseline -> new ReplicaMetrics(layout(0), Map.of("one", drawn)).comparisons("one", baseline));
    }

    @Test
    void metricsOfTheFinishedModel() {
        int samples = 50;
        int[][] labels = new int[SEEDS][samples];
        float[][] logits = new float[ARMS.size() * SEEDS][2 * samples];
        Arrays.stream(labels).forEach(row -> Arrays.setAll(row, i -> random.nextInt(2)));
        for (float[] row : logits) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextDouble();
            }
        }
        Map<String, FinalMetrics> made = new LinkedHashMap<>();
        for (int baseline = 0; baseline < ARMS.size(); baseline++) {
            made.put(
                    ARMS.get(baseline),
                    new FinalMetrics(layout(baseline), labels, new float[][][] {logits, logits}, logits));
        }
        everyBaseline(
                (seed, arm) -> made.get("first").perSeed("brier.fused", ARMS.indexOf(arm))[seed],
                baseline -> made.get(ARMS.get(baseline)).comparisons("brier.fused"));
    }
}
