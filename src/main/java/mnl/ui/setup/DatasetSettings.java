package mnl.ui.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.experiment.DatasetSpec;
import mnl.experiment.check.Problem;

/** The dataset while the user edits it: the dials of a synthetic one, how much of a folder is trained on. */
public final class DatasetSettings {
    /** The field of the confusable pairs, which are typed in one line. */
    static final String PAIRS = "dataset.confusablePairs";

    private static final String TRAIN_SIZE = "dataset.trainSize";

    private static final String VALIDATION_SHARE = "dataset.validationShare";

    private final Runnable changed;
    private final Map<String, NumberSetting> shared = new LinkedHashMap<>();
    private final PairsSetting pairs;
    private final NumberSetting validationShare;
    private final ReadOnlyObjectWrapper<DatasetSpec> loaded = new ReadOnlyObjectWrapper<>(this, "loaded");
    private List<SyntheticModalitySettings> modalities = List.of();

    DatasetSettings(Runnable changed) {
        this.changed = changed;
        pairs = new PairsSetting(changed);
        validationShare = new NumberSetting(NumberSetting.Kind.DECIMAL, 0.2, changed);
        number(TRAIN_SIZE, NumberSetting.Kind.WHOLE, 200);
        number("dataset.testSize", NumberSetting.Kind.WHOLE, 2000);
        number("dataset.validationSize", NumberSetting.Kind.WHOLE, 500);
        number("dataset.classes", NumberSetting.Kind.WHOLE, 10);
        number("dataset.dimensions", NumberSetting.Kind.WHOLE, 40);
        number("dataset.carriedByOne", NumberSetting.Kind.DECIMAL, 0.1);
        number("dataset.misleading", NumberSetting.Kind.DECIMAL, 0.1);
        number("dataset.imbalance", NumberSetting.Kind.DECIMAL, 1);
    }

    private void number(String path, NumberSetting.Kind kind, double example) {
        shared.put(path, new NumberSetting(kind, example, changed));
    }

    void load(DatasetSpec spec) {
        if (spec instanceof DatasetSpec.Synthetic synthetic) {
            trainSize().set(synthetic.trainSize());
            testSize().set(synthetic.testSize());
            validationSize().set(synthetic.validationSize());
            imbalance().set(synthetic.imbalance());
            classes().set(synthetic.classes());
            dimensions().set(synthetic.dimensions());
            carriedByOne().set(synthetic.carriedByOne());
            misleading().set(synthetic.misleading());
            pairs.set(synthetic.confusablePairs());
            loadModalities(synthetic.modalities());
        } else if (spec instanceof DatasetSpec.Folder folder) {
            trainSize().set(folder.trainSize());
            validationShare.set(folder.validationShare());
            modalities = List.of();
        }
        loaded.set(spec);
    }

    /** Modalities of the same names keep their settings, since controls hold on to them. */
    private void loadModalities(List<DatasetSpec.SyntheticModality> next) {
        keepModalities(next);
        for (int m = 0; m < next.size(); m++) {
            modalities.get(m).load(next.get(m));
        }
    }

    private void keepModalities(List<DatasetSpec.SyntheticModality> next) {
        boolean same = modalities.stream()
                .map(SyntheticModalitySettings::name)
                .toList()
                .equals(next.stream().map(DatasetSpec.SyntheticModality::name).toList());
        if (!same) {
            Map<String, SyntheticModalitySettings> kept = new HashMap<>();
            modalities.forEach(m -> kept.put(m.name(), m));
            modalities = next.stream()
                    .map(m ->
                            kept.containsKey(m.name()) ? kept.get(m.name()) : new SyntheticModalitySettings(m, changed))
                    .toList();
        }
    }

    /** Takes over the modalities of data whose other settings are what they were; what is typed stays. */
    void follow(DatasetSpec.Synthetic data) {
        keepModalities(data.modalities());
        for (int m = 0; m < modalities.size(); m++) {
            modalities.get(m).follow(data.modalities().get(m));
        }
        loaded.set(data);
        changed.run();
    }

    DatasetSpec spec() {
        if (loaded.get() instanceof DatasetSpec.Folder folder) {
            return new DatasetSpec.Folder(folder.path(), trainSize().getInt(), validationShare.get());
        }
        return new DatasetSpec.Synthetic(
                classes().getInt(),
                dimensions().getInt(),
                modalities.stream().map(SyntheticModalitySettings::dials).toList(),
                pairs.get(),
                carriedByOne().get(),
                misleading().get(),
                trainSize().getInt(),
                testSize().getInt(),
                validationSize().getInt(),
                imbalance().get());
    }

    /** The numbers that count, by the path of their field. */
    Map<String, NumberSetting> numbers() {
        if (loaded.get() instanceof DatasetSpec.Folder) {
            return Map.of(TRAIN_SIZE, trainSize(), VALIDATION_SHARE, validationShare);
        }
        Map<String, NumberSetting> numbers = new LinkedHashMap<>(shared);
        for (int m = 0; m < modalities.size(); m++) {
            numbers.putAll(modalities.get(m).numbers("dataset.modalities[" + m + "]"));
        }
        return numbers;
    }

    /** What cannot be read besides the numbers. */
    List<Problem> unreadable() {
        List<Problem> found = new ArrayList<>();
        if (loaded.get() instanceof DatasetSpec.Synthetic && !pairs.isReadable()) {
            found.add(new Problem(PAIRS, PairsSetting.REMEDY));
        }
        return found;
    }

    /** A problem of one pair belongs to the field in which all pairs are typed. */
    static Problem atItsField(Problem problem) {
        return problem.path().startsWith(PAIRS + "[") ? new Problem(PAIRS, problem.message()) : problem;
    }

    /** The dataset as it was taken over, or as the modalities were changed last. */
    public ReadOnlyObjectProperty<DatasetSpec> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Training samples per run; for a folder 0 means all of them. */
    public NumberSetting trainSize() {
        return shared.get(TRAIN_SIZE);
    }

    public NumberSetting testSize() {
        return shared.get("dataset.testSize");
    }

    /** Validation samples; 0 for none. */
    public NumberSetting validationSize() {
        return shared.get("dataset.validationSize");
    }

    /** A folder's validation samples as a share of its training samples; 0 for none. */
    public NumberSetting validationShare() {
        return validationShare;
    }

    /** n_0 / n_(C-1) of the training classes. */
    public NumberSetting imbalance() {
        return shared.get("dataset.imbalance");
    }

    /** C. */
    public NumberSetting classes() {
        return shared.get("dataset.classes");
    }

    /** d. */
    public NumberSetting dimensions() {
        return shared.get("dataset.dimensions");
    }

    /** u. */
    public NumberSetting carriedByOne() {
        return shared.get("dataset.carriedByOne");
    }

    /** mu. */
    public NumberSetting misleading() {
        return shared.get("dataset.misleading");
    }

    /** Pairs of classes that a modality may confuse. */
    public PairsSetting pairs() {
        return pairs;
    }

    /** Dials per modality; none for a folder. */
    public List<SyntheticModalitySettings> modalities() {
        return modalities;
    }
}
