package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LabelSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.experiment.WarmUpSpec;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.ExperimentFields;
import mnl.ui.form.NumbersSetting;
import mnl.ui.form.RecordSettings;
import org.junit.jupiter.api.Test;

class SetupViewModelTest extends SetupModelCase {
    @Test
    void textThatIsNoNumberBlocksAndNamesTheRemedy() {
        int epochs = now().schedule().epochs();
        model.number("schedule.epochs").textProperty().set("many");
        assertEquals(
                "Type a whole number, for example 80.",
                model.problem("schedule.epochs").orElseThrow());
        assertEquals(epochs, now().schedule().epochs());
        model.number("schedule.epochs").textProperty().set("12");
        assertTrue(model.problems().isEmpty());
        assertEquals(12, now().schedule().epochs());
        assertTrue(model.modifiedProperty().get());
    }

    @Test
    void aNumberOutOfRangeIsSaidAtItsField() {
        model.modalities().get(1).number("lossWeight").set(-1);
        assertEquals(
                List.of("modalities[1].lossWeight"),
                model.problems().stream().map(Problem::path).toList());
    }

    @Test
    void theDialsOfTheGeneratorReachTheExperiment() {
        DatasetSpec.Synthetic before = data();
        model.dataset().modalities().get(1).number("separation").set(0.25);
        model.dataset().number("carriedByOne").set(0.5);
        model.dataset().pairs().textProperty().set("4-5; 6 - 7");
        assertEquals(0.25, data().modalities().get(1).separation());
        assertEquals(before.modalities().get(0), data().modalities().get(0));
        assertEquals(0.5, data().carriedByOne());
        assertEquals(
                List.of(new DatasetSpec.ClassPair(4, 5), new DatasetSpec.ClassPair(6, 7)), data().confusablePairs());
        assertTrue(model.problems().isEmpty());
        RecordSettings<DatasetSpec.SyntheticModality> shown =
                model.dataset().modalities().get(1);
        model.reset();
        assertEquals(before, data());
        assertEquals(shown, model.dataset().modalities().get(1));
    }

    @Test
    void wrongDialsAreSaidAtTheirFields() {
        List<DatasetSpec.ClassPair> before = data().confusablePairs();
        model.dataset().pairs().textProperty().set("0-1, 2");
        assertEquals(
                PairsSetting.REMEDY, model.problem("dataset.confusablePairs").orElseThrow());
        assertEquals(before, data().confusablePairs());
        model.dataset().pairs().textProperty().set("0-1, 1-2");
        assertTrue(model.problem("dataset.confusablePairs").orElseThrow().contains("class 1 stands twice"));
        model.dataset().pairs().textProperty().set("");
        assertTrue(model.problems().isEmpty());
        model.dataset().number("classes").set(data().dimensions() + 1);
        assertTrue(model.problem("dataset.dimensions").isPresent());
        model.dataset().number("classes").set(10);
        model.dataset().modalities().get(0).number("deviation").set(0);
        assertEquals(
                List.of("dataset.modalities[0].deviation"),
                model.problems().stream().map(Problem::path).toList());
    }

    @Test
    void schedulesStoppingWarmUpAndLabelsReachTheExperiment() {
        RecordSettings<?> schedule = model.settings().inner("schedule");
        schedule.choice("learningRate.kind").set(LearningRateSpec.Kind.REDUCE_ON_PLATEAU);
        schedule.number("learningRate.factor").set(0.5);
        schedule.number("learningRate.minimum").set(1e-5);
        schedule.number("learningRate.patience").set(4);
        schedule.choice("earlyStopping.enabled").set(true);
        schedule.number("earlyStopping.patience").set(6);
        schedule.choice("monitor.figure").set(MonitorSpec.Figure.ACCURACY);
        schedule.number("monitor.minimumImprovement").set(0.01);
        schedule.number("measureEvery").set(2);
        model.settings()
                .inner("guidance")
                .inner("warmUp")
                .choice("untilPlateau")
                .set(true);
        model.settings().inner("guidance").inner("warmUp").number("patience").set(3);
        RecordSettings<?> labels = model.settings().inner("labels");
        labels.choice("classWeights").set(LabelSpec.ClassWeights.BALANCED);
        labels.choice("noise").set(LabelSpec.LabelNoise.PAIR);
        labels.number("noiseShare").set(0.25);
        assertTrue(model.problem("dataset.validationSize").orElseThrow().startsWith("Early stopping watches"));
        model.dataset().number("validationSize").set(300);
        model.dataset().number("imbalance").set(10);
        assertEquals(List.of(), List.copyOf(model.problems()));
        assertEquals(
                new LearningRateSpec(LearningRateSpec.Kind.REDUCE_ON_PLATEAU, 30, 0.5, 1e-5, 4),
                now().schedule().learningRate());
        assertEquals(new EarlyStoppingSpec(true, 6), now().schedule().earlyStopping());
        assertEquals(
                new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0.01),
                now().schedule().monitor());
        assertEquals(2, now().schedule().measureEvery());
        assertEquals(new WarmUpSpec(true, 3, 0), now().guidance().warmUp());
        assertEquals(
                new LabelSpec(LabelSpec.ClassWeights.BALANCED, List.of(), LabelSpec.LabelNoise.PAIR, 0.25),
                now().labels());
        assertEquals(300, model.factsProperty().get().validation());
        assertEquals(10, data().imbalance());
        Experiment edited = now();
        model.reset();
        assertEquals(scenarios.get(0).experiment(), now());
        model.open(edited);
        assertEquals(edited, now());
    }

    @Test
    void textInAFieldThatDoesNotCountBlocksNothing() {
        RecordSettings<?> schedule = model.settings().inner("schedule");
        schedule.number("learningRate.stepEpochs").textProperty().set("often");
        assertTrue(model.problems().isEmpty());
        schedule.choice("learningRate.kind").set(LearningRateSpec.Kind.STEP);
        assertEquals(
                "Type a whole number, for example 30.",
                model.problem("schedule.learningRate.stepEpochs").orElseThrow());
    }

    @Test
    void classWeightsAreTypedInALine() {
        RecordSettings<?> labels = model.settings().inner("labels");
        labels.choice("classWeights").set(LabelSpec.ClassWeights.GIVEN);
        assertTrue(model.problem("labels.weights").orElseThrow().contains("0 class weights"));
        labels.numbers("weights").textProperty().set("1 1 x");
        assertEquals(NumbersSetting.REMEDY, model.problem("labels.weights").orElseThrow());
        labels.numbers("weights").textProperty().set("1 1 1 1 1,5 2.5 1 1 1 1");
        assertTrue(model.problems().isEmpty());
        assertEquals(
                List.of(1.0, 1.0, 1.0, 1.0, 1.5, 2.5, 1.0, 1.0, 1.0, 1.0),
                now().labels().weights());
        labels.numbers("weights").textProperty().set("1, 1, 1, 1, 1, 1, 1, 1, 1, 3");
        assertEquals(3, now().labels().weights().get(9));
    }

    @Test
    void oneModalityAloneIsRefused() {
        model.modalities().get(0).enabledProperty().set(false);
        assertTrue(model.problem("modalities").isPresent());
    }

    @Test
    void aFoldersValidationShareIsAFieldOfItsOwn() {
        Scenario folder = scenarios.stream()
                .filter(s -> s.experiment().dataset() instanceof DatasetSpec.Folder)
                .findFirst()
                .orElseThrow();
        model.scenarios().chosenProperty().set(folder);
        model.dataset().number("validationShare").set(0.25);
        DatasetSpec.Folder before = (DatasetSpec.Folder) folder.experiment().dataset();
        assertEquals(new DatasetSpec.Folder(before.path(), before.trainSize(), 0.25), now().dataset());
        model.dataset().number("validationShare").textProperty().set("a quarter");
        assertTrue(model.problem("dataset.validationShare").isPresent());
        model.scenarios().chosenProperty().set(scenarios.get(0));
        assertTrue(model.problems().isEmpty(), "a folder's field does not count for synthetic data");
    }

    @Test
    void testNoiseFollowsTrainingNoiseUntilTheyArePartedAndThenStartsFromIt() {
        ModalitySettings modality = model.modalities().get(0);
        modality.trainingNoise().choice("kind").set(NoiseKind.FEATURE_GAUSSIAN);
        modality.trainingNoise().number("severity").set(4);
        NoiseSpec four = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 1);
        assertEquals(four, spec().evaluationNoise());
        modality.sameNoiseProperty().set(false);
        modality.trainingNoise().number("severity").set(6);
        assertEquals(four, spec().evaluationNoise());
        assertEquals(6, spec().trainingNoise().severity());
    }

    @Test
    void newSeedsFollowTheUsedOnes() {
        SeedRange used = now().seeds();
        model.newSeeds();
        assertEquals(new SeedRange(used.first() + used.count(), used.count()), now().seeds());
    }

    @Test
    void whatDiffersFromTheRunUnderWayAppliesToTheNext() {
        session.start(now(), false);
        pulse.beat();
        assertTrue(model.appliesToNextRun().isEmpty());
        model.number("guidance.lambda").set(2.5);
        assertEquals(List.of(ExperimentFields.section("guidance")), model.appliesToNextRun());
        session.cancel();
        pulse.beat();
        assertTrue(model.appliesToNextRun().isEmpty());
    }
}
