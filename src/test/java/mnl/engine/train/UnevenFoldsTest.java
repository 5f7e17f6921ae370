package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.Measurement;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.LabelSpec.ClassWeights;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

/** Seeds with different numbers of samples: every one trains as it would alone, on all of its own samples. */
class UnevenFoldsTest extends EngineTestBase {
    private static final int EPOCHS = 4;
    private static final float TOLERANCE = 5e-5f;
    private static final List<NoiseSpec> CLEAN = List.of(NoiseSpec.NONE, NoiseSpec.NONE);

    /** Training samples of the first seed, 3, and of the second: three batches of 8 and two. */
    private static final int[] TRAINING = {21, 12};

    private static final int[] TEST = {30, 11};

    @Test
    void everyFoldTrainsAsItWouldAlone() {
        assertLikeAlone(Experiments.small(EPOCHS));
    }

    @Test
    void thatHoldsForWhateverAnOptimizerRemembers() {
        Experiment small = arms(Experiments.small(EPOCHS), Arm.MNL);
        assertLikeAlone(small.withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.05, 1e-2, 0.9)));
        assertLikeAlone(small.withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.ADAM_W, 0.01, 1e-1, 0)));
        assertLikeAlone(small.withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.ADAM, 0.01, 1e-2, 0)));
    }

    @Test
    void thatHoldsForLossesOfTheFusionsOwn() {
        Experiment small = arms(Experiments.small(EPOCHS), Arm.MNL);
        assertLikeAlone(small.withFusion(new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 50)));
        assertLikeAlone(small.withFusion(new FusionSpec(FusionRule.PDF)));
        assertLikeAlone(small.withFusion(new FusionSpec(FusionRule.TMC_EVIDENTIAL)));
    }

    @Test
    void thatHoldsForClassWeightsAttacksAndEarlyStops() {
        Experiment small = arms(Experiments.small(EPOCHS), Arm.MNL);
        assertLikeAlone(
                small.withLabels(new LabelSpec(ClassWeights.BALANCED, List.of(), LabelSpec.LabelNoise.NONE, 0)));
        Arm attacked = Arm.MNL.withAdversarial("attacked", new AdversarialSpec(0.5, 2, 0, List.of(), 0.5));
        assertLikeAlone(arms(small.withFusion(new FusionSpec(FusionRule.MEAN)), attacked));
        assertLikeAlone(small.withSchedule(small.schedule().withEarlyStopping(new EarlyStoppingSpec(true, 1))));
    }

    @Test
    void everyTestSampleIsAnswered() {
        Experiment experiment = arms(Experiments.small(1), Arm.NONE).withFusion(new FusionSpec(FusionRule.MEAN));
        try (TrainingRun run = trained(experiment, new Recorder())) {
            Evaluation evaluation =
                    run.evaluate(new EvaluationRequest(Split.TEST, CLEAN)).join();
            var radii = run.certify(new CertificationRequest(Split.TEST, CLEAN), done -> {})
                    .join()
                    .arms()
                    .get(0);
            var attack = run.attack(
                            new AttackRequest(Split.TEST, CLEAN, List.of(), List.of(0.5), 2, 0, 1, false, 20, 0),
                            done -> {})
                    .join();
            assertEquals(20, attack.samples(), "those of the larger fold");
            for (int s = 0; s < TEST.length; s++) {
                assertEquals(TEST[s], evaluation.labels()[s].length);
                assertEquals(TEST[s] * 3, evaluation.fusedLogits()[s].length);
                assertEquals(TEST[s] * 3, evaluation.logits()[1][s].length);
                assertEquals(TEST[s], radii.perSeed().get(s).size());
                assertEquals(Math.min(20, TEST[s]), attack.flippedAt()[s].length);
            }
        }
    }

    @Test
    void anEpochHoldsEverySampleOfEverySeedOnceAndPadsWithTheBatchsFirst() {
        BatchPlan plan = new BatchPlan(List.of(1L, 2L), TRAINING, 8);
        plan.shuffle();
        assertEquals(3, plan.stepsPerEpoch());
        for (int s = 0; s < TRAINING.length; s++) {
            boolean[] seen = new boolean[TRAINING[s]];
            int counted = 0;
            for (int step = 0; step < 3; step++) {
                int real = plan.counted(s, plan.from(step), plan.to(step));
                counted += real;
                for (int place = plan.from(step); place < plan.from(step) + real; place++) {
                    seen[plan.sample(s, place)] = true;
                }
            }
            assertEquals(TRAINING[s], counted);
            for (boolean each : seen) {
                assertTrue(each);
            }
        }
        assertEquals(plan.sample(1, 8), plan.sample(1, 12));
        assertEquals(0, plan.counted(1, 16, 21));
    }

    private static Experiment arms(Experiment experiment, Arm only) {
        return experiment.withArms(List.of(only), only.name());
    }

    private TrainingRun trained(Experiment experiment, Recorder recorder) {
        TrainingRun run = engine.start(experiment, GaussianSource.uneven(), false, recorder);
        run.whenOver().join();
        assertEquals("", recorder.failure());
        return run;
    }

    private List<Measurement> measured(Experiment experiment) {
        Recorder recorder = new Recorder();
        trained(experiment, recorder).close();
        return recorder.measurements();
    }

    private void assertLikeAlone(Experiment experiment) {
        List<Measurement> together = measured(experiment);
        int seeds = experiment.seeds().count();
        for (int s = 0; s < seeds; s++) {
            List<Measurement> alone = measured(
                    experiment.withSeeds(new SeedRange(experiment.seeds().first() + s, 1)));
            for (int epoch = 0; epoch < alone.size(); epoch++) {
                for (int arm = 0; arm < experiment.arms().size(); arm++) {
                    assertArrayEquals(
                            column(alone.get(epoch), arm),
                            column(together.get(epoch), arm * seeds + s),
                            TOLERANCE,
                            experiment.arms().get(arm).name() + ", seed index " + s + ", measurement " + epoch);
                }
            }
        }
    }

    private static float[] column(Measurement measurement, int replica) {
        List<Float> column = new ArrayList<>();
        for (float[] row : measurement.values()) {
            column.add(row[replica]);
        }
        float[] values = new float[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i);
        }
        return values;
    }
}
