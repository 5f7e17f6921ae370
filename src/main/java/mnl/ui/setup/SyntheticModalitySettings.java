package mnl.ui.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import mnl.experiment.DatasetSpec.SyntheticModality;

/** The dials of one synthetic modality while the user edits them. */
public final class SyntheticModalitySettings {
    private final String name;
    private final NumberSetting amplitude;
    private final NumberSetting deviation;
    private final NumberSetting separation;

    SyntheticModalitySettings(SyntheticModality dials, Runnable changed) {
        name = dials.name();
        amplitude = new NumberSetting(NumberSetting.Kind.DECIMAL, dials.amplitude(), changed);
        deviation = new NumberSetting(NumberSetting.Kind.DECIMAL, dials.deviation(), changed);
        separation = new NumberSetting(NumberSetting.Kind.DECIMAL, dials.separation(), changed);
    }

    void load(SyntheticModality dials) {
        amplitude.set(dials.amplitude());
        deviation.set(dials.deviation());
        separation.set(dials.separation());
    }

    /** Takes over numbers that something else has changed. */
    void follow(SyntheticModality dials) {
        amplitude.follow(dials.amplitude());
        deviation.follow(dials.deviation());
        separation.follow(dials.separation());
    }

    SyntheticModality dials() {
        return new SyntheticModality(name, amplitude.get(), deviation.get(), separation.get());
    }

    Map<String, NumberSetting> numbers(String path) {
        Map<String, NumberSetting> numbers = new LinkedHashMap<>();
        numbers.put(path + ".amplitude", amplitude);
        numbers.put(path + ".deviation", deviation);
        numbers.put(path + ".separation", separation);
        return numbers;
    }

    public String name() {
        return name;
    }

    /** a_m, length of the class signal. */
    public NumberSetting amplitude() {
        return amplitude;
    }

    /** sigma_m, standard deviation of the noise. */
    public NumberSetting deviation() {
        return deviation;
    }

    /** rho_m, how far the confusable classes are apart. */
    public NumberSetting separation() {
        return separation;
    }
}
