package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

/** Arms that train against attacks beside arms that do not, divided among threads or not. */
class AdversarialStepTest {

    /** Five seeds are two chunks of an arm; PDF is recorded. */
    private static Experiment experiment() {
        AdversarialSpec spec = new AdversarialSpec(0.6, 3, 0, List.of(), 0.7);
        return Experiments.small(2)
                .withFusion(new FusionSpec(FusionRule.QMF_ENERGY))
                .withArms(
                        List.of(
                                Arm.NONE,
                                Arm.MNL.withAdversarial("attacked", spec),
                                Arm.MNL
                                        .withAdversarial("recorded", spec)
                                        .withFusion("recorded", new FusionSpec(FusionRule.PDF)),
                                Arm.NONE.withAdversarial("plain-attacked", spec)),
                        "none")
                .withSeeds(new SeedRange(0, 5));
    }

    private static float[] trained(Experiment experiment, int threads) {
        PyTorchRuntime runtime = PyTorchRuntime.open(new EngineSettings(threads), EngineStartListener.SILENT);
        try (TrainingSession session = TrainingSession.open(runtime, experiment, GaussianSource.validated())) {
            while (!session.isFinished()) {
                session.step();
            }
            return session.trained().parameters().values();
        } finally {
            runtime.close();
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Experiment all = experiment();
        Experiment byHand = all.withArms(
                List.of(all.arms().get(0), all.arms().get(1), all.arms().get(3)), "none");
        float[] alone = trained(byHand, 1);
        assertArrayEquals(alone, trained(byHand, 2));
        assertArrayEquals(alone, trained(byHand, 3));
        assertArrayEquals(trained(all, 1), trained(all, 3), 1e-5f, "the library's own threads may round otherwise");
    }
}
