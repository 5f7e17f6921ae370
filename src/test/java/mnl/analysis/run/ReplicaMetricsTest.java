package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicaMetricsTest {
    private static final RunLayout LAYOUT =
            new RunLayout(List.of("none", "mnl"), 0, List.of(1L, 2L), List.of("a"), List.of("x", "y"), 3);

    @Test
    void valuesAreThoseOfTheirArmAndNobodyElseCanChangeThem() {
        ReplicaMetrics metrics = new ReplicaMetrics(LAYOUT, Map.of("one", new double[] {1, 2, 3, 5}));
        assertArrayEquals(new double[] {1, 2}, metrics.perSeed("one", 0));
        assertArrayEquals(new double[] {3, 5}, metrics.perSeed("one", 1));
        assertEquals(4, metrics.summary("one", 1).mean());
        metrics.perReplica("one")[0] = 9;
        assertArrayEquals(new double[] {1, 2, 3, 5}, metrics.perReplica("one"));
        assertEquals(LAYOUT, metrics.layout());
    }

    @Test
    void whatIsMissingOrDoesNotFitIsSaid() {
        ReplicaMetrics metrics = new ReplicaMetrics(LAYOUT, Map.of("one", new double[4]));
        assertTrue(metrics.has("one"));
        assertFalse(metrics.has("two"));
        String missing = assertThrows(IllegalArgumentException.class, () -> metrics.perReplica("two"))
                .getMessage();
        assertEquals("There is no metric \"two\": choose from one.", missing);
        String short3 = assertThrows(
                        IllegalArgumentException.class, () -> new ReplicaMetrics(LAYOUT, Map.of("one", new double[3])))
                .getMessage();
        assertEquals("The metric \"one\" has 3 values for 4 replicas: give one for each.", short3);
    }

    @Test
    void anotherSetAddsWhatIsNotThereYet() {
        ReplicaMetrics first = new ReplicaMetrics(LAYOUT, Map.of("one", new double[] {1, 1, 1, 1}));
        ReplicaMetrics both = first.and(new ReplicaMetrics(LAYOUT, Map.of("one", new double[4], "two", new double[4])));
        assertEquals(List.of("one", "two"), both.names());
        assertEquals(1, both.perReplica("one")[0], "what was there stays");
        assertEquals(List.of("one"), first.names());
    }

    /** 0.9f is 0.9, as results are stored, and not 0.8999999761581421. */
    @Test
    void aMeasurementIsReadInItsShortestForm() {
        float[][] values = new float[Metrics.names(LAYOUT.modalities()).size()][];
        for (int m = 0; m < values.length; m++) {
            values[m] = new float[] {m + .9f, m + .1f, m + .2f, m + .3f};
        }
        ReplicaMetrics metrics = ReplicaMetrics.of(LAYOUT, new Measurement(3, values, new float[0][][]));
        assertEquals(Metrics.names(LAYOUT.modalities()), metrics.names());
        assertArrayEquals(new double[] {.9, .1, .2, .3}, metrics.perReplica("loss.total"));
        assertArrayEquals(new double[] {4.9, 4.1, 4.2, 4.3}, metrics.perReplica("accuracy.fused"));
    }

    @Test
    void summariesKnowWhatTheyAreOf() {
        float[][] values = new float[Metrics.names(LAYOUT.modalities()).size()][4];
        ArmSummaries summaries = new ArmSummaries(LAYOUT, new Measurement(2.5, values, new float[0][][]));
        assertEquals(2.5, summaries.epoch());
        assertEquals(LAYOUT, summaries.layout());
        assertEquals(Metrics.names(LAYOUT.modalities()), summaries.metrics());
        values[1] = new float[3];
        assertThrows(
                IllegalArgumentException.class,
                () -> new ArmSummaries(LAYOUT, new Measurement(2.5, values, new float[0][][])));
    }
}
