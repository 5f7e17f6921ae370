package mnl.ui.setup;

import java.util.Map;
import mnl.experiment.DatasetSpec;

/** The dataset while the user edits it: which one is loaded with a scenario or a file, how much of it is set here. */
public final class DatasetSettings {
    private final NumberSetting trainSize;
    private DatasetSpec loaded;

    DatasetSettings(Runnable changed) {
        trainSize = new NumberSetting(NumberSetting.Kind.WHOLE, 200, changed);
    }

    void load(DatasetSpec spec) {
        loaded = spec;
        trainSize.set(
                spec instanceof DatasetSpec.Synthetic synthetic
                        ? synthetic.trainSize()
                        : ((DatasetSpec.Folder) spec).trainSize());
    }

    DatasetSpec spec() {
        if (loaded instanceof DatasetSpec.Synthetic s) {
            return new DatasetSpec.Synthetic(
                    s.classes(),
                    s.dimensions(),
                    s.modalities(),
                    s.confusablePairs(),
                    s.carriedByOne(),
                    s.misleading(),
                    trainSize.getInt(),
                    s.testSize());
        }
        return new DatasetSpec.Folder(((DatasetSpec.Folder) loaded).path(), trainSize.getInt());
    }

    Map<String, NumberSetting> numbers() {
        return Map.of("dataset.trainSize", trainSize);
    }

    /** Training samples per run; for a folder 0 means all of them. */
    public NumberSetting trainSize() {
        return trainSize;
    }
}
