package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What the next attack is to be. Belongs to the FX thread. */
final class AttackSettings {
    /** What is moved where it is every modality at once. */
    static final String JOINTLY = Texts.of("robustness.attack-settings.all-jointly");

    /** Index of "all jointly and each alone" in {@link #choices}. */
    static final int EVERY = 0;

    /** Samples times replicas times radii times steps that take an MLP some seconds. */
    static final long USUAL_WORK = 1_000_000;

    private static final int FEWEST = 50;
    private static final int USUAL = 500;
    private static final int ROUND = 10;

    private final StringProperty radii = new SimpleStringProperty(this, "radii", "0.25, 0.5, 1, 2");
    private final StringProperty steps = new SimpleStringProperty(this, "steps", "20");
    private final StringProperty starts = new SimpleStringProperty(this, "starts", "1");
    private final StringProperty samples = new SimpleStringProperty(this, "samples", String.valueOf(USUAL));
    private final IntegerProperty moved = new SimpleIntegerProperty(this, "moved", 1);
    private final BooleanProperty targeted = new SimpleBooleanProperty(this, "targeted");
    private final ReadOnlyObjectWrapper<List<String>> choices =
            new ReadOnlyObjectWrapper<>(this, "choices", List.of(JOINTLY));
    private final StringBinding problem = Bindings.createStringBinding(this::check, radii, steps, starts, samples);
    private int replicas;

    /** Offers the modalities of a run; where they or the replicas are others, also as many samples as take seconds. */
    void open(RunLayout layout) {
        List<String> all =
                new ArrayList<>(List.of(Texts.of("robustness.attack-settings.and-each-alone", JOINTLY), JOINTLY));
        layout.modalities().forEach(name -> all.add(Texts.of("robustness.attack-settings.alone", name)));
        if (!all.equals(choices.get())) {
            choices.set(List.copyOf(all));
            moved.set(1);
        }
        if (layout.comparedReplicas() != replicas) {
            replicas = layout.comparedReplicas();
            samples.set(String.valueOf(usualSamples(replicas)));
        }
    }

    /** So many that the usual attack takes seconds. */
    static int usualSamples(int replicas) {
        long perSample = (long) replicas * 4 * 20;
        long affordable = USUAL_WORK / perSample / ROUND * ROUND;
        return (int) Math.max(FEWEST, Math.min(USUAL, affordable));
    }

    /** Lowers the number of samples to as many as there are, where more are asked for. */
    void atMost(int available) {
        if (problem.get().isEmpty() && Integer.parseInt(samples.get().strip()) > available) {
            samples.set(String.valueOf(available));
        }
    }

    private @Nullable String check() {
        try {
            request(List.of(), List.of());
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /**
     * The attacks, by the name of what they move.
     *
     * @param layout of the run
     * @param noise per modality that takes part
     * @throws IllegalArgumentException with a sentence when a setting cannot be used
     */
    Map<String, AttackRequest> requests(RunLayout layout, List<NoiseSpec> noise) {
        Map<String, AttackRequest> requests = new LinkedHashMap<>();
        if (moved.get() <= 1) {
            requests.put(JOINTLY, request(noise, List.of()));
        }
        for (int m = 0; m < layout.modalities().size(); m++) {
            if (moved.get() == EVERY || moved.get() == m + 2) {
                String name = layout.modalities().get(m);
                requests.put(name + " alone", request(noise, List.of(name)));
            }
        }
        return requests;
    }

    private AttackRequest request(List<NoiseSpec> noise, List<String> names) {
        return new AttackRequest(
                Split.TEST,
                noise,
                names,
                RadiusText.parse(radii.get()),
                whole(steps.get(), Texts.of("robustness.attack-settings.the-number-of-steps")),
                0,
                whole(starts.get(), Texts.of("robustness.attack-settings.the-number-of-starts")),
                targeted.get(),
                whole(samples.get(), Texts.of("robustness.attack-settings.the-number-of-samples")),
                0);
    }

    private static int whole(String text, String what) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a whole number, not \"" + text + "\".", e);
        }
    }

    /** Radii as text, see {@link RadiusText}. */
    StringProperty radiiProperty() {
        return radii;
    }

    StringProperty stepsProperty() {
        return steps;
    }

    StringProperty startsProperty() {
        return starts;
    }

    /** How many samples from the first on; 0 = all. */
    StringProperty samplesProperty() {
        return samples;
    }

    /** Index of what is moved in {@link #choicesProperty}. */
    IntegerProperty movedProperty() {
        return moved;
    }

    /** Whether every class is also attacked for by itself. */
    BooleanProperty targetedProperty() {
        return targeted;
    }

    /** What can be moved: everything jointly and each alone, everything jointly, one modality alone. */
    ReadOnlyObjectProperty<List<String>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** What is wrong with the settings, one sentence; empty where nothing is. */
    StringBinding problemProperty() {
        return problem;
    }
}
