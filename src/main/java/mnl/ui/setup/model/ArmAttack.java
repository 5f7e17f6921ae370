package mnl.ui.setup.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.fields.ArmFields;
import mnl.ui.form.RecordSettings;

/** The attack that an arm trains against, while the user edits it: its fields, and which modalities are moved. */
public final class ArmAttack {
    private final RecordSettings<AdversarialSpec> fields;
    private List<String> loaded = List.of();
    private final Map<String, BooleanProperty> attacked = new LinkedHashMap<>();

    /**
     * @param spec what it starts as
     * @param modalities names of all modalities
     * @param changed called after every change
     */
    ArmAttack(AdversarialSpec spec, List<String> modalities, Runnable changed) {
        fields = new RecordSettings<>(ArmFields.ATTACK, spec, changed);
        fields.supply("modalities", this::modalities);
        follow(spec, modalities);
    }

    /** Takes over which modalities are moved, where something else has changed what modalities there are. */
    void follow(AdversarialSpec spec, List<String> modalities) {
        loaded = spec.modalities();
        Map<String, BooleanProperty> known = new LinkedHashMap<>(attacked);
        attacked.clear();
        Set<String> names = new LinkedHashSet<>(modalities);
        names.addAll(loaded);
        names.forEach(name -> attacked.put(name, known.containsKey(name) ? known.get(name) : choice(name)));
        attacked.forEach((name, each) -> each.set(loaded.contains(name)));
        fields.refresh();
    }

    /** Takes over an attack. */
    void load(AdversarialSpec spec, List<String> modalities) {
        loaded = spec.modalities();
        fields.load(spec);
        follow(spec, modalities);
    }

    private BooleanProperty choice(String name) {
        BooleanProperty each = new SimpleBooleanProperty(this, name);
        each.addListener((o, was, now) -> fields.refresh());
        return each;
    }

    AdversarialSpec spec() {
        return fields.record();
    }

    /** In the order in which they came as long as they are the same. */
    private List<String> modalities() {
        List<String> chosen = attacked.entrySet().stream()
                .filter(each -> each.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
        return Set.copyOf(chosen).equals(Set.copyOf(loaded)) ? loaded : chosen;
    }

    /** The fields of the attack. */
    public RecordSettings<AdversarialSpec> fields() {
        return fields;
    }

    /** Whether each modality is moved, by its name; where none is chosen, all are that can be. */
    public Map<String, BooleanProperty> attacked() {
        return Collections.unmodifiableMap(attacked);
    }

    /** The modalities' names in order. */
    public List<String> names() {
        return List.copyOf(attacked.keySet());
    }
}
