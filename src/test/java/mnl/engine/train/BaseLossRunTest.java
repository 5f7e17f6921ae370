package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arms that weigh the fused and the unimodal losses in their own way. */
class BaseLossRunTest extends EngineTestBase {
    private static final int EPOCHS = 4;
    private static final int SEEDS = 2;

    private static final List<FusionSpec> FUSIONS = Stream.concat(
                    Stream.of(FusionRule.values()).map(FusionSpec::new),
                    Stream.of(
                            new FusionSpec(FusionRule.WEIGHTED, Map.of("left", 3.0, "right", 1.0), true, 0, 1),
                            new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 1)))
            .toList();

    @TestFactory
    Stream<DynamicTest> withoutTheFusedLossEveryEncoderIsThatOfARunWithItsModalityAlone() {
        return FUSIONS.stream()
                .map(fusion -> dynamicTest(fusion.toString(), () -> {
                    // Only the first modality of a run begins with the weights that it has when it is the only one.
                    for (List<Integer> order : List.of(List.of(0, 1), List.of(1, 0))) {
                        assertFirstIsAsAlone(order, fusion);
                    }
                }));
    }

    private void assertFirstIsAsAlone(List<Integer> order, FusionSpec fusion) {
        Experiment base = Experiments.small(EPOCHS).withFusion(fusion);
        List<ModalitySpec> both = order.stream().map(base.modalities()::get).toList();
        Experiment together =
                base.withModalities(both).withArms(List.of(Arm.NONE, Arm.ENSEMBLE, Arm.MNL), Arm.NONE.name());
        // One modality's cross-entropy or, under TMC, its evidential loss.
        FusionSpec ownLoss = fusion.rule() == FusionRule.TMC_EVIDENTIAL ? fusion : new FusionSpec(FusionRule.MEAN);
        Arm alone = Arm.NONE.withBaseLoss("alone", new BaseLossSpec(0, 1));
        Experiment single =
                base.withModalities(both.subList(0, 1)).withFusion(ownLoss).withArms(List.of(alone), alone.name());
        String name = both.get(0).name();
        Map<String, float[]> expected = encoder(parameters(single), name, 0);
        Map<String, float[]> found = encoder(parameters(together), name, 1);
        assertEquals(expected.keySet(), found.keySet());
        assertFalse(found.isEmpty());
        found.forEach((parameter, values) -> assertArrayEquals(expected.get(parameter), values, 1e-6f, parameter));
        Map<String, float[]> joint = encoder(parameters(together), name, 0);
        assertTrue(found.entrySet().stream().anyMatch(each -> differ(each.getValue(), joint.get(each.getKey()))));
    }

    private static boolean differ(float[] one, float[] other) {
        return IntStream.range(0, one.length).anyMatch(i -> Math.abs(one[i] - other[i]) > 1e-3f);
    }

    @TestFactory
    Stream<DynamicTest> whatAFusionLearnsIsTrainedAlsoWhereNothingOfItReachesTheEncoders() {
        return FUSIONS.stream()
                .filter(FusionSpec::needsTraining)
                .map(fusion -> dynamicTest(fusion.toString(), () -> {
                    Experiment experiment =
                            Experiments.small(1).withFusion(fusion).withArms(List.of(Arm.ENSEMBLE), "ensemble");
                    Map<String, float[]> early = named(parameters(experiment), "fusion.", 0);
                    Map<String, float[]> late = named(
                            parameters(experiment.withSchedule(
                                    experiment.schedule().withEpochs(9))),
                            "fusion.",
                            0);
                    assertFalse(early.isEmpty());
                    assertTrue(early.entrySet().stream()
                            .anyMatch(each -> differ(each.getValue(), late.get(each.getKey()))));
                }));
    }

    @Test
    void anArmsOwnWeightsAreThoseThatAnExperimentWouldHave() {
        Experiment base = Experiments.small(EPOCHS);
        Arm own = Arm.MNL.withBaseLoss("own", new BaseLossSpec(1, 0.25, Map.of("right", 2.0)));
        Experiment one = base.withArms(List.of(Arm.MNL, own), "mnl");
        List<ModalitySpec> weighed = List.of(
                weighing(base.modalities().get(0), 0.25),
                weighing(base.modalities().get(1), 2));
        Experiment other = base.withModalities(weighed).withArms(List.of(Arm.NONE, Arm.MNL), "none");
        Map<String, float[]> found = named(parameters(one), "", 1);
        Map<String, float[]> expected = named(parameters(other), "", 1);
        found.forEach((parameter, values) -> assertArrayEquals(expected.get(parameter), values, 1e-6f, parameter));
    }

    @Test
    void theWeightOfTheFusedLossScalesIt() {
        Experiment base = Experiments.small(1);
        Experiment experiment = base.withArms(
                List.of(
                        Arm.NONE.withBaseLoss("half", new BaseLossSpec(0.5, 2)),
                        Arm.NONE.withBaseLoss("three", new BaseLossSpec(3, 0))),
                "half");
        var first = train(experiment).get(1).values();
        for (int s = 0; s < SEEDS; s++) {
            assertEquals(0.5f * first[1][s] + 2 * (first[3][s] + first[4][s]), first[0][s], 1e-4f);
            assertEquals(3 * first[1][SEEDS + s], first[0][SEEDS + s], 1e-4f);
        }
    }

    @Test
    void referencesAreTrainedBehindTheArmsAndChangeNothingInThem() {
        Experiment without = Experiments.small(EPOCHS);
        Experiment with = without.withReferences(Arm.REFERENCES);
        Recorder recorder = new Recorder();
        try (TrainingRun run = start(with, false, recorder)) {
            run.whenOver().join();
        }
        RunLayout layout = ((TrainingEvent.Prepared) recorder.events().stream()
                        .filter(TrainingEvent.Prepared.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .layout();
        assertEquals(Arm.STANDARD.stream().map(Arm::name).toList(), layout.arms());
        assertEquals(List.of("uni-ce", "ensemble"), layout.references());
        int compared = layout.comparedReplicas();
        for (int epoch = 0; epoch <= EPOCHS; epoch++) {
            float[][] more = recorder.measurements().get(epoch).values();
            float[][] expected = train(without).get(epoch).values();
            for (int metric = 0; metric < more.length; metric++) {
                assertEquals(layout.replicas(), more[metric].length);
                assertArrayEquals(expected[metric], Arrays.copyOf(more[metric], compared), "metric " + metric);
            }
        }
    }

    /** How many samples a native call gets decides how its sums are rounded: the last of 205 is alone in its portion. */
    @Test
    void referencesDoNotEvenChangeHowTheAnswersOfTheArmsAreRounded() {
        Experiment without = Experiments.large(5, 8, 1);
        float[][][] expected = logits(without);
        float[][][] found = logits(without.withReferences(Arm.REFERENCES));
        for (int m = 0; m < expected.length; m++) {
            assertArrayEquals(expected[m], Arrays.copyOf(found[m], expected[m].length));
        }
    }

    private float[][][] logits(Experiment experiment) {
        GaussianSource source = new GaussianSource(10, new int[] {40, 40}, new double[] {3, 3}, 64, 205);
        try (TrainingRun run = engine.start(experiment, source, false, new Recorder())) {
            run.whenOver().join();
            return run.evaluate(new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE)))
                    .join()
                    .logits();
        }
    }

    private static ModalitySpec weighing(ModalitySpec of, double weight) {
        return new ModalitySpec(of.name(), true, of.encoder(), weight, of.trainingNoise(), of.evaluationNoise());
    }

    private ModelParameters parameters(Experiment experiment) {
        Recorder recorder = new Recorder();
        try (TrainingRun run = start(experiment, false, recorder)) {
            run.whenOver().join();
            assertEquals("", recorder.failure());
        }
        return recorder.events().stream()
                .filter(TrainingEvent.Trained.class::isInstance)
                .map(event -> ((TrainingEvent.Trained) event).model().parameters())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, float[]> encoder(ModelParameters all, String modality, int arm) {
        return named(all, modality + ".", arm);
    }

    /** The parameters of an arm's replicas by name; those of a fusion may belong to a single arm. */
    private static Map<String, float[]> named(ModelParameters all, String beginning, int arm) {
        int[] from = {0};
        return all.parameters().stream()
                .map(parameter -> {
                    int size = (int) parameter.size();
                    int own = size / parameter.shape().get(0) * SEEDS;
                    int at = from[0] + Math.min(arm * own, size - own);
                    from[0] += size;
                    return Map.entry(parameter.name(), Arrays.copyOfRange(all.values(), at, at + own));
                })
                .filter(each -> each.getKey().startsWith(beginning))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
