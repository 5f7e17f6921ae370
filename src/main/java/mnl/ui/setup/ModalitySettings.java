package mnl.ui.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.ModalityOutline;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;

/** One modality while the user edits it. */
public final class ModalitySettings {
    private String name;
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
    private final EncoderSettings encoder;
    private final NumberSetting lossWeight;
    private final NoiseSettings trainingNoise;
    private final NoiseSettings evaluationNoise;
    private final BooleanProperty sameNoise = new SimpleBooleanProperty(this, "sameNoise", true);
    private final ObservableList<NoiseKind> noiseKinds = FXCollections.observableArrayList(NoiseKind.NONE);

    ModalitySettings(ModalitySpec spec, Edits edits) {
        Runnable changed = edits::changed;
        name = spec.name();
        encoder = new EncoderSettings(spec.encoder(), edits);
        lossWeight = new NumberSetting(NumberSetting.Kind.DECIMAL, spec.lossWeight(), changed);
        trainingNoise = new NoiseSettings(changed);
        evaluationNoise = new NoiseSettings(changed);
        loadRest(spec);
        enabled.addListener((o, was, now) -> changed.run());
        sameNoise.addListener((o, was, same) -> edits.together(() -> {
            if (!same) {
                evaluationNoise.load(trainingNoise.spec());
            }
            changed.run();
        }));
    }

    private void loadRest(ModalitySpec spec) {
        enabled.set(spec.enabled());
        sameNoise.set(spec.trainingNoise().equals(spec.evaluationNoise()));
        offer(List.of(spec.trainingNoise().kind(), spec.evaluationNoise().kind()));
        trainingNoise.load(spec.trainingNoise());
        evaluationNoise.load(spec.evaluationNoise());
    }

    /** Takes over a modality of any name. */
    void load(ModalitySpec spec) {
        name = spec.name();
        encoder.load(spec.encoder());
        lossWeight.set(spec.lossWeight());
        loadRest(spec);
    }

    /** Takes over a modality that something else has changed; what is typed stays where it says the same. */
    void follow(ModalitySpec spec) {
        name = spec.name();
        if (!spec().equals(spec)) {
            load(spec);
        }
    }

    /** Offers the kinds of noise and the encoders that fit what the modality's samples are. */
    void know(ModalityOutline modality) {
        offer(modality.kind().noiseKinds());
        encoder.know(modality);
    }

    private void offer(List<NoiseKind> kinds) {
        List<NoiseKind> missing = new ArrayList<>(kinds);
        missing.removeAll(noiseKinds);
        noiseKinds.addAll(missing.stream().distinct().toList());
    }

    ModalitySpec spec() {
        NoiseSpec training = trainingNoise.spec();
        return new ModalitySpec(
                name,
                enabled.get(),
                encoder.spec(),
                lossWeight.get(),
                training,
                sameNoise.get() ? training : evaluationNoise.spec());
    }

    /** The numbers that count, by the path of their field. */
    Map<String, NumberSetting> numbers(String path) {
        Map<String, NumberSetting> numbers = new LinkedHashMap<>();
        if (!enabled.get()) {
            return numbers;
        }
        numbers.putAll(encoder.numbers(path + ".encoder"));
        numbers.put(path + ".lossWeight", lossWeight);
        numbers.putAll(trainingNoise.numbers(path + ".trainingNoise"));
        if (!sameNoise.get()) {
            numbers.putAll(evaluationNoise.numbers(path + ".evaluationNoise"));
        }
        return numbers;
    }

    /** Its name in the dataset; another one where it is renamed there. */
    public String name() {
        return name;
    }

    /** Whether it takes part. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Its classifier. */
    public EncoderSettings encoder() {
        return encoder;
    }

    /** w_m. */
    public NumberSetting lossWeight() {
        return lossWeight;
    }

    public NoiseSettings trainingNoise() {
        return trainingNoise;
    }

    /** Counts only while {@link #sameNoiseProperty} is off. */
    public NoiseSettings evaluationNoise() {
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
