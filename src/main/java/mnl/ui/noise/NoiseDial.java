package mnl.ui.noise;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.NoiseText;
import mnl.words.Texts;

/** Kind and severity of the noise on one modality. */
public final class NoiseDial {
    private final String modality;
    private final ModalityKind modalityKind;
    private final NoiseSpec training;
    private final ObjectProperty<NoiseKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final DoubleProperty severity = new SimpleDoubleProperty(this, "severity");
    private double graded;

    /**
     * @param modality its name
     * @param modalityKind what its samples are
     * @param training the noise that the experiment evaluates under; where the dial starts
     */
    NoiseDial(String modality, ModalityKind modalityKind, NoiseSpec training) {
        this.modality = modality;
        this.modalityKind = modalityKind;
        this.training = training;
        kind.addListener((o, was, now) -> switched(was, now));
        reset();
    }

    /** Choosing that the modality is missing makes it so; another kind has the severity that was there before. */
    private void switched(NoiseKind was, NoiseKind now) {
        if (now == NoiseKind.MISSING) {
            graded = severity.get();
            severity.set(NoiseSpec.FULL);
        } else if (was == NoiseKind.MISSING) {
            severity.set(graded);
        }
    }

    /** Whether the modality is there or missing, and nothing between. */
    boolean isSwitch() {
        return kind.get() == NoiseKind.MISSING;
    }

    /** Back to the noise that the experiment evaluates under. */
    void reset() {
        kind.set(kinds().contains(training.kind()) ? training.kind() : kinds().get(0));
        severity.set(training.isNone() ? 0 : training.severity());
    }

    public String modality() {
        return modality;
    }

    public ModalityKind modalityKind() {
        return modalityKind;
    }

    /** The kinds of noise that apply. */
    public List<NoiseKind> kinds() {
        return modalityKind.noiseKinds();
    }

    /** The noise that the dial says. */
    public NoiseSpec spec() {
        return at(severity.get());
    }

    /** The dial's kind of noise at another severity. */
    NoiseSpec at(double otherSeverity) {
        if (otherSeverity <= 0) {
            return NoiseSpec.NONE;
        }
        double share = training.isNone() ? 1 : training.share();
        return new NoiseSpec(kind.get(), otherSeverity, share);
    }

    /** The severity in the noise's own unit, for example "−8 dB SNR". */
    public String level() {
        if (isSwitch()) {
            return severity.get() <= 0 ? Texts.of("noise.noise-dial.there") : Texts.of("noise.noise-dial.missing");
        }
        return NoiseText.level(kind.get(), severity.get());
    }

    /** What is done. */
    public ObjectProperty<NoiseKind> kindProperty() {
        return kind;
    }

    /** How much, 0 to 10. */
    public DoubleProperty severityProperty() {
        return severity;
    }
}
