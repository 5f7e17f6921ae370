package mnl.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.experiment.DatasetOutline;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalityOutline;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import org.junit.jupiter.api.Test;

class EncoderSpecTest {
    private static final String OPEN =
            "{\"dataset\": {\"kind\": \"folder\", \"path\": \"x\"}, \"modalities\": [{\"name\": \"a\"},"
                    + " {\"name\": \"b\", \"encoder\": ";

    private final ExperimentJson json = new ExperimentJson();
    private final ExperimentValidator validator = new ExperimentValidator();

    private EncoderSpec read(String encoder) {
        return json.readExperiment(OPEN + encoder + "}]}").modalities().get(1).encoder();
    }

    @Test
    void whatIsLeftOutIsAPerceptronAsBefore() {
        assertEquals(new EncoderSpec(64, 1), read("{}"));
        assertEquals(new EncoderSpec(32, 0), read("{\"width\": 32, \"depth\": 0}"));
        assertEquals(EncoderKind.MLP, new EncoderSpec(32, 0).kind());
        assertEquals(
                new EncoderSpec(EncoderKind.CONVOLUTION, 64, 1, EncoderSpec.CHANNELS),
                read("{\"kind\": \"CONVOLUTION\"}"));
        assertEquals(
                new EncoderSpec(EncoderKind.CONVOLUTION, 16, 0, 6),
                read("{\"kind\": \"CONVOLUTION\", \"width\": 16, \"depth\": 0, \"channels\": 6}"));
    }

    @Test
    void everyKindComesBackFromJson() {
        for (EncoderKind kind : EncoderKind.values()) {
            Experiment experiment = json.readExperiment(OPEN + "{\"kind\": \"" + kind + "\", \"channels\": 7}}]}");
            assertEquals(experiment, json.readExperiment(json.write(experiment)));
        }
    }

    @Test
    void anUnknownKindIsRefusedWithThoseThatThereAre() {
        String message = assertThrows(ExperimentFormatException.class, () -> read("{\"kind\": \"LSTM\"}"))
                .getMessage();
        assertEquals(
                "The field \"modalities[1].encoder.kind\" must be one of: MLP, CONVOLUTION, EMBEDDING_BAG.", message);
    }

    @Test
    void onlyWhatFitsTheModalityIsAccepted() {
        assertEquals(
                List.of("A convolution reads pictures and spectrograms, and the features of the modality \"b\" do not"
                        + " lie in a plane: choose another encoder."),
                problems(EncoderKind.CONVOLUTION, new ModalityOutline("b", ModalityKind.FEATURES)));
        assertEquals(
                List.of("A convolution reads planes from 4 x 4 to 64 x 64, and the modality \"b\" has 3 x 20: choose"
                        + " another encoder."),
                problems(EncoderKind.CONVOLUTION, new ModalityOutline("b", ModalityKind.IMAGE, 3, 20, false)));
        assertEquals(1, problems(EncoderKind.CONVOLUTION, plane(4, 65)).size());
        assertEquals(List.of(), problems(EncoderKind.CONVOLUTION, plane(4, 64)));
        assertEquals(
                List.of("An embedding bag reads tokens, and the modality \"b\" has none: choose another encoder."),
                problems(EncoderKind.EMBEDDING_BAG, plane(16, 16)));
        ModalityOutline text = new ModalityOutline("b", ModalityKind.FEATURES, 0, 0, true);
        assertEquals(List.of(), problems(EncoderKind.EMBEDDING_BAG, text));
        assertEquals(List.of(EncoderKind.MLP, EncoderKind.EMBEDDING_BAG), text.encoders());
    }

    @Test
    void theChannelsCountOnlyWhereThereAreSome() {
        EncoderSpec none = new EncoderSpec(EncoderKind.CONVOLUTION, 64, 1, 0);
        assertEquals(
                List.of("The number of channels must be a whole number from 1 to 64, not 0."),
                problems(none, plane(16, 16)));
        assertEquals(List.of(), problems(new EncoderSpec(EncoderKind.MLP, 64, 1, 0), plane(16, 16)));
    }

    @Test
    void onlyAPerceptronIsCertifiedAndTokensAreNotMoved() {
        assertTrue(EncoderKind.MLP.hasLipschitzBound());
        assertFalse(EncoderKind.CONVOLUTION.hasLipschitzBound());
        assertFalse(EncoderKind.EMBEDDING_BAG.hasLipschitzBound());
        assertTrue(EncoderKind.CONVOLUTION.acceptsPerturbation());
        assertFalse(EncoderKind.EMBEDDING_BAG.acceptsPerturbation());
    }

    private static ModalityOutline plane(int rows, int columns) {
        return new ModalityOutline("b", ModalityKind.IMAGE, rows, columns, false);
    }

    private List<String> problems(EncoderKind kind, ModalityOutline b) {
        return problems(new EncoderSpec(kind, 64, 1), b);
    }

    private List<String> problems(EncoderSpec encoder, ModalityOutline b) {
        Experiment experiment = json.readExperiment(OPEN + "{}}]}");
        ModalitySpec a = experiment.modalities().get(0);
        ModalitySpec changed = new ModalitySpec("b", true, encoder, 1, NoiseSpec.NONE, NoiseSpec.NONE);
        return validator
                .problems(
                        experiment.withModalities(List.of(a, changed)),
                        new DatasetOutline(List.of(new ModalityOutline("a", ModalityKind.FEATURES), b), 10))
                .stream()
                .map(Problem::message)
                .toList();
    }
}
