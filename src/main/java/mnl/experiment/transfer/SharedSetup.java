package mnl.experiment.transfer;

import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;

/**
 * Settings that are handed to somebody else. Where a dataset folder lies is nobody else's business and of no use to them, so that
 * the folder's path is its name alone.
 *
 * @param experiment the settings
 * @param name what they are called; may be empty
 * @param fingerprint of the data; empty where it is not known
 */
public record SharedSetup(Experiment experiment, String name, String fingerprint) {
    public SharedSetup {
        if (experiment.dataset() instanceof DatasetSpec.Folder folder) {
            experiment = experiment.withDataset(at(folder, lastName(folder.path())));
        }
    }

    /** Whether a dataset folder has to be found before anything can be trained. */
    public boolean needsFolder() {
        return experiment.dataset() instanceof DatasetSpec.Folder;
    }

    /** Name of the dataset folder; empty for synthetic data. */
    public String dataName() {
        return experiment.dataset() instanceof DatasetSpec.Folder folder ? folder.path() : "";
    }

    /** The settings on the folder of this path, divided as they say. */
    public Experiment on(String path) {
        return experiment.dataset() instanceof DatasetSpec.Folder folder
                ? experiment.withDataset(at(folder, path))
                : experiment;
    }

    private static DatasetSpec.Folder at(DatasetSpec.Folder folder, String path) {
        return new DatasetSpec.Folder(path, folder.trainSize(), folder.validationShare());
    }

    /** Of a path of any system. */
    private static String lastName(String path) {
        String trimmed = path.replaceAll("[/\\\\]+$", "");
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
    }
}
