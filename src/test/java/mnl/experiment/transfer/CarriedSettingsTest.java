package mnl.experiment.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalityOutline;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.fields.Differences;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.experiment.transfer.CarriedSettings.Carried;
import org.junit.jupiter.api.Test;

class CarriedSettingsTest {
    private final ExperimentJson json = new ExperimentJson();
    private final DatasetOutline speech = new DatasetOutline(
                    List.of(
                            new ModalityOutline("sound", ModalityKind.SOUND, 20, 20, false),
                            new ModalityOutline("words", ModalityKind.FEATURES)),
                    5)
            .withValidation(false);
    private final Experiment fresh =
            json.byDefault(new DatasetSpec.Folder("/data/speech", 0), List.of("sound", "words"));

    private Experiment on(String... modalities) {
        return json.byDefault(new DatasetSpec.Folder("/data/before", 0), List.of(modalities));
    }

    private Carried carried(Experiment before) {
        return CarriedSettings.onto(before, fresh, speech, 0);
    }

    private static Experiment with(Experiment base, ModalitySpec spec) {
        List<ModalitySpec> all = new ArrayList<>(base.modalities());
        all.replaceAll(each -> each.name().equals(spec.name()) ? spec : each);
        return base.withModalities(all);
    }

    @Test
    void everyScenarioCanBeTrainedOnOtherDataAndKeepsWhatIsAboutNoneOfThem() {
        for (Scenario scenario : Scenarios.all()) {
            Carried carried = carried(scenario.experiment());
            Experiment next = carried.experiment();
            assertEquals(List.of(), new ExperimentValidator().problems(next, speech), scenario.name());
            assertEquals(fresh.dataset(), next.dataset());
            assertEquals(
                    scenario.experiment().schedule().epochs(), next.schedule().epochs());
            assertEquals(scenario.experiment().optimizer(), next.optimizer());
            assertEquals(scenario.experiment().seeds(), next.seeds());
            assertEquals(scenario.experiment().baseline(), next.baseline());
            assertEquals(
                    scenario.experiment().arms().stream().map(Arm::name).toList(),
                    next.arms().stream().map(Arm::name).toList());
        }
    }

    @Test
    void theSameModalitiesLoseNothing() {
        Experiment before = with(
                        on("sound", "words"),
                        new ModalitySpec("words", false, new EncoderSpec(2, 9), 0.25, NoiseSpec.NONE, NoiseSpec.NONE))
                .withSchedule(new Schedule(7, 8))
                .withSeeds(new SeedRange(4, 2));
        before = with(
                before,
                new ModalitySpec(
                        "sound",
                        true,
                        new EncoderSpec(EncoderKind.CONVOLUTION, 4, 3, 1),
                        2,
                        new NoiseSpec(NoiseKind.SOUND_WHITE, 1, 1),
                        NoiseSpec.NONE));
        before = with(
                before, new ModalitySpec("words", true, new EncoderSpec(2, 9), 0.25, NoiseSpec.NONE, NoiseSpec.NONE));
        Carried carried = carried(before);
        assertEquals(before.withDataset(fresh.dataset()), carried.experiment());
        assertEquals(List.of(), carried.reset());
    }

    @Test
    void whatDoesNotFitASampleIsResetAndSaid() {
        Experiment before = with(
                on("sound", "words", "face"),
                new ModalitySpec(
                        "words",
                        true,
                        new EncoderSpec(EncoderKind.CONVOLUTION, 4, 3, 1),
                        0.5,
                        new NoiseSpec(NoiseKind.IMAGE_GAUSSIAN, 1, 1),
                        NoiseSpec.NONE));
        before =
                with(before, new ModalitySpec("face", true, new EncoderSpec(1, 99), 1, NoiseSpec.NONE, NoiseSpec.NONE));
        Carried carried = carried(before);
        ModalitySpec words = carried.experiment().modalities().get(1);
        assertEquals(EncoderSpec.DEFAULT, words.encoder());
        assertEquals(NoiseSpec.NONE, words.trainingNoise());
        assertEquals(0.5, words.lossWeight());
        assertEquals(List.of("modality face", "encoder of words", "noise on words"), carried.reset());
    }

    @Test
    void whatNamesOtherModalitiesFollows() {
        Experiment before = on("sound", "face");
        Arm attacked = Arm.MNL.withAdversarial("robust", AdversarialSpec.DEFAULT.withModalities(List.of("face")));
        Arm weighed = Arm.NONE.withBaseLoss("weighed", new BaseLossSpec(1, 1, Map.of("face", 2.0, "sound", 3.0)));
        before = before.withArms(List.of(Arm.NONE, Arm.FORCED, attacked, weighed), "none")
                .withFusion(new FusionSpec(FusionRule.WEIGHTED).withWeights(Map.of("sound", 2.0, "face", 5.0)))
                .withGuidance(before.guidance().withFixedGuide("face"))
                .withLabels(
                        new LabelSpec(LabelSpec.ClassWeights.GIVEN, List.of(1.0, 2.0), LabelSpec.LabelNoise.PAIR, 0.3))
                .withSchedule(new Schedule(
                        9,
                        8,
                        1,
                        before.schedule().learningRate(),
                        new EarlyStoppingSpec(true, 4),
                        before.schedule().monitor()));
        Carried carried = carried(before);
        Experiment next = carried.experiment();
        assertEquals(List.of(), new ExperimentValidator().problems(next, speech));
        assertEquals(Map.of("sound", 2.0, "words", 1.0), next.fusion().weights());
        assertEquals("sound", next.guidance().fixedGuide());
        assertEquals(List.of(), next.arms().get(2).adversarial().modalities());
        assertEquals(Map.of("sound", 3.0), next.arms().get(3).baseLoss().own());
        assertEquals(0.3, next.labels().noiseShare());
        assertEquals(9, next.schedule().epochs());
        assertFalse(next.schedule().earlyStopping().enabled());
        assertEquals(
                List.of(
                        "fusion weights",
                        "the modalities that robust is attacked in",
                        "loss weights of weighed",
                        "class weights",
                        "the fixed guide",
                        "early stopping and what else watches validation samples"),
                carried.reset());
    }

    @Test
    void foldsAreTestedOnceEach() {
        Experiment folded = json.byDefault(new DatasetSpec.Folder("/data/speech", 0), List.of("sound", "words"), 5);
        Carried carried = CarriedSettings.onto(on("sound", "words").withSeeds(new SeedRange(7, 3)), folded, speech, 5);
        assertEquals(folded.seeds(), carried.experiment().seeds());
        assertEquals(List.of("seeds (one for each of the 5 folds)"), carried.reset());
    }

    @Test
    void aShareOfValidationSamplesStaysAndANumberOfSamplesDoesNot() {
        Experiment before = on("sound", "words").withDataset(new DatasetSpec.Folder("/data/before", 40, 0.3));
        Carried carried = carried(before);
        assertEquals(
                new DatasetSpec.Folder("/data/speech", 0, 0.3),
                carried.experiment().dataset());
        assertEquals(List.of("number of training samples"), carried.reset());
        assertTrue(Differences.between(before, carried.experiment()).stream()
                .allMatch(each -> each.path().startsWith("dataset.")));
    }

    @Test
    void twoModalitiesTakePartAtLeast() {
        Experiment before = on("sound", "face", "hands");
        before = with(before, new ModalitySpec("sound", false, EncoderSpec.DEFAULT, 1, NoiseSpec.NONE, NoiseSpec.NONE));
        Carried carried = carried(before);
        assertEquals(2, carried.experiment().activeModalities().size());
        assertEquals(List.of("which modalities take part"), carried.reset());
    }
}
