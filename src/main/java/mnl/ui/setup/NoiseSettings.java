package mnl.ui.setup;

import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;

/** The noise of one modality while the user edits it. */
public final class NoiseSettings {
    private final ObjectProperty<NoiseKind> kind = new SimpleObjectProperty<>(this, "kind", NoiseKind.NONE);
    private final NumberSetting severity;
    private final NumberSetting share;
    private final StringBinding level;

    NoiseSettings(Runnable changed) {
        severity = new NumberSetting(NumberSetting.Kind.DECIMAL, 5, changed);
        share = new NumberSetting(NumberSetting.Kind.DECIMAL, 1, changed);
        kind.addListener((o, was, now) -> changed.run());
        level = Bindings.createStringBinding(
                () -> describe(kind.get(), severity.get()), kind, severity.valueProperty());
    }

    void load(NoiseSpec noise) {
        kind.set(noise.kind());
        severity.set(noise.severity());
        share.set(noise.share());
    }

    NoiseSpec spec() {
        return kind.get() == NoiseKind.NONE ? NoiseSpec.NONE : new NoiseSpec(kind.get(), severity.get(), share.get());
    }

    Map<String, NumberSetting> numbers(String path) {
        return switch (kind.get()) {
            case NONE -> Map.of();
            case MISSING -> Map.of(path + ".share", share);
            default -> Map.of(path + ".severity", severity, path + ".share", share);
        };
    }

    /** The native level of a severity in words, for example "−8 dB SNR". */
    static String describe(NoiseKind kind, double severity) {
        if (kind == NoiseKind.MISSING) {
            return "nothing left";
        }
        if (kind == NoiseKind.NONE || severity <= 0) {
            return "no noise";
        }
        String number = String.format(Locale.ROOT, "%.3g", kind.level(severity));
        String plain = NumberSetting.print(Double.parseDouble(number)).replace('-', '−');
        return "= " + plain + " " + kind.unit();
    }

    public ObjectProperty<NoiseKind> kindProperty() {
        return kind;
    }

    /** 0 to 10. */
    public NumberSetting severity() {
        return severity;
    }

    /** Probability with which a sample gets the noise. */
    public NumberSetting share() {
        return share;
    }

    /** The severity in the kind's own unit. */
    public StringBinding levelProperty() {
        return level;
    }
}
