package mnl.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.WarmUpSpec;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

class ExperimentValidatorTest extends ValidatorCase {
    @Test
    void everyScenarioIsValid() {
        for (Scenario scenario : Scenarios.all()) {
            assertEquals(List.of(), validator.problems(scenario.experiment()), scenario.name());
        }
    }

    @Test
    void schedule() {
        expect(valid.withSchedule(new Schedule(0, 64)), "schedule.epochs");
        expect(valid.withSchedule(new Schedule(10_001, 64)), "schedule.epochs");
        expect(valid.withSchedule(new Schedule(1, 0)), "schedule.batchSize");
        expect(valid.withSchedule(null), "schedule");
        assertEquals(
                "The number of epochs must be a whole number from 1 to 10000, not 0.",
                validator
                        .problems(valid.withSchedule(new Schedule(0, 64)))
                        .get(0)
                        .message());
    }

    @Test
    void onlyWhatTheLearningRateScheduleReadsIsChecked() {
        Experiment base = valid.withDataset(data.with(100, 1));
        String path = "schedule.learningRate.";
        expect(base.withSchedule(with(LearningRateSpec.Kind.CONSTANT, 0, 2, -1, 0)));
        expect(base.withSchedule(with(LearningRateSpec.Kind.STEP, 0, 1, -1, 0)), path + "stepEpochs", path + "factor");
        expect(base.withSchedule(with(LearningRateSpec.Kind.COSINE, 0, 2, 1, 0)), path + "minimum");
        expect(
                base.withSchedule(with(LearningRateSpec.Kind.REDUCE_ON_PLATEAU, 0, 0, -1, 0)),
                path + "factor",
                path + "minimum",
                path + "patience");
        expect(base.withSchedule(with(null, 1, 0.5, 0, 1)), path + "kind");
    }

    @Test
    void somethingTrainsEveryModalityOfAnArm() {
        Arm nothing = Arm.NONE.withBaseLoss("own", new BaseLossSpec(0, 0));
        expect(valid.withArms(List.of(nothing), "own"), "arms[0].baseLoss.fused", "arms[0].baseLoss.fused");
        Arm one = Arm.NONE.withBaseLoss("own", new BaseLossSpec(0, 1, Map.of("quiet", 0.0)));
        assertEquals(
                "Nothing trains the modality \"quiet\": give the fused loss a weight above 0, or the modality's own loss.",
                validator.problems(valid.withArms(List.of(one), "own")).get(0).message());
        expect(valid.withArms(List.of(Arm.MNL.withBaseLoss("own", new BaseLossSpec(0, 0))), "own"));
        expect(
                valid.withArms(List.of(Arm.NONE.withBaseLoss("own", new BaseLossSpec(-1, 1001))), "own"),
                "arms[0].baseLoss.fused",
                "arms[0].baseLoss.unimodal");
    }

    @Test
    void referencesAreCheckedLikeArms() {
        Arm comma = new Arm("a,b", Arm.MNL.mode(), Arm.MNL.dominance(), true);
        expect(valid.withReferences(List.of(Arm.KD, Arm.KD, comma)), "references[1].name", "references[2].name");
        expect(valid.withReferences(Arm.REFERENCES));
    }

    @Test
    void stoppingMonitorAndMeasuring() {
        Experiment base = valid.withDataset(data.with(100, 1));
        expect(
                base.withSchedule(
                        with(LearningRateSpec.CONSTANT, new EarlyStoppingSpec(true, 0), new MonitorSpec(null, -1))),
                "schedule.earlyStopping.patience",
                "schedule.monitor.figure",
                "schedule.monitor.minimumImprovement");
        expect(base.withSchedule(new Schedule(10, 64).withMeasureEvery(0)), "schedule.measureEvery");
        expect(
                base.withGuidance(base.guidance().withWarmUp(new WarmUpSpec(true, 0, -1))),
                "guidance.warmUp.patience",
                "guidance.warmUp.minimumImprovement");
    }

    @Test
    void whatWatchesValidationSamplesNeedsSome() {
        Schedule stopping = valid.schedule().withEarlyStopping(new EarlyStoppingSpec(true, 5));
        expect(valid.withSchedule(stopping), "dataset.validationSize");
        expect(valid.withGuidance(valid.guidance().withWarmUp(new WarmUpSpec(true, 5, 0))), "dataset.validationSize");
        expect(
                valid.withSchedule(with(LearningRateSpec.Kind.REDUCE_ON_PLATEAU, 1, 0.5, 0, 5)),
                "dataset.validationSize");
        expect(valid.withDataset(data.with(1, 1)).withSchedule(stopping));
        Experiment folder =
                valid.withDataset(new DatasetSpec.Folder("somewhere", 0)).withSchedule(stopping);
        List<String> names = data.modalities().stream()
                .map(DatasetSpec.SyntheticModality::name)
                .toList();
        List<ModalityKind> kinds =
                names.stream().map(name -> ModalityKind.FEATURES).toList();
        assertEquals(List.of(), validator.problems(folder, new DatasetOutline(names, kinds, 10).withValidation(true)));
        assertEquals(
                "Early stopping watches validation samples, and the dataset has none: hold out a share of its training"
                        + " samples, for example a validation share of 0.2.",
                validator
                        .problems(folder, new DatasetOutline(names, kinds, 10).withValidation(false))
                        .get(0)
                        .message());
    }

    @Test
    void aRunMayNotKeepMoreProfilesThanFitIntoMemory() {
        Schedule everyEpoch = new Schedule(10_000, 64);
        assertEquals(List.of(), validator.problems(valid.withSchedule(everyEpoch)));
        Experiment wide = valid.withDataset(
                        new DatasetSpec.Synthetic(60, 60, data.modalities(), List.of(), 0, 0, 100, 100))
                .withSchedule(everyEpoch);
        expect(wide, "schedule.measureEvery");
        assertEquals(
                "The profiles of 10000 measurements come to 1373 MB: measure every 3 epochs or less often.",
                validator.problems(wide).get(0).message());
        expect(wide.withSchedule(everyEpoch.withMeasureEvery(3)));
    }

    @Test
    void optimizerAndSeeds() {
        expect(valid.withOptimizer(OptimizerSpec.adam(0)), "optimizer.learningRate");
        expect(valid.withOptimizer(OptimizerSpec.adam(Double.NaN)), "optimizer.learningRate");
        expect(
                valid.withOptimizer(new OptimizerSpec(null, 1, -1, 1)),
                "optimizer.kind",
                "optimizer.weightDecay",
                "optimizer.momentum");
        expect(valid.withSeeds(new SeedRange(-1, 0)), "seeds.count", "seeds.first");
        expect(valid.withSeeds(new SeedRange(0, 65)), "seeds.count");
    }

    @Test
    void guidance() {
        GuidanceSpec given = valid.guidance();
        expect(
                valid.withGuidance(new GuidanceSpec(given.form(), -0.1, Double.POSITIVE_INFINITY, -1, null, "nobody")),
                "guidance.lambda",
                "guidance.strength",
                "guidance.warmUpEpochs",
                "guidance.pairRule",
                "guidance.fixedGuide");
        GuidanceSpec noGuide = new GuidanceSpec(given.form(), 4, 1, 0, given.pairRule(), null);
        expect(valid.withGuidance(noGuide), "guidance.fixedGuide");
        expect(valid.withGuidance(noGuide).withArms(List.of(Arm.NONE, Arm.MNL), "none"));
        expect(modality(0, m -> copy(m, false, 0, NoiseSpec.NONE)), "modalities", "guidance.fixedGuide");
    }

    @Test
    void arms() {
        expect(valid.withArms(List.of(), "none"), "arms");
        expect(valid.withArms(List.of(Arm.MNL), "none"), "baseline");
        expect(valid.withArms(List.of(Arm.MNL, Arm.MNL), "mnl"), "arms[1].name");
        Arm comma = new Arm("a,b", Arm.MNL.mode(), Arm.MNL.dominance(), true);
        expect(valid.withArms(List.of(Arm.NONE, comma), "none"), "arms[1].name");
        expect(
                valid.withArms(List.of(new Arm(" ", null, null, false)), " "),
                "arms[0].name",
                "arms[0].mode",
                "arms[0].dominance",
                "baseline");
    }

    @Test
    void everyProblemIsASentence() {
        Experiment wrong = valid.withArms(List.of(), "x")
                .withSchedule(new Schedule(0, 0))
                .withDataset(new DatasetSpec.Folder("", -1, 0.95));
        List<Problem> problems = validator.problems(wrong);
        assertTrue(problems.size() >= 4, problems.toString());
        problems.forEach(problem -> assertTrue(problem.message().matches("[A-Z].*\\."), problem.message()));
    }
}
