package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.run.ScheduleEvent;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.LearningRateSpec.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRatesTest {
    private final ScheduleEventLog log = new ScheduleEventLog();

    /** The optimizer's rate is 0.01. */
    private LearningRates rates(Kind kind, int step, double factor, double minimum, int patience, int replicas) {
        return rates(Experiments.small(10), new LearningRateSpec(kind, step, factor, minimum, patience), replicas);
    }

    private LearningRates rates(Experiment base, LearningRateSpec spec, int replicas) {
        return new LearningRates(base.withSchedule(base.schedule().withLearningRate(spec)), replicas);
    }

    private static double[] course(LearningRates rates, int epochs) {
        double[] course = new double[epochs];
        for (int e = 0; e < epochs; e++) {
            course[e] = 0.01 * rates.factor().common();
            assertNull(rates.factor().perReplica(), "one number is enough");
            rates.epochEnded(e + 1);
        }
        return course;
    }

    @Test
    void aConstantRateStaysExactlyAsItIs() {
        assertEquals(1.0, rates(Kind.CONSTANT, 2, 0.5, 0, 1, 3).factor().common());
        assertArrayEquals(new double[] {0.01, 0.01, 0.01}, course(rates(Kind.CONSTANT, 1, 0.5, 0, 1, 3), 3));
    }

    @Test
    void stepsFallByTheFactorEverySoManyEpochs() {
        assertArrayEquals(
                new double[] {0.01, 0.01, 0.005, 0.005, 0.0025, 0.0025},
                course(rates(Kind.STEP, 2, 0.5, 0, 1, 3), 6),
                1e-15);
    }

    @Test
    void aCosineFallsFromTheRateInTheFirstEpochToTheMinimumInTheLast() {
        double[] expected = new double[10];
        for (int e = 0; e < 10; e++) {
            expected[e] = 0.002 + 0.004 * (1 + Math.cos(Math.PI * e / 9));
        }
        double[] course = course(rates(Kind.COSINE, 2, 0.5, 0.002, 1, 3), 10);
        assertArrayEquals(expected, course, 1e-15);
        assertEquals(0.01, course[0], 1e-15);
        assertEquals(0.002, course[9], 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 80})
    void aCosineOfAnyLengthEndsAtTheMinimum(int epochs) {
        LearningRateSpec cosine = new LearningRateSpec(Kind.COSINE, 1, 0.5, 1e-6, 1);
        double[] course = course(rates(Experiments.small(epochs), cosine, 3), epochs);
        assertEquals(0.01, course[0], 1e-15);
        assertEquals(1e-6, course[epochs - 1], 1e-15);
        for (int e = 1; e < epochs; e++) {
            assertTrue(course[e] < course[e - 1], "it falls");
        }
    }

    @Test
    void aCosineOfOneEpochHasNoRoomToFall() {
        LearningRateSpec cosine = new LearningRateSpec(Kind.COSINE, 1, 0.5, 1e-6, 1);
        assertArrayEquals(new double[] {0.01}, course(rates(Experiments.small(1), cosine, 3), 1), 1e-15);
    }

    @Test
    void aPlateauReducesTheRateOfItsReplicaOnly() {
        LearningRates rates = rates(Kind.REDUCE_ON_PLATEAU, 1, 0.5, 0.004, 2, 2);
        double[][] metrics = {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}, {1, 7}};
        for (int e = 0; e < metrics.length; e++) {
            rates.plateau(e + 1, metrics[e], r -> false, log);
        }
        assertEquals(
                List.of(
                        new ScheduleEvent(0, ScheduleEvent.Kind.RATE_REDUCED, 3, 0.005),
                        new ScheduleEvent(0, ScheduleEvent.Kind.RATE_REDUCED, 5, 0.004)),
                log.drain(),
                "at 7 the rate is at its minimum already");
    }
}
