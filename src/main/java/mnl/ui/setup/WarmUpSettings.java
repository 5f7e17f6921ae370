package mnl.ui.setup;

import static mnl.ui.setup.NumberSetting.Kind.DECIMAL;
import static mnl.ui.setup.NumberSetting.Kind.WHOLE;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.WarmUpSpec;

/** When the guidance warm-up ends, while the user edits it. */
public final class WarmUpSettings {
    private final ObjectProperty<Boolean> untilPlateau = new SimpleObjectProperty<>(this, "untilPlateau", false);
    private final NumberSetting epochs;
    private final NumberSetting patience;
    private final NumberSetting minimumImprovement;

    WarmUpSettings(Runnable changed) {
        epochs = new NumberSetting(WHOLE, 0, changed);
        patience = new NumberSetting(WHOLE, WarmUpSpec.FIXED.patience(), changed);
        minimumImprovement = new NumberSetting(DECIMAL, 0.01, changed);
        untilPlateau.addListener((o, was, now) -> changed.run());
    }

    void load(GuidanceSpec guidance) {
        untilPlateau.set(guidance.warmUp().untilPlateau());
        epochs.set(guidance.warmUpEpochs());
        patience.set(guidance.warmUp().patience());
        minimumImprovement.set(guidance.warmUp().minimumImprovement());
    }

    WarmUpSpec spec() {
        return new WarmUpSpec(untilPlateau.get(), patience.getInt(), minimumImprovement.get());
    }

    /** The numbers that count, by the path of their field. */
    Map<String, NumberSetting> numbers() {
        Map<String, NumberSetting> numbers = new LinkedHashMap<>();
        if (untilPlateau.get()) {
            numbers.put("guidance.warmUp.patience", patience);
            numbers.put("guidance.warmUp.minimumImprovement", minimumImprovement);
        } else {
            numbers.put("guidance.warmUpEpochs", epochs);
        }
        return numbers;
    }

    /** Whether a plateau ends the warm-up, and not a number of epochs. */
    public ObjectProperty<Boolean> untilPlateauProperty() {
        return untilPlateau;
    }

    public NumberSetting epochs() {
        return epochs;
    }

    public NumberSetting patience() {
        return patience;
    }

    public NumberSetting minimumImprovement() {
        return minimumImprovement;
    }
}
