package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.djl.ndarray.NDManager;
import java.util.List;
import mnl.analysis.Milestone;
import mnl.engine.Torch;
import mnl.engine.nn.ReplicaBlocks;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.LearningRateSpec.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearningRatesTest {
    private final MilestoneLog log = new MilestoneLog();
    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Torch.manager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** The optimizer's rate is 0.01. */
    private LearningRates rates(Kind kind, int step, double factor, double minimum, int patience, int replicas) {
        Experiment base = Experiments.small(10);
        LearningRateSpec spec = new LearningRateSpec(kind, step, factor, minimum, patience);
        return new LearningRates(
                manager, new ReplicaBlocks(), base.withSchedule(base.schedule().withLearningRate(spec)), replicas);
    }

    private static double[] course(LearningRates rates, int epochs) {
        double[] course = new double[epochs];
        for (int e = 0; e < epochs; e++) {
            course[e] = 0.01 * rates.factor().common();
            assertNull(rates.factor().perParameter(), "one number is enough");
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
    void aCosineFallsFromTheRateToTheMinimumOverAllEpochs() {
        double[] expected = new double[10];
        for (int e = 0; e < 10; e++) {
            expected[e] = 0.002 + 0.004 * (1 + Math.cos(Math.PI * e / 10));
        }
        assertEquals(0.006, expected[5], 1e-15, "half way in the middle");
        assertArrayEquals(expected, course(rates(Kind.COSINE, 2, 0.5, 0.002, 1, 3), 10), 1e-15);
    }

    @Test
    void aPlateauReducesTheRateOfItsReplicaOnly() {
        LearningRates rates = rates(Kind.REDUCE_ON_PLATEAU, 1, 0.5, 0.004, 2, 2);
        double[][] figures = {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}, {1, 7}};
        for (int e = 0; e < figures.length; e++) {
            rates.plateau(e + 1, figures[e], r -> false, log);
        }
        assertEquals(
                List.of(
                        new Milestone(0, Milestone.Kind.RATE_REDUCED, 3, 0.005),
                        new Milestone(0, Milestone.Kind.RATE_REDUCED, 5, 0.004)),
                log.drain(),
                "at 7 the rate is at its minimum already");
    }
}
