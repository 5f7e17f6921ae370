package mnl.engine.attack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.experiment.Arm;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

class AdversarialTrainingTest {

    /** The default scenario with linear encoders; measured over 8 seeds and 80 epochs: 45% stand the attack, and 53%. */
    @Test
    void anArmTrainedAgainstAttacksStandsThemBetterThanItsTwin() throws InterruptedException {
        try (Victim victim = Victim.train(experiment())) {
            AttackRequest request =
                    new AttackRequest(Split.TEST, Victim.CLEAN, List.of(), List.of(1.0), 15, 0, 1, false, 0, 0);
            try (AttackComputation work = new AttackComputation(victim.snapshot(), request)) {
                while (work.advance()) {
                    assertTrue(work.share() < 1);
                }
                AttackResult result = work.result();
                double plain = (result.accuracy(0, 0) + result.accuracy(1, 0)) / 2;
                double stood = (result.accuracy(2, 0) + result.accuracy(3, 0)) / 2;
                assertTrue(stood > plain + 0.03, plain + " and " + stood);
            }
        }
    }

    private static Experiment experiment() {
        Experiment base = Scenarios.byDefault().experiment();
        return base.withFusion(new FusionSpec(FusionRule.MEAN))
                .withModalities(base.modalities().stream()
                        .map(m -> new ModalitySpec(
                                m.name(), true, new EncoderSpec(1, 0), 0, NoiseSpec.NONE, NoiseSpec.NONE))
                        .toList())
                .withArms(List.of(Arm.NONE, Arm.byName("none+adv").orElseThrow()), "none")
                .withReferences(List.of())
                .withOptimizer(OptimizerSpec.adam(5e-3))
                .withSchedule(new Schedule(30, 64))
                .withSeeds(new SeedRange(0, 2));
    }
}
