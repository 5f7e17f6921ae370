package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.experiment.EncoderSpec;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.fields.FusionFields;
import mnl.ui.form.RecordSettings;
import org.junit.jupiter.api.Test;

class FusionSettingsTest {
    private static final List<ModalitySpec> MODALITIES = List.of(modality("image"), modality("audio"));
    private int changes;
    private final FusionSettings settings = new FusionSettings(
            "fusion", new RecordSettings<>(FusionFields.FUSION, new FusionSpec(FusionRule.MEAN), () -> changes++));

    @Test
    void whatIsLoadedComesOutUnchanged() {
        for (FusionSpec spec : List.of(
                new FusionSpec(FusionRule.WEIGHTED),
                new FusionSpec(FusionRule.WEIGHTED, Map.of("image", 1.0, "audio", 1.0), true, 0, 50),
                new FusionSpec(FusionRule.WEIGHTED, Map.of("image", 0.2, "text", 3.0), false, 0, 50),
                new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.1, 50),
                new FusionSpec(FusionRule.TMC_EVIDENTIAL, Map.of(), false, 0, 7))) {
            settings.load(spec, MODALITIES);
            assertEquals(spec, settings.spec());
        }
    }

    @Test
    void oneEditedWeightGivesEveryModalityAWeight() {
        settings.load(new FusionSpec(FusionRule.WEIGHTED), MODALITIES);
        int before = changes;
        settings.weights().get(1).setting().textProperty().set("3");
        assertEquals(Map.of("image", 1.0, "audio", 3.0), settings.spec().weights());
        assertTrue(changes > before);
    }

    @Test
    void onlyTheNumbersOfTheChosenRuleCount() {
        settings.load(new FusionSpec(FusionRule.MEAN), MODALITIES);
        assertEquals(Set.of(), settings.typed().keySet());
        settings.ruleProperty().set(FusionRule.WEIGHTED);
        assertEquals(
                Set.of("fusion.weights.image", "fusion.weights.audio"),
                settings.typed().keySet());
        settings.ruleProperty().set(FusionRule.TMC_EVIDENTIAL);
        assertEquals(Set.of("fusion.annealingEpochs"), settings.typed().keySet());
    }

    private static ModalitySpec modality(String name) {
        return new ModalitySpec(name, true, new EncoderSpec(4, 1), 1, NoiseSpec.NONE, NoiseSpec.NONE);
    }
}
