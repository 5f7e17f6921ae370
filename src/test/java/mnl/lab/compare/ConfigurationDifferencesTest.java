package mnl.lab.compare;

import static mnl.lab.compare.ComparedRuns.EXPERIMENT;
import static mnl.lab.compare.ComparedRuns.lambda;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.fields.ModalityFields;
import org.junit.jupiter.api.Test;

class ConfigurationDifferencesTest {
    private static List<ConfigurationRow> rows(Experiment... experiments) {
        return ConfigurationDifferences.of(Stream.of(experiments)
                .map(experiment -> ComparedRuns.of(experiment).run())
                .toList());
    }

    private static Map<String, List<String>> byPath(Experiment... experiments) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        rows(experiments).forEach(row -> found.put(row.path(), row.values()));
        return found;
    }

    @Test
    void theSameConfigurationHasNone() {
        assertEquals(List.of(), rows(EXPERIMENT, EXPERIMENT, EXPERIMENT));
    }

    @Test
    void aNumberWithAllItsDigits() {
        assertEquals(
                List.of(new ConfigurationRow(
                        "guidance.lambda",
                        "Guidance · Lambda (λ)",
                        List.of("2", "2.00001", "2"),
                        List.of("λ 2", "λ 2.00001", "λ 2"),
                        false,
                        false)),
                rows(lambda(2), lambda(2.00001), lambda(2)));
    }

    @Test
    void anArmThatARunHasNotIsSaidNotToBeThere() {
        Experiment more = EXPERIMENT.withArms(List.of(Arm.MNL, Arm.FORCED, Arm.NONE), "none");
        List<ConfigurationRow> rows = rows(EXPERIMENT, more);
        assertEquals(1, rows.size(), "the order of arms is none of their settings: " + rows);
        assertEquals("Arms · Forced", rows.get(0).name());
        assertEquals(List.of("not there", "there"), rows.get(0).values());
        assertEquals(List.of("without Forced", "with Forced"), rows.get(0).terms());
    }

    @Test
    void whatAnArmHasOfItsOwnIsComparedUnderItsName() {
        Arm weak = Arm.MNL.withAdversarial("mnl", AdversarialSpec.DEFAULT);
        Arm strong = Arm.MNL.withAdversarial("mnl", new AdversarialSpec(2, 5, 0, List.of(), 1));
        assertEquals(
                Map.of("arms[mnl].adversarial.radius", List.of("1", "2")),
                byPath(
                        EXPERIMENT.withArms(List.of(Arm.NONE, weak), "none"),
                        EXPERIMENT.withArms(List.of(Arm.NONE, strong), "none")));
        Map<String, List<String>> none = byPath(EXPERIMENT, EXPERIMENT.withArms(List.of(Arm.NONE, weak), "none"));
        assertEquals(
                Map.of(
                        "arms[mnl].adversarial",
                        List.of("none", "radius 1, steps 5, step size 0, share 1, modalities none")),
                none);
    }

    @Test
    void aFieldThatIsNotReadIsSaidNotToBeUsed() {
        Experiment steps = EXPERIMENT.withSchedule(EXPERIMENT
                .schedule()
                .withLearningRate(new LearningRateSpec(LearningRateSpec.Kind.STEP, 30, 0.1, 0, 10)));
        assertEquals(List.of("constant", "steps"), byPath(EXPERIMENT, steps).get("schedule.learningRate.kind"));
        assertEquals(List.of("not used", "30"), byPath(EXPERIMENT, steps).get("schedule.learningRate.stepEpochs"));
        assertEquals(3, byPath(EXPERIMENT, steps).size(), "minimum and patience are read in neither");
    }

    @Test
    void modalitiesAreComparedByNameAndTheirOrderIsSaid() {
        List<ModalitySpec> turned = new ArrayList<>(EXPERIMENT.modalities());
        Collections.reverse(turned);
        String first = EXPERIMENT.modalities().get(0).name();
        String second = EXPERIMENT.modalities().get(1).name();
        assertEquals(
                Map.of("modalities", List.of(first + ", " + second, second + ", " + first)),
                byPath(EXPERIMENT, EXPERIMENT.withModalities(turned)));
        ModalitySpec wide = ModalityFields.MODALITY.with(
                turned.get(0),
                Map.of("encoder", ModalityFields.ENCODER.with(turned.get(0).encoder(), Map.of("width", 7))));
        turned.set(0, wide);
        EncoderSpec before = EXPERIMENT.modalities().get(1).encoder();
        assertEquals(
                List.of(String.valueOf(before.width()), "7"),
                byPath(EXPERIMENT, EXPERIMENT.withModalities(turned)).get("modalities[" + second + "].encoder.width"));
    }

    @Test
    void ofDataOfTwoKindsEveryFieldIsListedAndThePathIsNot() {
        Experiment folder = EXPERIMENT.withDataset(new DatasetSpec.Folder("/somewhere", 50, 0.2));
        Map<String, List<String>> found = byPath(EXPERIMENT, folder);
        DatasetSpec.Synthetic drawn = (DatasetSpec.Synthetic) EXPERIMENT.dataset();
        assertEquals(List.of("synthetic", "folder"), found.get("dataset.kind"));
        assertEquals(List.of(String.valueOf(drawn.classes()), "not there"), found.get("dataset.classes"));
        assertEquals(List.of(String.valueOf(drawn.trainSize()), "50"), found.get("dataset.trainSize"));
        assertEquals(List.of("not there", "0.2"), found.get("dataset.validationShare"));
        assertEquals(null, found.get("dataset.path"));
    }

    @Test
    void dataAndProgramsComeLast() {
        Experiment folder = EXPERIMENT.withDataset(new DatasetSpec.Folder("/somewhere", 50, 0.2));
        List<ConfigurationRow> rows = ConfigurationDifferences.of(List.of(
                ComparedRuns.of(folder).on("0123456789abcdef").run(),
                ComparedRuns.of(folder).on("fedcba9876543210").by("2").run()));
        assertEquals(
                List.of("Data fingerprint", "Version of mnl-explorer"),
                rows.stream().map(ConfigurationRow::name).toList());
        assertEquals(List.of("0123456789ab", "fedcba987654"), rows.get(0).values());
    }
}
