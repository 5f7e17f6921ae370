package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

class ReplicaIndependenceTest extends EngineTestBase {
    private static final int EPOCHS = 4;

    @Test
    void everyReplicaOfABatchedRunEqualsTheSameRunAlone() {
        assertReplicasEqualRunsAlone(Experiments.small(EPOCHS));
    }

    @Test
    void thatHoldsForMeanFusionWithNoiseAndMomentumToo() {
        Experiment noisy = Experiments.small(EPOCHS);
        NoiseSpec noise = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 3, 1);
        var modalities = noisy.modalities().stream()
                .map(m -> new ModalitySpec(m.name(), true, m.encoder(), m.lossWeight(), noise, noise))
                .toList();
        assertReplicasEqualRunsAlone(noisy.withModalities(modalities)
                .withFusion(new FusionSpec(FusionRule.MEAN))
                .withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.05, 1e-3, 0.9)));
    }

    @Test
    void theSameExperimentGivesTheSameNumbersTwice() {
        List<Measurement> first = train(Experiments.small(EPOCHS));
        List<Measurement> second = train(Experiments.small(EPOCHS));
        for (int e = 0; e <= EPOCHS; e++) {
            assertArrayEquals(first.get(e).values(), second.get(e).values());
            assertArrayEquals(first.get(e).profiles(), second.get(e).profiles());
        }
    }

    @Test
    void armsOfOneSeedStartFromTheSameWeightsAndSeedsDiffer() {
        Measurement start = train(Experiments.small(1)).get(0);
        int margin = Metrics.names(List.of("left", "right")).indexOf(Metrics.ucom("left"));
        float[] margins = start.values()[margin];
        for (int arm = 1; arm < Arm.STANDARD.size(); arm++) {
            assertEquals(margins[0], margins[2 * arm], 1e-6f);
            assertEquals(margins[1], margins[2 * arm + 1], 1e-6f);
        }
        assertNotEquals(margins[0], margins[1], 1e-3f);
    }

    @Test
    void guidanceBeginsWhenTheWarmUpIsOver() {
        List<String> names = Metrics.names(List.of("left", "right"));
        int guidance = names.indexOf(Metrics.LOSS_GUIDANCE);
        int fused = names.indexOf(Metrics.LOSS_FUSED);
        List<Measurement> measured = train(Experiments.withWarmUp(Experiments.small(4), 2));
        int mnl = 2 * Arm.STANDARD.indexOf(Arm.MNL);
        for (int epoch = 1; epoch <= 4; epoch++) {
            float[][] values = measured.get(epoch).values();
            if (epoch <= 2) {
                assertEquals(0f, values[guidance][mnl]);
                assertEquals(values[fused][0], values[fused][mnl], 1e-5f, "epoch " + epoch);
            } else {
                assertNotEquals(0f, values[guidance][mnl], 1e-3f);
            }
        }
        float[] last = measured.get(4).values()[fused];
        assertNotEquals(last[0], last[mnl], 1e-4f);
    }

    private void assertReplicasEqualRunsAlone(Experiment experiment) {
        List<Measurement> together = train(experiment);
        int seeds = experiment.seeds().count();
        for (int arm = 0; arm < experiment.arms().size(); arm++) {
            for (int s = 0; s < seeds; s++) {
                Arm only = experiment.arms().get(arm);
                long seed = experiment.seeds().first() + s;
                List<Measurement> alone =
                        train(experiment.withArms(List.of(only), only.name()).withSeeds(new SeedRange(seed, 1)));
                for (int epoch = 0; epoch <= EPOCHS; epoch++) {
                    assertArrayEquals(
                            replica(alone.get(epoch), 0),
                            replica(together.get(epoch), arm * seeds + s),
                            2e-5f,
                            "arm " + only.name() + ", seed " + seed + ", epoch " + epoch);
                }
            }
        }
    }

    private static float[] replica(Measurement measurement, int replica) {
        float[] column = new float[measurement.values().length];
        for (int i = 0; i < column.length; i++) {
            column[i] = measurement.values()[i][replica];
        }
        return column;
    }
}
