package mnl.ui.setup.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.ui.form.NumberSetting;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.TypedSetting;

/** The late fusion while the user edits it: its fields, and a weight for each modality. */
public final class FusionSettings {
    /** The weight of one modality. */
    public record Weight(String modality, NumberSetting setting) {}

    private final String path;
    private final RecordSettings<FusionSpec> fields;
    private final ObservableList<Weight> weights = FXCollections.observableArrayList();

    /**
     * @param path of the fusion in the experiment
     * @param fields its fields
     */
    FusionSettings(String path, RecordSettings<FusionSpec> fields) {
        this.path = path;
        this.fields = fields;
        fields.supply("weights", this::weightsByName);
    }

    void load(FusionSpec spec, List<ModalitySpec> modalities) {
        fields.load(spec);
        weights.setAll(modalities.stream().map(m -> weight(m.name())).toList());
        fields.refresh();
    }

    /** Takes over a fusion that something else has changed; modalities that stay keep their weights as typed. */
    void follow(FusionSpec spec, List<ModalitySpec> modalities) {
        fields.keep(spec);
        Map<String, Weight> kept = new HashMap<>();
        weights.forEach(w -> kept.put(w.modality(), w));
        List<Weight> next = modalities.stream()
                .map(m -> kept.containsKey(m.name()) ? kept.get(m.name()) : weight(m.name()))
                .toList();
        next.forEach(w -> w.setting().follow(loadedWeight(w.modality())));
        if (!next.equals(weights)) {
            weights.setAll(next);
        }
        fields.refresh();
    }

    private Weight weight(String modality) {
        return new Weight(
                modality, new NumberSetting(NumberSetting.Kind.DECIMAL, loadedWeight(modality), fields::refresh));
    }

    private double loadedWeight(String modality) {
        return fields.loaded().weights().getOrDefault(modality, 1.0);
    }

    FusionSpec spec() {
        return fields.record();
    }

    /** Weights that nobody has touched stay as they came, so that nothing counts as modified. */
    private Map<String, Double> weightsByName() {
        boolean touched = weights.stream().anyMatch(w -> w.setting().get() != loadedWeight(w.modality()));
        Map<String, Double> byName = new LinkedHashMap<>(fields.loaded().weights());
        if (touched) {
            weights.forEach(w -> byName.put(w.modality(), w.setting().get()));
        }
        return byName;
    }

    /** What is typed into fields that the rule reads, by the path of the field. */
    Map<String, TypedSetting> typed() {
        Map<String, TypedSetting> typed = new LinkedHashMap<>();
        fields.typed(path + ".", spec(), typed);
        typedWeights(typed);
        return typed;
    }

    /** Of the weights alone, where the other fields are collected with the rest of the experiment. */
    void typedWeights(Map<String, TypedSetting> into) {
        if (ruleProperty().get() == FusionRule.WEIGHTED) {
            weights.forEach(w -> into.put(path(w), w.setting()));
        }
    }

    /** Path of the fusion in the experiment. */
    public String path() {
        return path;
    }

    /** Path of a weight. */
    public String path(Weight weight) {
        return path + ".weights." + weight.modality();
    }

    /** The fields of the fusion. */
    public RecordSettings<FusionSpec> fields() {
        return fields;
    }

    /** Which rule. */
    public ObjectProperty<FusionRule> ruleProperty() {
        return fields.choice("rule");
    }

    /** One per modality; those of modalities that stay are kept. */
    public ObservableList<Weight> weights() {
        return weights;
    }
}
