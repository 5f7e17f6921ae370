package mnl.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LabelSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

/** Checks of data, modalities and labels. */
class DataChecksTest extends ValidatorCase {
    @Test
    void labels() {
        expect(valid.withLabels(null), "labels");
        expect(valid.withLabels(new LabelSpec(null, List.of(), null, 7)), "labels.classWeights", "labels.noise");
        expect(
                valid.withLabels(new LabelSpec(
                        LabelSpec.ClassWeights.GIVEN, List.of(1.0, 0.0), LabelSpec.LabelNoise.UNIFORM, 1.5)),
                "labels.weights",
                "labels.noiseShare",
                "labels.weights");
        expect(valid.withDataset(data.with(-1, 0.5)), "dataset.validationSize", "dataset.imbalance");
    }

    @Test
    void modalities() {
        expect(modality(1, m -> copy(m, true, -1, NoiseSpec.NONE)), "modalities[1].lossWeight");
        expect(modality(1, m -> copy(m, false, -1, NoiseSpec.NONE)), "modalities");
        expect(
                modality(1, m -> copy(m, true, 0, new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 11, 2))),
                "modalities[1].trainingNoise.severity",
                "modalities[1].trainingNoise.share");
        expect(
                modality(1, m -> copy(m, true, 0, new NoiseSpec(NoiseKind.IMAGE_BLUR, 1, 1))),
                "modalities[1].trainingNoise.kind");
        expect(
                modality(
                        0,
                        m -> new ModalitySpec("loud", true, new EncoderSpec(0, 9), 0, NoiseSpec.NONE, NoiseSpec.NONE)),
                "modalities[0].encoder.width",
                "modalities[0].encoder.depth");
        expect(
                modality(1, m -> new ModalitySpec("loud", true, m.encoder(), 0, NoiseSpec.NONE, NoiseSpec.NONE)),
                "modalities[1].name");
        expect(
                modality(1, m -> new ModalitySpec("fused", true, m.encoder(), 0, NoiseSpec.NONE, NoiseSpec.NONE)),
                "modalities[1].name",
                "modalities[1].name");
    }

    @Test
    void syntheticData() {
        expect(
                valid.withDataset(new DatasetSpec.Synthetic(50, 40, data.modalities(), List.of(), 0, 0, 200, 2000)),
                "dataset.dimensions");
        expect(
                valid.withDataset(new DatasetSpec.Synthetic(1, 40, data.modalities(), List.of(), 1.1, -0.1, 0, 0)),
                "dataset.classes",
                "dataset.carriedByOne",
                "dataset.misleading",
                "dataset.trainSize",
                "dataset.testSize");
        expect(
                pairs(new DatasetSpec.ClassPair(0, 1), new DatasetSpec.ClassPair(1, 10)),
                "dataset.confusablePairs[1].second",
                "dataset.confusablePairs[1]");
        expect(pairs(new DatasetSpec.ClassPair(3, 3)), "dataset.confusablePairs[0]");
        expect(
                valid.withDataset(new DatasetSpec.Synthetic(
                        10,
                        40,
                        List.of(
                                new DatasetSpec.SyntheticModality("loud", -1, 0, 1.5),
                                new DatasetSpec.SyntheticModality("quiet", 1, 1, Double.NaN)),
                        List.of(),
                        0,
                        0,
                        200,
                        2000)),
                "dataset.modalities[0].amplitude",
                "dataset.modalities[0].deviation",
                "dataset.modalities[0].separation",
                "dataset.modalities[1].separation");
    }

    @Test
    void foldersAreCheckedAgainstWhatIsKnownOfThem() {
        Experiment digits = Scenarios.byName("av-digits-weak-audio").experiment();
        DatasetOutline known = new DatasetOutline(
                List.of("picture", "cluttered-picture", "sound", "word"),
                List.of(ModalityKind.IMAGE, ModalityKind.IMAGE, ModalityKind.SOUND, ModalityKind.TEXT),
                10);
        assertEquals(List.of(), validator.problems(digits, known));
        Experiment uneven = digits.withDataset(new DatasetSpec.Folder("sample-data/av-digits", 305));
        expect(uneven);
        assertEquals(List.of("dataset.trainSize"), paths(validator.problems(uneven, known)));
        DatasetOutline swapped = new DatasetOutline(
                List.of("sound", "cluttered-picture"), List.of(ModalityKind.IMAGE, ModalityKind.IMAGE), 10);
        assertEquals(
                List.of(
                        "modalities[0].name",
                        "modalities[2].trainingNoise.kind",
                        "modalities[2].evaluationNoise.kind",
                        "modalities[3].name"),
                paths(validator.problems(digits, swapped)));
    }

    private Experiment pairs(DatasetSpec.ClassPair... pairs) {
        return valid.withDataset(new DatasetSpec.Synthetic(10, 40, data.modalities(), List.of(pairs), 0, 0, 200, 2000));
    }
}
