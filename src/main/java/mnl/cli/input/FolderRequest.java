package mnl.cli.input;

import java.nio.file.Path;
import java.util.List;
import mnl.data.folder.FolderSource;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentJson;
import org.jspecify.annotations.Nullable;

/**
 * Training on a dataset folder with the defaults.
 *
 * @param folder where it is
 * @param modalities names of the modalities to train; null: all
 */
public record FolderRequest(Path folder, @Nullable List<String> modalities) {

    /** The request of two options; null where no folder is given. */
    public static @Nullable FolderRequest of(@Nullable Path folder, @Nullable List<String> modalities) {
        if (folder == null && modalities != null) {
            throw new UsageException("--modalities goes with --data DIR; a --config names its modalities itself.");
        }
        return folder == null ? null : new FolderRequest(folder, modalities);
    }

    /** The default experiment on the folder. */
    public Scenario scenario() {
        String path = folder.toAbsolutePath().normalize().toString();
        DatasetSpec.Folder data = new DatasetSpec.Folder(path, 0);
        List<String> all = FolderSource.modalities(folder);
        List<String> chosen = modalities == null ? all : modalities;
        for (String modality : chosen) {
            if (!all.contains(modality)) {
                throw new UsageException(
                        "The data have no modality \"" + modality + "\": choose from " + String.join(", ", all) + ".");
            }
        }
        Experiment experiment = new ExperimentJson().byDefault(data, chosen, FolderSource.folds(folder));
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return new Scenario(name, "Dataset folder " + name, "", experiment);
    }
}
