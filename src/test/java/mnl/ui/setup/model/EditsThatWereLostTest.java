package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DialEdits;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.ui.form.NumbersSetting;
import mnl.ui.form.RecordSettings;
import org.junit.jupiter.api.Test;

/** Sequences of edits after which form, experiment and Run button said different things. */
class EditsThatWereLostTest {
    private final SetupDriver driver = new SetupDriver();
    private final SetupViewModel model = driver.model();
    private final ArmSettings arms = model.arms();

    private Experiment now() {
        return model.experimentProperty().get();
    }

    private ArmChoice arm(String name) {
        return arms.choices().stream()
                .filter(c -> c.arm().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return arms.choices().stream().map(c -> c.arm().name()).toList();
    }

    private void openFolder() {
        model.open(new ExperimentJson()
                .byDefault(new DatasetSpec.Folder("/no/such/folder", 0), List.of("picture", "sound", "text")));
        driver.settle();
    }

    @Test
    void theValidationShareThatEarlyStoppingAsksForMakesItRun() {
        openFolder();
        model.settings().inner("schedule").choice("earlyStopping.enabled").set(true);
        assertTrue(model.problem("dataset.validationShare").isPresent());
        model.dataset().number("validationShare").textProperty().set("0.2");
        driver.settle();
        assertEquals(List.of(), List.copyOf(model.problems()));
        assertEquals(80, model.factsProperty().get().validation());
    }

    @Test
    void factsAreReadOnceWhatCouldNotBeReadIsMended() {
        openFolder();
        model.dataset().number("trainSize").textProperty().set("many");
        model.dataset().number("validationShare").textProperty().set("0.2");
        model.dataset().number("trainSize").textProperty().set("0");
        driver.settle();
        assertEquals(now().dataset(), model.factsProperty().get().spec());
    }

    @Test
    void dataThatAreTakenBackFromWhatCannotBeReadAreReadAgain() {
        driver.settle();
        model.dataset().number("classes").set(data().dimensions() + 1);
        assertFalse(model.problems().isEmpty());
        model.reset();
        driver.settle();
        assertEquals(now().dataset(), model.factsProperty().get().spec());
    }

    private DatasetSpec.Synthetic data() {
        return (DatasetSpec.Synthetic) now().dataset();
    }

    @Test
    void aLateFailureOfOtherDataIsNotSaidOfTheseOnes() {
        driver.settle();
        model.open(new ExperimentJson().byDefault(new DatasetSpec.Folder("/broken", 0), List.of("picture", "sound")));
        model.scenarios().back();
        driver.settle();
        assertEquals(List.of(), List.copyOf(model.problems()));
    }

    @Test
    void aNumberBeyondAllBoundsStopsNoLaterEdit() {
        model.number("guidance.lambda").textProperty().set("1e999");
        assertTrue(model.problem("guidance.lambda").isPresent());
        model.edit(DialEdits::add);
        assertEquals(3, now().modalities().size());
        assertEquals("1e999", model.number("guidance.lambda").textProperty().get());
        model.number("schedule.epochs").textProperty().set("12");
        assertEquals(12, now().schedule().epochs());
    }

    @Test
    void aSeverityBeyondAllBoundsIsRefusedInASentence() {
        RecordSettings<NoiseSpec> noise = model.modalities().get(0).trainingNoise();
        noise.choice("kind").set(NoiseKind.FEATURE_GAUSSIAN);
        double before = noise.number("severity").get();
        noise.number("severity").textProperty().set("1e999");
        assertTrue(model.problem("modalities[0].trainingNoise.severity")
                .orElseThrow()
                .contains("too large"));
        assertEquals(before, now().modalities().get(0).trainingNoise().severity());
        noise.number("severity").textProperty().set("1e300");
        assertTrue(model.problem("modalities[0].trainingNoise.severity").isPresent());
    }

    @Test
    void whatCannotBeHeldAsTypedIsNotTakenForAnotherNumber() {
        model.number("schedule.epochs").textProperty().set("99999999999");
        assertTrue(model.problem("schedule.epochs").orElseThrow().startsWith("The number is too large"));
        model.number("guidance.lambda").textProperty().set("1e-999");
        assertTrue(model.problem("guidance.lambda").orElseThrow().contains("too close to 0"));
        RecordSettings<?> labels = model.settings().inner("labels");
        labels.choice("classWeights").set(LabelSpec.ClassWeights.GIVEN);
        for (String typed : List.of("NaN", "Infinity", "1e999", "0x1p3", "1d")) {
            labels.numbers("weights").textProperty().set(typed);
            assertEquals(NumbersSetting.REMEDY, model.problem("labels.weights").orElseThrow(), typed);
        }
    }

    @Test
    void anExperimentWithoutAnyNumberIsShownAsItIs() {
        Experiment odd = now().withLabels(new LabelSpec(
                LabelSpec.ClassWeights.GIVEN,
                List.of(Double.NaN),
                LabelSpec.LabelNoise.NONE,
                Double.POSITIVE_INFINITY));
        model.open(odd);
        assertEquals(
                "Infinity",
                model.settings()
                        .inner("labels")
                        .number("noiseShare")
                        .textProperty()
                        .get());
        assertTrue(model.problem("labels.weights").isPresent());
        model.number("schedule.epochs").textProperty().set("12");
        assertEquals(12, now().schedule().epochs());
    }

    @Test
    void ownArmsThatAreNotTrainedOutliveEveryChangeOfTheDials() {
        ArmChoice own = arms.addSuggested(Arm.NONE.withAdversarial("", AdversarialSpec.DEFAULT));
        own.nameProperty().set("mine");
        own.chosenProperty().set(false);
        List<ArmChoice> before = List.copyOf(arms.choices());
        model.edit(DialEdits::add);
        model.edit(was -> DialEdits.rename(was, 0, "noise"));
        model.edit(was -> DialEdits.remove(was, 1));
        model.resetDials();
        assertEquals(before, arms.choices());
        assertFalse(own.chosenProperty().get());
        assertEquals("mine", own.arm().name());
        own.chosenProperty().set(true);
        assertEquals(List.of(), List.copyOf(model.problems()));
    }

    @Test
    void anArmTakenAwayBeforeAChangeOfTheDialsComesBackFitting() {
        ArmChoice mnl = arm("mnl");
        mnl.ownFusionProperty().set(true);
        mnl.fusion().ruleProperty().set(FusionRule.WEIGHTED);
        mnl.fusion().weights().get(0).setting().set(3);
        arms.remove(mnl);
        model.edit(was -> DialEdits.rename(was, 0, "noise"));
        model.edit(DialEdits::add);
        arms.undoRemoval();
        assertEquals(
                Map.of("noise", 3.0, "quiet", 1.0, "modality-3", 1.0),
                mnl.arm().fusion().weights());
        assertEquals(List.of(), List.copyOf(model.problems()));
    }

    @Test
    void resettingTheDialsKeepsWeightsAndLeavesNoAttackOnWhatIsGone() {
        FusionSpec weighted = new FusionSpec(FusionRule.WEIGHTED, Map.of("loud", 2.0, "quiet", 1.0), false, 0, 50);
        model.open(now().withArms(List.of(Arm.NONE, Arm.MNL.withFusion("own", weighted)), "none"));
        model.edit(DialEdits::add);
        ArmChoice attacking =
                arms.add(Arm.MNL.withAdversarial("attacking", new AdversarialSpec(1, 2, 0, List.of("modality-3"), 1)));
        model.number("guidance.lambda").set(3);
        model.resetDials();
        assertEquals(weighted, arm("own").arm().fusion());
        assertEquals(List.of(), attacking.arm().adversarial().modalities());
        assertEquals(3, now().guidance().lambda());
        assertEquals(List.of(), List.copyOf(model.problems()));
    }

    @Test
    void resettingTheDialsMendsTextThatCannotBeRead() {
        model.dataset().number("classes").textProperty().set("many");
        model.dataset().number("testSize").textProperty().set("77");
        model.number("guidance.lambda").textProperty().set("much");
        model.resetDials();
        assertTrue(model.problem("dataset.classes").isEmpty());
        assertTrue(model.problem("guidance.lambda").isPresent());
        assertEquals(Scenarios.byDefault().experiment(), now());
    }

    @Test
    void anArmThatComesBackToATakenNameGetsANumberAndKeepsItsSettings() {
        ArmChoice mnl = arm("mnl");
        mnl.attackedProperty().set(true);
        mnl.nameProperty().set("mnl");
        arms.remove(mnl);
        arms.add(Arm.MNL);
        arms.undoRemoval();
        assertEquals(1, names().stream().filter("mnl"::equals).count());
        assertTrue(names().contains("mnl 2"));
        assertEquals(AdversarialSpec.DEFAULT, arm("mnl 2").arm().adversarial());
        assertEquals(List.of(), List.copyOf(model.problems()));
    }

    @Test
    void undoLeavesTheBaselineThatWasChosenSince() {
        arms.baselineProperty().set("mnl");
        arms.remove(arm("mnl"));
        arms.baselineProperty().set("all-class");
        arms.undoRemoval();
        assertEquals("all-class", now().baseline());
        arms.baselineProperty().set("mnl");
        arms.remove(arm("mnl"));
        arms.undoRemoval();
        assertEquals("mnl", now().baseline());
    }

    @Test
    void fieldsThatAreNotShownBlockNothing() {
        RecordSettings<?> labels = model.settings().inner("labels");
        labels.choice("noise").set(LabelSpec.LabelNoise.UNIFORM);
        labels.number("noiseShare").set(7);
        labels.choice("noise").set(LabelSpec.LabelNoise.NONE);
        RecordSettings<?> schedule = model.settings().inner("schedule");
        schedule.choice("earlyStopping.enabled").set(true);
        schedule.number("monitor.minimumImprovement").set(-1);
        schedule.choice("earlyStopping.enabled").set(false);
        EncoderSettings encoder = model.modalities().get(0).encoder();
        encoder.choiceProperty().set(EncoderChoice.MLP);
        encoder.fields().number("width").set(0);
        encoder.choiceProperty().set(EncoderChoice.LINEAR);
        model.edit(DialEdits::add);
        model.modalities().get(2).number("lossWeight").textProperty().set("much");
        model.modalities().get(2).enabledProperty().set(false);
        assertEquals(List.of(), List.copyOf(model.problems()));
    }
}
