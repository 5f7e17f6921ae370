package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LabelSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.WarmUpSpec;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentJsonTest {
    private static final String SMALLEST = """
            {"dataset": {"kind": "synthetic", "classes": 3, "dimensions": 8,
                         "modalities": [{"name": "left", "amplitude": 2}, {"name": "right"}]}}
            """;

    private final ExperimentJson json = new ExperimentJson();

    static List<Scenario> scenarios() {
        return Scenarios.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatIsWrittenReadsBackEqual(Scenario scenario) {
        assertEquals(scenario, json.readScenario(json.write(scenario)));
        assertEquals(scenario.experiment(), json.readExperiment(json.write(scenario.experiment())));
        assertEquals(scenario.experiment(), json.readExperiment(json.write(scenario)), "a scenario holds one");
    }

    @Test
    void aNewerFileAroundAnExperimentIsRefused() {
        String newer = "{\"schema\": 99, \"experiment\": " + SMALLEST + "}";
        String message = assertThrows(ExperimentFormatException.class, () -> json.readExperiment(newer))
                .getMessage();
        assertTrue(message.startsWith("The file has schema 99"), message);
        assertEquals(json.readExperiment(SMALLEST), json.readExperiment("{\"experiment\": " + SMALLEST + "}"));
    }

    @Test
    void standardArmsMayBeNamedAlone() {
        Experiment named = json.readExperiment(SMALLEST.strip().replaceFirst("}$", ", \"arms\": [\"mnl\", \"none\"]}"));
        assertEquals(List.of(Arm.MNL, Arm.NONE), named.arms());
    }

    @Test
    void referencesAreNoneUnlessGivenAndNeverAmongTheArms() {
        assertEquals(List.of(), json.readExperiment(SMALLEST).references());
        String some = SMALLEST.strip().replaceFirst("}$", ", \"references\": [\"uni-ce\", \"kd\", \"mnl\"]}");
        Experiment given = json.readExperiment(some);
        assertEquals(List.of(Arm.UNI_CE, Arm.KD), given.references());
        assertEquals(Arm.STANDARD, given.arms());
        assertEquals(given, json.readExperiment(json.write(given)));
        assertEquals(7, given.trained().size());
        assertEquals(given.trained(), given.comparingReferences().arms());
        assertEquals(List.of(), given.comparingReferences().references());
    }

    @Test
    void anArmsOwnLossMayBeGivenInPart() {
        String some = SMALLEST.strip().replaceFirst("}$", """
                , "arms": [{"name": "own", "mode": "NONE", "dominance": "CONFIDENCE_AND_UCOM", "targetPull": false,
                            "baseLoss": {"fused": 0.5, "own": {"left": 2}}}, "ensemble"]}
                """);
        Experiment given = json.readExperiment(some);
        Arm own = given.arms().get(0);
        assertEquals(new BaseLossSpec(0.5, 1, Map.of("left", 2.0)), own.baseLoss());
        assertEquals(0.5, own.fusedWeight());
        assertEquals(2, own.lossWeight(given.modalities().get(0)));
        assertEquals(1, own.lossWeight(given.modalities().get(1)));
        assertTrue(given.arms().get(1).trainsAlone());
        assertFalse(own.trainsAlone());
        assertEquals(given, json.readExperiment(json.write(given)));
        assertNull(json.readExperiment(SMALLEST).arms().get(0).baseLoss());
    }

    @Test
    void onlyFieldsOfTheFormAreWritten() {
        String text = json.write(Scenarios.byDefault().experiment());
        assertTrue(text.contains("\"schema\" : 1"));
        assertFalse(text.contains("\"none\" :"), "NoiseSpec.isNone is no field");
        assertFalse(text.contains("activeModalities"));
    }

    @Test
    void schedulesWarmUpAndLabelsReadBackEqualAndMayBeGivenInPart() {
        Experiment given = json.readExperiment(SMALLEST);
        DatasetSpec.Synthetic data = (DatasetSpec.Synthetic) given.dataset();
        Experiment rich = given.withDataset(data.with(300, 10))
                .withSchedule(new Schedule(
                        200,
                        32,
                        5,
                        new LearningRateSpec(LearningRateSpec.Kind.REDUCE_ON_PLATEAU, 3, 0.5, 1e-5, 4),
                        new EarlyStoppingSpec(true, 7),
                        new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0.01)))
                .withGuidance(given.guidance().withWarmUp(new WarmUpSpec(true, 9, 0.02)))
                .withLabels(new LabelSpec(
                        LabelSpec.ClassWeights.GIVEN, List.of(1.0, 2.5, 3.0), LabelSpec.LabelNoise.PAIR, 0.2));
        assertEquals(rich, json.readExperiment(json.write(rich)));
        Experiment partly = json.readExperiment(SMALLEST.strip().replaceFirst("}$", """
                , "schedule": {"learningRate": {"kind": "COSINE"}, "earlyStopping": {"enabled": true}},
                  "guidance": {"warmUp": {"untilPlateau": true}}, "labels": {"noise": "UNIFORM", "noiseShare": 0.1}}
                """));
        assertEquals(
                new LearningRateSpec(LearningRateSpec.Kind.COSINE, 30, 0.1, 0, 10),
                partly.schedule().learningRate());
        assertEquals(new EarlyStoppingSpec(true, 20), partly.schedule().earlyStopping());
        assertEquals(MonitorSpec.LOSS, partly.schedule().monitor());
        assertEquals(new WarmUpSpec(true, 5, 0), partly.guidance().warmUp());
        assertEquals(
                new LabelSpec(LabelSpec.ClassWeights.NONE, List.of(), LabelSpec.LabelNoise.UNIFORM, 0.1),
                partly.labels());
    }

    @Test
    void whatIsLeftOutGetsItsDocumentedDefault() {
        Experiment read = json.readExperiment(SMALLEST);
        assertEquals(Experiment.SCHEMA, read.schema());
        assertEquals(
                List.of("left", "right"),
                read.modalities().stream().map(ModalitySpec::name).toList());
        assertEquals(
                new ModalitySpec("left", true, new EncoderSpec(64, 1), 1, NoiseSpec.NONE, NoiseSpec.NONE),
                read.modalities().get(0));
        assertEquals(Arm.STANDARD, read.arms());
        assertEquals("none", read.baseline());
        assertEquals(new Schedule(80, 64), read.schedule());
        assertEquals(OptimizerSpec.adam(0.001), read.optimizer());
        assertEquals(new SeedRange(0, 8), read.seeds());
        assertEquals("left", read.guidance().fixedGuide());
        assertEquals(0.7, read.guidance().lambda());
        DatasetSpec.Synthetic data = (DatasetSpec.Synthetic) read.dataset();
        assertEquals(LabelSpec.NONE, read.labels());
        assertEquals(WarmUpSpec.FIXED, read.guidance().warmUp());
        assertEquals(0, data.validationSize());
        assertEquals(1, data.imbalance());
        assertEquals(2000, data.testSize());
        assertEquals(
                new DatasetSpec.SyntheticModality("left", 2, 1, Math.sqrt(0.5)),
                data.modalities().get(0));
        assertEquals(List.of(), new ExperimentValidator().problems(read));
    }

    @Test
    void standardArmsMayBeGivenByName() {
        Experiment read = json.readExperiment(
                SMALLEST.replaceFirst("\\{", "{\"arms\": [\"mnl\", \"ce-only\"], \"schedule\": {\"epochs\": 3}, "));
        assertEquals(List.of(Arm.MNL, Arm.CE_ONLY), read.arms());
        assertEquals("mnl", read.baseline(), "the first one, without \"none\"");
        assertEquals(new Schedule(3, 64), read.schedule());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "schema": 2, | `The file has schema 2, and this version of MNL Explorer reads schema 1 at most: open it with a newer version.`
                    "schema": "1", | `The field "schema" must be a whole number from 1 to 1, not "1".`
                    "schedule": {"epoch": 5}, | `The field "schedule.epoch" is not known, known here are: batchSize, earlyStopping, epochs, learningRate, measureEvery, monitor.`
                    "schedule": {"epochs": "ten"}, | `The field "schedule.epochs" must be a whole number.`
                    "schedule": {"epochs": 1.5}, | `The field "schedule.epochs" must be a whole number.`
                    "schedule": 3, | `The field "schedule" must be an object in braces.`
                    "guidance": {"lambda": "0.7"}, | `The field "guidance.lambda" must be a number.`
                    "fusion": {"rule": "SUM"}, | `The field "fusion.rule" must be one of: MEAN, WEIGHTED, PRODUCT_OF_EXPERTS, MAX_PROBABILITY, ENTROPY, QMF_ENERGY, PDF, TMC_EVIDENTIAL, LEARNED_GATE.`
                    "modalities": [{"name": "left"}, {"name": "right", "enabled": 1}], | `The field "modalities[1].enabled" must be true or false.`
                    "modalities": [{"name": 7}], | `The field "modalities[0].name" must be a text in quotes.`
                    "modalities": [{"enabled": true}], | `The field "modalities[0].name" is missing: add it.`
                    "modalities": {}, | `The field "modalities" must be a list in square brackets.`
                    "arms": ["best"], | `The field "arms[0]" must be an object in braces, or the name of a known arm: none, ce-only, all-class, mnl, forced, kd, uni-ce, ensemble.`
                    "seeds": {"count": 8, "first": 99999999999999999999}, | `The field "seeds.first" is out of range: use a number nearer to 0.`
                    "schedule": {"epochs": null}, | `The field "schedule.epochs" must not be null: give it a value, or leave it out.`
                    "schedule": null, | `The field "schedule" must not be null: give it a value, or leave it out.`
                    "schema": null, | `The field "schema" must be a whole number from 1 to 1, not null.`
                    "arms": [null], | `The field "arms[0]" must not be null: give it a value, or take it out.`
                    "arms": ["mnl", {"name": null}], | `The field "arms[1].name" must not be null: give it a value.`
                    "labels": {"weights": [1, null]}, | `The field "labels.weights[1]" must not be null: give it a value, or take it out.`
                    "fusion": {"weights": {"left": null}}, | `The field "fusion.weights.left" must not be null: give it a value, or take it out.`
                    "fusion": {"rankLossWeight": 1e400}, | `The field "fusion.rankLossWeight" is out of range: use a number nearer to 0.`
                    "colour": null, | `The field "colour" is not known, known here are: arms, baseline, dataset, fusion, guidance, labels, modalities, optimizer, references, schedule, schema, seeds.`
                    "colour": "red", | `The field "colour" is not known, known here are: arms, baseline, dataset, fusion, guidance, labels, modalities, optimizer, references, schedule, schema, seeds.`
                    """)
    void refusesWithThePlaceAndTheRemedy(String addition, String message) {
        String text = SMALLEST.replaceFirst("\\{", "{" + addition);
        assertEquals(
                message,
                assertThrows(ExperimentFormatException.class, () -> json.readExperiment(text))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {} | `The field "dataset" is missing: add it.`
                    [] | `The file must hold one JSON object in braces.`
                    {"dataset": {"kind": "cloud"}} | `The field "dataset.kind" must be "synthetic" or "folder".`
                    {"dataset": null} | `The field "dataset" must not be null: give it a value, or leave it out.`
                    {"dataset": {"kind": "folder", "path": null}} | `The field "dataset.path" must not be null: give it a value.`
                    {"dataset": {}} | `The field "dataset.kind" must be "synthetic" or "folder".`
                    {"dataset": {"kind": "folder"}} | `The field "dataset.path" is missing: add it.`
                    {"dataset": {"kind": "folder", "path": "x"}} | `The field "modalities" is missing: add it.`
                    {"experiment": 3} | `The field "experiment" must hold an experiment: an object in braces.`
                    {"experiment": {"dataset": {"kind": "folder"}}} | `The field "experiment.dataset.path" is missing: add it.`
                    """)
    void refusesIncompleteFiles(String text, String message) {
        assertEquals(
                message,
                assertThrows(ExperimentFormatException.class, () -> json.readExperiment(text))
                        .getMessage());
    }

    @Test
    void textThatIsNotJsonIsRefusedWithItsLine() {
        String message = assertThrows(ExperimentFormatException.class, () -> json.readExperiment("{\n  \"schema\": }"))
                .getMessage();
        assertTrue(message.startsWith("The file is not valid JSON at line 2, column"), message);
        assertThrows(ExperimentFormatException.class, () -> json.readExperiment(SMALLEST + "}"));
        assertThrows(ExperimentFormatException.class, () -> json.readExperiment(""));
        assertThrows(
                ExperimentFormatException.class,
                () -> json.readExperiment(SMALLEST.replaceFirst("\\{", "{\"schema\": 1, \"schema\": 1, ")));
    }

    @Test
    void anArmMayTrainAgainstAttacks() {
        String data = "{\"dataset\": {\"kind\": \"synthetic\", \"classes\": 2, \"dimensions\": 3, \"modalities\":"
                + " [{\"name\": \"a\"}, {\"name\": \"b\"}]}, \"arms\": [\"mnl\", \"mnl+adv\", {\"name\": \"own\", \"mode\":"
                + " \"NONE\", \"dominance\": \"CONFIDENCE_ONLY\", \"targetPull\": false, \"adversarial\": {\"radius\": 0.5,"
                + " \"modalities\": [\"b\"]}}]}";
        Experiment experiment = new ExperimentJson().readExperiment(data);
        assertNull(experiment.arms().get(0).adversarial());
        assertEquals(
                Arm.MNL.withAdversarial("mnl+adv", AdversarialSpec.DEFAULT),
                experiment.arms().get(1));
        AdversarialSpec own = experiment.arms().get(2).adversarial();
        assertEquals(new AdversarialSpec(0.5, 5, 0, List.of("b"), 1), own);
        assertEquals(experiment, new ExperimentJson().readExperiment(new ExperimentJson().write(experiment)));
        assertEquals(List.of(), new ExperimentValidator().problems(experiment));
        Arm wrong = Arm.NONE.withAdversarial("wrong", new AdversarialSpec(0, 0, -1, List.of("c"), 2));
        List<String> paths = new ExperimentValidator()
                .problems(experiment.withArms(List.of(wrong), "wrong")).stream()
                        .map(Problem::path)
                        .toList();
        assertEquals(
                List.of("radius", "steps", "stepSize", "share", "modalities").stream()
                        .map(field -> "arms[0].adversarial." + field)
                        .toList(),
                paths);
    }
}
