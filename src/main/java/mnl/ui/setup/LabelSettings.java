package mnl.ui.setup;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.experiment.LabelSpec;
import mnl.experiment.LabelSpec.ClassWeights;
import mnl.experiment.LabelSpec.LabelNoise;
import mnl.experiment.check.Problem;

/** What is done to the training labels, while the user edits it. */
public final class LabelSettings {
    static final String WEIGHTS = "labels.weights";

    private final ObjectProperty<ClassWeights> classWeights =
            new SimpleObjectProperty<>(this, "classWeights", ClassWeights.NONE);
    private final ObjectProperty<LabelNoise> noise = new SimpleObjectProperty<>(this, "noise", LabelNoise.NONE);
    private final NumberSetting noiseShare;
    private final WeightsSetting weights;

    LabelSettings(Runnable changed) {
        noiseShare = new NumberSetting(NumberSetting.Kind.DECIMAL, 0.2, changed);
        weights = new WeightsSetting(changed);
        classWeights.addListener((o, was, now) -> changed.run());
        noise.addListener((o, was, now) -> changed.run());
    }

    void load(LabelSpec spec) {
        classWeights.set(spec.classWeights());
        weights.set(spec.weights());
        noise.set(spec.noise());
        noiseShare.set(spec.noiseShare());
    }

    LabelSpec spec() {
        return new LabelSpec(classWeights.get(), weights.get(), noise.get(), noiseShare.get());
    }

    /** The numbers that count, by the path of their field. */
    Map<String, NumberSetting> numbers() {
        return noise.get() == LabelNoise.NONE ? Map.of() : Map.of("labels.noiseShare", noiseShare);
    }

    /** What cannot be read besides the numbers. */
    List<Problem> unreadable() {
        return classWeights.get() == ClassWeights.GIVEN && !weights.isReadable()
                ? List.of(new Problem(WEIGHTS, WeightsSetting.REMEDY))
                : List.of();
    }

    /** Where class weights come from. */
    public ObjectProperty<ClassWeights> classWeightsProperty() {
        return classWeights;
    }

    /** Given class weights. */
    public WeightsSetting weights() {
        return weights;
    }

    /** Which label takes the true one's place. */
    public ObjectProperty<LabelNoise> noiseProperty() {
        return noise;
    }

    public NumberSetting noiseShare() {
        return noiseShare;
    }
}
