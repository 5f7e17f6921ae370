package mnl.ui.setup;

import static mnl.ui.setup.NumberSetting.Kind.DECIMAL;
import static mnl.ui.setup.NumberSetting.Kind.WHOLE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;

/** The late fusion while the user edits it. */
public final class FusionSettings {
    /** The weight of one modality. */
    public record Weight(String modality, NumberSetting setting) {}

    private final String path;
    private final Runnable changed;
    private final ObjectProperty<FusionRule> rule = new SimpleObjectProperty<>(this, "rule", FusionRule.MEAN);
    private final BooleanProperty learned = new SimpleBooleanProperty(this, "learned");
    private final NumberSetting rankLossWeight;
    private final NumberSetting annealingEpochs;
    private final ObservableList<Weight> weights = FXCollections.observableArrayList();
    private FusionSpec loaded = new FusionSpec(FusionRule.MEAN);

    /** The experiment's fusion. */
    FusionSettings(Runnable changed) {
        this("fusion", changed);
    }

    /**
     * @param path of the fusion in the experiment
     * @param changed called after every change
     */
    FusionSettings(String path, Runnable changed) {
        this.path = path;
        this.changed = changed;
        rankLossWeight = new NumberSetting(DECIMAL, 0, changed);
        annealingEpochs = new NumberSetting(WHOLE, FusionSpec.ANNEALING_EPOCHS, changed);
        rule.addListener((o, was, now) -> changed.run());
        learned.addListener((o, was, now) -> changed.run());
    }

    void load(FusionSpec spec, List<ModalitySpec> modalities) {
        loaded = spec;
        rule.set(spec.rule());
        learned.set(spec.learned());
        rankLossWeight.set(spec.rankLossWeight());
        annealingEpochs.set(spec.annealingEpochs());
        weights.setAll(modalities.stream().map(m -> weight(m.name())).toList());
    }

    /** Takes over a fusion that something else has changed; modalities that stay keep their weights as typed. */
    void follow(FusionSpec spec, List<ModalitySpec> modalities) {
        loaded = spec;
        Map<String, Weight> kept = new HashMap<>();
        weights.forEach(w -> kept.put(w.modality(), w));
        List<Weight> next = modalities.stream()
                .map(m -> kept.containsKey(m.name()) ? kept.get(m.name()) : weight(m.name()))
                .toList();
        next.forEach(w -> w.setting().follow(loadedWeight(w.modality())));
        if (!next.equals(weights)) {
            weights.setAll(next);
        }
        changed.run();
    }

    private Weight weight(String modality) {
        return new Weight(modality, new NumberSetting(DECIMAL, loadedWeight(modality), changed));
    }

    private double loadedWeight(String modality) {
        return loaded.weights().getOrDefault(modality, 1.0);
    }

    FusionSpec spec() {
        return new FusionSpec(
                rule.get(), weightsByName(), learned.get(), rankLossWeight.get(), annealingEpochs.getInt());
    }

    /** Weights that nobody has touched stay as they came, so that nothing counts as modified. */
    private Map<String, Double> weightsByName() {
        boolean touched = weights.stream().anyMatch(w -> w.setting().get() != loadedWeight(w.modality()));
        Map<String, Double> byName = new LinkedHashMap<>(loaded.weights());
        if (touched) {
            weights.forEach(w -> byName.put(w.modality(), w.setting().get()));
        }
        return byName;
    }

    /** The numbers that the rule reads, by the path of their field. */
    Map<String, NumberSetting> numbers() {
        Map<String, NumberSetting> numbers = new LinkedHashMap<>();
        switch (rule.get()) {
            case WEIGHTED -> weights.forEach(w -> numbers.put(path(w), w.setting()));
            case QMF_ENERGY -> numbers.put(path + ".rankLossWeight", rankLossWeight);
            case TMC_EVIDENTIAL -> numbers.put(path + ".annealingEpochs", annealingEpochs);
            default -> {}
        }
        return numbers;
    }

    String path() {
        return path;
    }

    String path(Weight weight) {
        return path + ".weights." + weight.modality();
    }

    public ObjectProperty<FusionRule> ruleProperty() {
        return rule;
    }

    /** Whether the weights are learned. */
    public BooleanProperty learnedProperty() {
        return learned;
    }

    public NumberSetting rankLossWeight() {
        return rankLossWeight;
    }

    public NumberSetting annealingEpochs() {
        return annealingEpochs;
    }

    /** One per modality; those of modalities that stay are kept. */
    public ObservableList<Weight> weights() {
        return weights;
    }
}
