package mnl.ui.setup.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.Folder;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.DatasetFields;
import mnl.ui.form.NumberSetting;
import mnl.ui.form.RecordSettings;
import mnl.ui.form.TypedSetting;

/** The dataset while the user edits it: the dials of a synthetic one, how much of a folder is trained on. */
public final class DatasetSettings {
    /** The field of the confusable pairs, which are typed in one line. */
    public static final String PAIRS = "dataset.confusablePairs";

    private final Runnable changed;
    private final RecordSettings<Synthetic> synthetic;
    private final RecordSettings<Folder> folder;
    private final PairsSetting pairs;
    private final ReadOnlyObjectWrapper<DatasetSpec> loaded =
            new ReadOnlyObjectWrapper<>(this, "loaded", Synthetic.DEFAULT);
    private List<RecordSettings<SyntheticModality>> modalities = List.of();

    DatasetSettings(Runnable changed) {
        this.changed = changed;
        synthetic = new RecordSettings<>(DatasetFields.SYNTHETIC, Synthetic.DEFAULT, changed);
        folder = new RecordSettings<>(DatasetFields.FOLDER, new Folder("", 0), changed);
        pairs = new PairsSetting(synthetic::refresh);
        synthetic.supply("confusablePairs", pairs::get);
        synthetic.supply(
                "modalities",
                () -> modalities.stream().map(RecordSettings::record).toList());
    }

    void load(DatasetSpec spec) {
        if (spec instanceof Synthetic data) {
            pairs.set(data.confusablePairs());
            keepModalities(data.modalities());
            for (int m = 0; m < modalities.size(); m++) {
                modalities.get(m).load(data.modalities().get(m));
            }
            synthetic.load(data);
        } else if (spec instanceof Folder data) {
            folder.load(data);
            modalities = List.of();
        }
        loaded.set(spec);
    }

    /** Modalities of the same names keep their settings, since controls hold on to them. */
    private void keepModalities(List<SyntheticModality> next) {
        if (!names(modalities).equals(next.stream().map(SyntheticModality::name).toList())) {
            Map<String, RecordSettings<SyntheticModality>> kept = new HashMap<>();
            modalities.forEach(m -> kept.put(m.record().name(), m));
            modalities = next.stream()
                    .map(m -> kept.containsKey(m.name())
                            ? kept.get(m.name())
                            : new RecordSettings<>(DatasetFields.DIALS, m, synthetic::refresh))
                    .toList();
        }
    }

    private static List<String> names(List<RecordSettings<SyntheticModality>> modalities) {
        return modalities.stream().map(m -> m.record().name()).toList();
    }

    /** Takes over the modalities of data whose other settings are what they were; what is typed stays. */
    void follow(Synthetic data) {
        keepModalities(data.modalities());
        for (int m = 0; m < modalities.size(); m++) {
            modalities.get(m).follow(data.modalities().get(m));
        }
        loaded.set(data);
        changed.run();
    }

    DatasetSpec spec() {
        return isFolder() ? folder.record() : synthetic.compose();
    }

    private boolean isFolder() {
        return loaded.get() instanceof Folder;
    }

    /** What is typed into fields that are read, by the path of the field. */
    Map<String, TypedSetting> typed() {
        Map<String, TypedSetting> typed = new LinkedHashMap<>();
        fields().typed("dataset.", fields().record(), typed);
        if (!isFolder()) {
            typed.put(PAIRS, pairs);
            for (int m = 0; m < modalities.size(); m++) {
                RecordSettings<SyntheticModality> dials = modalities.get(m);
                dials.typed("dataset.modalities[" + m + "].", dials.record(), typed);
            }
        }
        return typed;
    }

    /** A problem of one pair belongs to the field in which all pairs are typed. */
    static Problem atItsField(Problem problem) {
        return problem.path().startsWith(PAIRS + "[") ? new Problem(PAIRS, problem.message()) : problem;
    }

    /** The dataset as it was taken over, or as the modalities were changed last. */
    public ReadOnlyObjectProperty<DatasetSpec> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The fields of the dataset that is set up. */
    public RecordSettings<?> fields() {
        return isFolder() ? folder : synthetic;
    }

    /** The fields of synthetic data, whether these are set up or not. */
    public RecordSettings<Synthetic> synthetic() {
        return synthetic;
    }

    /** A number of the dataset that is set up. */
    public NumberSetting number(String name) {
        return fields().number(name);
    }

    /** Pairs of classes that a modality may confuse. */
    public PairsSetting pairs() {
        return pairs;
    }

    /** Dials per modality; none for a folder. */
    public List<RecordSettings<SyntheticModality>> modalities() {
        return modalities;
    }
}
