package mnl.analysis.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.run.RunLayout;
import org.junit.jupiter.api.Test;

class FinalResultsTest {
    private static final RunLayout LAYOUT =
            new RunLayout(List.of("none", "mnl"), 0, List.of(1L), List.of("a", "b"), List.of("x", "y"), 3);
    private static final int[][] LABELS = {{0, 1}};

    /** Both right; the first right only. */
    private static final float[][] RIGHT = {{2, 0, 0, 2}, {2, 0, 0, 2}};

    private static final float[][] HALF = {{2, 0, 2, 0}, {2, 0, 2, 0}};

    private static FinalResults results() {
        return FinalResults.of(
                LAYOUT,
                3,
                LABELS,
                new float[][][] {HALF, RIGHT},
                RIGHT,
                Optional.of(new StrongWeak(1, 0)),
                "validation");
    }

    @Test
    void agreementIsOfTheChosenPair() {
        FinalResults.Agreement agreement = results().agreement().orElseThrow();
        assertEquals(
                List.of("b", "a", "validation"), List.of(agreement.strong(), agreement.weak(), agreement.chosenOn()));
        assertEquals(1, agreement.cases().count(0, 0, CorrectnessCase.TT));
        assertEquals(1, agreement.cases().count(0, 0, CorrectnessCase.TF));
        assertEquals(LAYOUT, results().layout());
    }

    /** Every measurement has accuracies already. */
    @Test
    void whatIsAddedToAMeasurementIsEverythingButAccuracy() {
        List<String> own = results().replicaMetrics().names();
        assertTrue(own.stream().noneMatch(name -> name.startsWith("accuracy")), own.toString());
        assertEquals(
                results().metrics().metrics().stream()
                        .filter(name -> !name.startsWith("accuracy"))
                        .toList(),
                own);
        assertArrayEquals(
                results().metrics().perReplica("f1.a"),
                results().replicaMetrics().perReplica("f1.a"));
        Contributions found = new Contributions(LAYOUT, new double[][] {{.1, .1}, {.2, .2}, {.6, .6}, {.9, .9}});
        List<String> all = results().with(found).replicaMetrics().names();
        assertEquals(own, all.subList(0, own.size()));
        assertEquals(
                List.of("shapley.a", "shapley.b", "imbalance", "shapley-total"), all.subList(own.size(), all.size()));
    }
}
