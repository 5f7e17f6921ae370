package mnl.ui.importing;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import mnl.data.DataException;
import mnl.data.features.SoundFeatures;
import mnl.data.importing.MediaOptions;
import mnl.data.importing.media.NamePattern;
import mnl.words.Texts;

/** How pictures, sounds and captions are read and stored, as typed. */
public final class MediaSettings {
    private static final String USUAL_SIDE = Integer.toString(MediaOptions.USUAL_SIDE);

    private final StringProperty pattern = new SimpleStringProperty(this, "pattern", "");
    private final StringProperty width = new SimpleStringProperty(this, "width", USUAL_SIDE);
    private final StringProperty height = new SimpleStringProperty(this, "height", USUAL_SIDE);
    private final StringProperty rate = new SimpleStringProperty(this, "rate", "");
    private final ObjectProperty<SoundEncoding> encoding =
            new SimpleObjectProperty<>(this, "encoding", SoundEncoding.MU_LAW);
    private final ObjectProperty<SoundFeatures.Kind> features =
            new SimpleObjectProperty<>(this, "features", SoundFeatures.Kind.LOG_MEL);
    private final BooleanProperty skipBroken = new SimpleBooleanProperty(this, "skipBroken");
    private final StringProperty proposed = new SimpleStringProperty(this, "proposed", "");
    private final StringBinding patternProblem = Bindings.createStringBinding(this::wrongPattern, pattern);
    private final StringBinding sizeProblem = Bindings.createStringBinding(this::wrongSize, width, height);
    private final StringBinding rateProblem = Bindings.createStringBinding(this::wrongRate, rate);
    private boolean looked;

    MediaSettings(Runnable changed) {
        List.<ObservableValue<?>>of(pattern, width, height, rate, encoding, features, skipBroken)
                .forEach(property -> property.addListener((o, was, now) -> changed.run()));
    }

    /** Takes over the pattern that the names of the files seem to follow, once, unless the user typed one. */
    void propose(String found) {
        if (!looked && !found.isEmpty()) {
            looked = true;
            proposed.set(found);
            if (pattern.get().isBlank()) {
                pattern.set(found);
            }
        }
    }

    /** Takes over what was typed for another file. */
    void take(MediaSettings other) {
        pattern.set(other.pattern.get());
        width.set(other.width.get());
        height.set(other.height.get());
        rate.set(other.rate.get());
        encoding.set(other.encoding.get());
        features.set(other.features.get());
        skipBroken.set(other.skipBroken.get());
    }

    /** What was typed; only while none of it is a problem. */
    MediaOptions options() {
        return new MediaOptions(
                pattern.get().strip(),
                Integer.parseInt(width.get().strip()),
                Integer.parseInt(height.get().strip()),
                rate.get().isBlank() ? 0 : Integer.parseInt(rate.get().strip()),
                encoding.get() == SoundEncoding.PCM16,
                features.get(),
                skipBroken.get());
    }

    /** What cannot be understood; empty where all can. */
    String unreadable() {
        return Stream.of(patternProblem.get(), sizeProblem.get(), rateProblem.get())
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String wrongPattern() {
        try {
            if (!pattern.get().isBlank()) {
                new NamePattern(pattern.get().strip());
            }
            return "";
        } catch (DataException problem) {
            return problem.getMessage();
        }
    }

    private String wrongSize() {
        return isWithin(width.get(), 1, MediaOptions.LARGEST_SIDE)
                        && isWithin(height.get(), 1, MediaOptions.LARGEST_SIDE)
                ? ""
                : Texts.of("importing.media-settings.width-and-height-of", MediaOptions.LARGEST_SIDE);
    }

    private String wrongRate() {
        return rate.get().isBlank() || isWithin(rate.get(), MediaOptions.LOWEST_RATE, MediaOptions.HIGHEST_RATE)
                ? ""
                : Texts.of(
                        "importing.media-settings.the-sample-rate-is",
                        MediaOptions.LOWEST_RATE,
                        MediaOptions.HIGHEST_RATE);
    }

    private static boolean isWithin(String typed, int least, int most) {
        String number = typed.strip();
        return number.matches("\\d{1,6}") && Integer.parseInt(number) >= least && Integer.parseInt(number) <= most;
    }

    /** What the names of files say, such as {@code {digit}_{speaker}_{index}}; empty: nothing. */
    public StringProperty patternProperty() {
        return pattern;
    }

    /** The pattern that the names of the files seem to follow; empty where none was found. */
    StringProperty proposedProperty() {
        return proposed;
    }

    /** Width of the stored pictures in pixels. */
    public StringProperty widthProperty() {
        return width;
    }

    /** Height of the stored pictures in pixels. */
    public StringProperty heightProperty() {
        return height;
    }

    /** Sample rate of the stored sounds in Hz; empty: that of the first sound, but no more than 16000. */
    public StringProperty rateProperty() {
        return rate;
    }

    public ObjectProperty<SoundEncoding> encodingProperty() {
        return encoding;
    }

    /** What sounds are trained on. */
    public ObjectProperty<SoundFeatures.Kind> featuresProperty() {
        return features;
    }

    /** Whether files that cannot be used are left out and counted, not refused. */
    public BooleanProperty skipBrokenProperty() {
        return skipBroken;
    }

    StringBinding patternProblem() {
        return patternProblem;
    }

    StringBinding sizeProblem() {
        return sizeProblem;
    }

    StringBinding rateProblem() {
        return rateProblem;
    }
}
