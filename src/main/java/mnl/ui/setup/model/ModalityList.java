package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.DatasetOutline;
import mnl.experiment.ModalitySpec;
import mnl.ui.form.Edits;
import mnl.ui.form.TypedSetting;

/** The modalities while the user edits them; those that stay in an edit stay the same settings. */
final class ModalityList {
    private final Edits edits;
    private final ObservableList<ModalitySettings> all = FXCollections.observableArrayList();
    private final ObservableList<ModalitySettings> readable = FXCollections.unmodifiableObservableList(all);

    ModalityList(Edits edits) {
        this.edits = edits;
    }

    /** Those of another experiment. */
    void load(List<ModalitySpec> specs) {
        all.setAll(specs.stream().map(spec -> new ModalitySettings(spec, edits)).toList());
    }

    /** Those of the same experiment after a change: of the same name, or in the place of one that is renamed. */
    void follow(List<ModalitySpec> specs) {
        List<String> names = all.stream().map(ModalitySettings::name).toList();
        List<ModalitySettings> next = new ArrayList<>();
        for (int m = 0; m < specs.size(); m++) {
            ModalitySettings settings = settings(specs, m);
            settings.follow(specs.get(m));
            next.add(settings);
        }
        if (!next.equals(all)
                || !next.stream().map(ModalitySettings::name).toList().equals(names)) {
            all.setAll(next);
        }
        edits.changed();
    }

    /** Those of the same setup at another moment; those that are there already stay the same settings. */
    void restore(List<ModalitySpec> specs) {
        List<ModalitySettings> next = new ArrayList<>();
        for (int m = 0; m < specs.size(); m++) {
            next.add(settings(specs, m));
        }
        List<String> names = all.stream().map(ModalitySettings::name).toList();
        for (int m = 0; m < specs.size(); m++) {
            next.get(m).load(specs.get(m));
        }
        if (!next.equals(all)
                || !next.stream().map(ModalitySettings::name).toList().equals(names)) {
            all.setAll(next);
        }
    }

    private ModalitySettings settings(List<ModalitySpec> specs, int index) {
        String name = specs.get(index).name();
        for (ModalitySettings known : all) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        Set<String> names = specs.stream().map(ModalitySpec::name).collect(Collectors.toSet());
        boolean renamed =
                specs.size() == all.size() && !names.contains(all.get(index).name());
        return renamed ? all.get(index) : new ModalitySettings(specs.get(index), edits);
    }

    /** Each offers what fits the dataset. */
    void know(DatasetOutline outline) {
        all.forEach(m -> outline.modality(m.name()).ifPresent(m::know));
    }

    List<ModalitySpec> specs() {
        return all.stream().map(ModalitySettings::spec).toList();
    }

    /** What is typed into fields that are read, by the path of the field. */
    Map<String, TypedSetting> typed() {
        Map<String, TypedSetting> typed = new LinkedHashMap<>();
        for (int m = 0; m < all.size(); m++) {
            typed.putAll(all.get(m).typed("modalities[" + m + "]"));
        }
        return typed;
    }

    /** In order; not to be changed. */
    ObservableList<ModalitySettings> all() {
        return readable;
    }
}
