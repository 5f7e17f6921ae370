package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceMode;
import mnl.experiment.NoiseSpec;
import mnl.experiment.SeedRange;
import mnl.experiment.fields.FusionFields;
import org.junit.jupiter.api.Test;

/** Whole runs whose arms differ in their fusion. */
class FusionRunTest extends EngineTestBase {
    private static final int EPOCHS = 3;
    private static final List<String> MODALITIES = List.of("left", "right");
    private static final Arm CONFIDENCE =
            new Arm("confidence", GuidanceMode.NON_TARGET, DominanceRule.CONFIDENCE_ONLY, true);

    @Test
    void everyReplicaOfEveryFusionAndGuidanceEqualsTheSameRunAlone() {
        Experiment together = everyFusion(EPOCHS);
        List<Measurement> all = train(together);
        for (int a = 0; a < together.arms().size(); a++) {
            Arm only = together.arms().get(a);
            List<Measurement> alone =
                    train(together.withArms(List.of(only), only.name()).withSeeds(new SeedRange(4, 1)));
            for (int epoch = 0; epoch <= EPOCHS; epoch++) {
                assertArrayEquals(
                        column(alone.get(epoch), 0),
                        column(all.get(epoch), 2 * a + 1),
                        5e-5f,
                        "arm " + only.name() + ", epoch " + epoch);
            }
        }
    }

    @Test
    void theConfidenceHeadsLossFallsInARun() {
        Experiment experiment =
                Experiments.small(40).withArms(List.of(Arm.MNL), "mnl").withFusion(new FusionSpec(FusionRule.PDF));
        List<Measurement> measured = train(experiment);
        float early = ownLoss(measured.get(1));
        float late = ownLoss(measured.get(40));
        assertTrue(late < early / 2, "the heads' loss went from " + early + " to " + late);
    }

    @Test
    void aRuleThatNeedsNoTrainingIsSwappedInAtOnce() {
        Recorder recorder = new Recorder();
        Experiment experiment = Experiments.small(2).withFusion(new FusionSpec(FusionRule.LEARNED_GATE));
        TrainingRun run = start(experiment, false, recorder);
        run.whenOver().join();
        Evaluation own = run.evaluate(request(null)).join();
        Evaluation mean = run.evaluate(request(new FusionSpec(FusionRule.MEAN))).join();
        assertArrayEquals(own.logits(), mean.logits());
        for (int r = 0; r < 10; r++) {
            for (int i = 0; i < mean.fusedLogits()[r].length; i++) {
                float expected = (own.logits()[0][r][i] + own.logits()[1][r][i]) / 2;
                assertEquals(expected, mean.fusedLogits()[r][i], 1e-5f);
            }
        }
        assertNotEquals(own.fusedLogits()[0][0], mean.fusedLogits()[0][0], 1e-4f);
        for (FusionRule rule : FusionRule.values()) {
            FusionSpec spec = new FusionSpec(rule);
            if (!spec.needsTraining()) {
                Evaluation swapped = run.evaluate(request(spec)).join();
                assertArrayEquals(own.logits(), swapped.logits());
            }
        }
        assertArrayEquals(own.fusedLogits(), run.evaluate(request(null)).join().fusedLogits());
    }

    @Test
    void aRuleThatLearnsCannotBeSwappedIn() {
        TrainingRun run = start(Experiments.small(1), false, new Recorder());
        for (FusionSpec spec : List.of(
                new FusionSpec(FusionRule.PDF),
                new FusionSpec(FusionRule.LEARNED_GATE),
                new FusionSpec(FusionRule.WEIGHTED, Map.of(), true, 0, 1))) {
            assertEquals(
                    "The fusion \"" + FusionFields.words(spec.rule())
                            + "\" learns its weights in training, so it cannot be swapped in on a trained model:"
                            + " choose another fusion, or train an arm with this one.",
                    refusal(run, spec));
        }
        String missing = refusal(run, new FusionSpec(FusionRule.WEIGHTED, Map.of("left", 1.0), false, 0, 1));
        assertEquals("The fusion weight of \"right\" is missing: give every modality one, or none.", missing);
        run.whenOver().join();
    }

    private static String refusal(TrainingRun run, FusionSpec spec) {
        return assertThrows(CompletionException.class, () -> run.evaluate(request(spec))
                        .join())
                .getCause()
                .getMessage();
    }

    private static EvaluationRequest request(FusionSpec fusion) {
        return new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE), fusion);
    }

    /** Every rule with and without its options; guidance alternates; equal neighbours form a slice of two arms. */
    static Experiment everyFusion(int epochs) {
        List<FusionSpec> fusions = new ArrayList<>();
        for (FusionRule rule : FusionRule.values()) {
            fusions.add(new FusionSpec(rule));
        }
        fusions.add(new FusionSpec(FusionRule.PDF));
        fusions.add(new FusionSpec(FusionRule.PDF));
        fusions.add(new FusionSpec(FusionRule.WEIGHTED, Map.of("left", 1.0, "right", 4.0), true, 0, 1));
        fusions.add(new FusionSpec(FusionRule.WEIGHTED, Map.of("left", 1.0, "right", 4.0), false, 0, 1));
        fusions.add(new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 1));
        fusions.add(null);
        List<Arm> guidance = List.of(Arm.MNL, Arm.NONE, CONFIDENCE, Arm.FORCED, Arm.ALL_CLASS);
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < fusions.size(); i++) {
            arms.add(guidance.get(i % guidance.size()).withFusion("arm " + i, fusions.get(i)));
        }
        return Experiments.small(epochs).withArms(arms, "arm 0");
    }

    /** What is left of the total loss: the rule's own. */
    private static float ownLoss(Measurement measurement) {
        List<String> names = Metrics.names(MODALITIES);
        float[][] values = measurement.values();
        float own = values[names.indexOf(Metrics.LOSS_TOTAL)][0];
        own -= values[names.indexOf(Metrics.LOSS_FUSED)][0] + values[names.indexOf(Metrics.LOSS_GUIDANCE)][0];
        // The loss weights of these experiments are 0.5.
        return own - 0.5f * (values[3][0] + values[4][0]);
    }

    private static float[] column(Measurement measurement, int replica) {
        float[] column = new float[measurement.values().length];
        for (int i = 0; i < column.length; i++) {
            column[i] = measurement.values()[i][replica];
        }
        return column;
    }
}
