package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalityOutline;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.fields.ModalityFields;
import mnl.ui.form.Edits;
import mnl.ui.form.NumberSetting;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.TypedSetting;

/** One modality while the user edits it. */
public final class ModalitySettings {
    private final RecordSettings<ModalitySpec> fields;
    private final RecordSettings<NoiseSpec> trainingNoise;
    private final RecordSettings<NoiseSpec> evaluationNoise;
    private final EncoderSettings encoder;
    private final BooleanProperty sameNoise = new SimpleBooleanProperty(this, "sameNoise", true);
    private final ObservableList<NoiseKind> noiseKinds = FXCollections.observableArrayList(NoiseKind.NONE);

    ModalitySettings(ModalitySpec spec, Edits edits) {
        fields = new RecordSettings<>(ModalityFields.MODALITY, spec, edits::changed);
        trainingNoise = fields.inner("trainingNoise", NoiseSpec.class);
        evaluationNoise = fields.inner("evaluationNoise", NoiseSpec.class);
        encoder = new EncoderSettings(fields.inner("encoder", EncoderSpec.class), edits);
        fields.supply("trainingNoise", () -> plain(trainingNoise.record()));
        fields.supply("evaluationNoise", () -> plain((sameNoise.get() ? trainingNoise : evaluationNoise).record()));
        sameNoise.addListener((o, was, same) -> edits.together(() -> {
            if (!same) {
                evaluationNoise.load(plain(trainingNoise.record()));
            }
            fields.refresh();
        }));
        load(spec);
    }

    private static NoiseSpec plain(NoiseSpec noise) {
        return noise.kind() == NoiseKind.NONE ? NoiseSpec.NONE : noise;
    }

    /** Takes over a modality of any name. */
    void load(ModalitySpec spec) {
        offer(List.of(spec.trainingNoise().kind(), spec.evaluationNoise().kind()));
        fields.load(spec);
        encoder.loaded();
        sameNoise.set(spec.trainingNoise().equals(spec.evaluationNoise()));
        evaluationNoise.load(spec.evaluationNoise());
    }

    /** Takes over a modality that something else has changed; what is typed stays where it says the same. */
    void follow(ModalitySpec spec) {
        fields.text("name").set(spec.name());
        if (!spec().equals(spec)) {
            load(spec);
        }
    }

    /** Offers the kinds of noise and the encoders that fit what the modality's samples are. */
    public void know(ModalityOutline modality) {
        offer(modality.kind().noiseKinds());
        encoder.know(modality);
    }

    private void offer(List<NoiseKind> kinds) {
        List<NoiseKind> missing = new ArrayList<>(kinds);
        missing.removeAll(noiseKinds);
        noiseKinds.addAll(missing.stream().distinct().toList());
    }

    ModalitySpec spec() {
        return fields.record();
    }

    /** What is typed into fields that are read, by the path of the field. */
    Map<String, TypedSetting> typed(String path) {
        Map<String, TypedSetting> typed = new LinkedHashMap<>();
        fields.typed(path + ".", spec(), typed);
        if (sameNoise.get()) {
            typed.keySet().removeIf(field -> field.startsWith(path + ".evaluationNoise."));
        }
        if (encoder.isLinear()) {
            typed.remove(path + ".encoder.depth");
        }
        return typed;
    }

    /** Its name in the dataset; another one where it is renamed there. */
    public String name() {
        return fields.text("name").get();
    }

    /** Whether it takes part. */
    public ObjectProperty<Boolean> enabledProperty() {
        return fields.choice("enabled");
    }

    /** Its classifier. */
    public EncoderSettings encoder() {
        return encoder;
    }

    /** Its fields. */
    public RecordSettings<ModalitySpec> fields() {
        return fields;
    }

    /** A number by its path in the modality. */
    public NumberSetting number(String path) {
        return fields.number(path);
    }

    /** Noise in the training samples. */
    public RecordSettings<NoiseSpec> trainingNoise() {
        return trainingNoise;
    }

    /** Counts only while {@link #sameNoiseProperty} is off. */
    public RecordSettings<NoiseSpec> evaluationNoise() {
        return evaluationNoise;
    }

    /** Whether validation and test samples get the training noise. */
    public BooleanProperty sameNoiseProperty() {
        return sameNoise;
    }

    /** The kinds of noise on offer; grows when the dataset's kinds become known. */
    public ObservableList<NoiseKind> noiseKinds() {
        return noiseKinds;
    }
}
