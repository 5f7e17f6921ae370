package mnl.ui.setup;

import static mnl.ui.setup.NumberSetting.Kind.DECIMAL;
import static mnl.ui.setup.NumberSetting.Kind.WHOLE;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.experiment.AdversarialSpec;

/** The attack that an arm trains against, while the user edits it. */
public final class AttackSettings {
    private final String path;
    private final NumberSetting radius;
    private final NumberSetting steps;
    private final NumberSetting stepSize;
    private final NumberSetting share;
    private final Runnable changed;
    private List<String> loaded;
    private final Map<String, BooleanProperty> attacked = new LinkedHashMap<>();

    /**
     * @param path of the attack in the experiment
     * @param spec what it starts as
     * @param modalities names of all modalities
     * @param changed called after every change
     */
    AttackSettings(String path, AdversarialSpec spec, List<String> modalities, Runnable changed) {
        this.path = path;
        this.changed = changed;
        radius = new NumberSetting(DECIMAL, spec.radius(), changed);
        steps = new NumberSetting(WHOLE, spec.steps(), changed);
        stepSize = new NumberSetting(DECIMAL, spec.stepSize(), changed);
        share = new NumberSetting(DECIMAL, spec.share(), changed);
        offer(spec.modalities(), modalities);
    }

    private void offer(List<String> chosen, List<String> modalities) {
        loaded = chosen;
        Map<String, BooleanProperty> known = new LinkedHashMap<>(attacked);
        attacked.clear();
        Set<String> names = new LinkedHashSet<>(modalities);
        names.addAll(chosen);
        names.forEach(name -> attacked.put(name, known.containsKey(name) ? known.get(name) : choice(name)));
        attacked.forEach((name, each) -> each.set(chosen.contains(name)));
    }

    private BooleanProperty choice(String name) {
        BooleanProperty each = new SimpleBooleanProperty(this, name);
        each.addListener((o, was, now) -> changed.run());
        return each;
    }

    /** Takes over which modalities are moved, where something else has changed what modalities there are. */
    void follow(AdversarialSpec spec, List<String> modalities) {
        offer(spec.modalities(), modalities);
    }

    AdversarialSpec spec() {
        return new AdversarialSpec(radius.get(), steps.getInt(), stepSize.get(), modalities(), share.get());
    }

    /** In the order in which they came as long as they are the same. */
    private List<String> modalities() {
        List<String> chosen = attacked.entrySet().stream()
                .filter(each -> each.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
        return Set.copyOf(chosen).equals(Set.copyOf(loaded)) ? loaded : chosen;
    }

    /** The numbers by the path of their field. */
    Map<String, NumberSetting> numbers() {
        return Map.of(
                path + ".radius", radius,
                path + ".steps", steps,
                path + ".stepSize", stepSize,
                path + ".share", share);
    }

    String path() {
        return path;
    }

    /** Radius of the L2 ball, in units of the standardised features. */
    public NumberSetting radius() {
        return radius;
    }

    /** Gradient steps per batch. */
    public NumberSetting steps() {
        return steps;
    }

    /** Length of a step; 0 = 2.5 radius / steps. */
    public NumberSetting stepSize() {
        return stepSize;
    }

    /** Part of each batch that is moved. */
    public NumberSetting share() {
        return share;
    }

    /** Whether each modality is moved, by its name; where none is chosen, all are that can be. */
    public Map<String, BooleanProperty> attacked() {
        return Map.copyOf(attacked);
    }

    /** The modalities' names in order. */
    List<String> names() {
        return List.copyOf(attacked.keySet());
    }
}
