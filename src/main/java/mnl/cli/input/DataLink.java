package mnl.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.lab.run.RunInfo;
import mnl.lab.store.MovedData;
import mnl.lab.store.StoredData;
import org.jspecify.annotations.Nullable;

/**
 * The data of something that was trained before: a dataset folder may be elsewhere now, and may no longer be what it was.
 *
 * @param folder where the user says that the data are; null where they did not say
 */
public record DataLink(@Nullable Path folder) {
    private static final int SHOWN = 12;

    /** What was not moved. */
    public static final DataLink NONE = new DataLink(null);

    /**
     * The experiment on the folder that was named.
     *
     * @throws UsageException when its data are no folder
     */
    public Experiment relinked(Experiment experiment) {
        if (folder == null) {
            return experiment;
        }
        if (!(experiment.dataset() instanceof DatasetSpec.Folder before)) {
            throw new UsageException(
                    "--data DIR takes the place of a dataset folder, and the data of this experiment are"
                            + " synthetic: leave it out.");
        }
        String path = folder.toAbsolutePath().normalize().toString();
        return experiment.withDataset(new DatasetSpec.Folder(path, before.trainSize(), before.validationShare()));
    }

    /**
     * The experiment of a stored run on the folder that was named, or else on the data that came with the run or were found
     * elsewhere before, where only these are still what it was trained on.
     *
     * @param experiment of the run
     * @param run its folder
     * @param moved where folders are that were moved
     * @throws UsageException when its data are no folder
     */
    public Experiment relinked(Experiment experiment, Path run, RunInfo info, MovedData moved) {
        return folder == null
                ? experiment.withDataset(new StoredData(DataSources::open, moved).place(run, info))
                : relinked(experiment);
    }

    /**
     * Opens the data of a relinked experiment.
     *
     * @throws DataException when they cannot be used; where their folder is gone, with what to do if it was moved
     */
    public DataSource open(Experiment experiment) {
        try {
            return DataSources.open(experiment.dataset());
        } catch (DataException e) {
            boolean gone = folder == null
                    && experiment.dataset() instanceof DatasetSpec.Folder named
                    && !Files.isDirectory(Path.of(named.path()));
            throw gone
                    ? new DataException(e.getMessage() + " If it was moved, say where it is with --data DIR.", e)
                    : e;
        }
    }

    /**
     * Compares the data that are to be trained on with those that a configuration was trained on.
     *
     * @param from the configuration
     * @param fingerprint what the data had then; empty where the configuration does not say
     * @param spec of the data
     * @return what the user must know
     * @throws UsageException when a folder has changed and nobody said that this is meant
     */
    public Optional<String> compared(String from, Optional<String> fingerprint, DatasetSpec spec, DataSource data) {
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        boolean same = fingerprint.get().equals(data.fingerprint());
        if (same) {
            return folder == null
                    ? Optional.empty()
                    : Optional.of("The data in " + folder + " are those of " + from + ": the fingerprints are equal.");
        }
        String differ = " (fingerprint " + shown(data.fingerprint()) + " in place of " + shown(fingerprint.get()) + ")";
        if (folder == null && spec instanceof DatasetSpec.Folder before) {
            throw new UsageException("The data in " + before.path() + " are not those that " + from
                    + " was trained on" + differ
                    + ": they have changed, or are divided differently. Restore them, or say"
                    + " --data DIR to train on those in DIR.");
        }
        return Optional.of("Attention: this is a run on other data than " + from + differ + ".");
    }

    /**
     * Makes sure that the data are those that a model was trained on.
     *
     * @param run where the model is
     * @throws UsageException when they are not
     */
    public void requireSame(Path run, String fingerprint, DataSource data) {
        if (!data.fingerprint().equals(fingerprint)) {
            throw new UsageException(
                    folder == null
                            ? "The data of the run in " + run + " ("
                                    + data.info().name()
                                    + ") have changed since it was trained, so its model would be measured on other"
                                    + " samples: restore them, name the folder where they are now with --data DIR, or train again."
                            : "The data in " + folder + " are not those that the run in " + run
                                    + " was trained on (fingerprint " + shown(data.fingerprint()) + " in place of "
                                    + shown(fingerprint)
                                    + "), so its model would be measured on other samples: name the folder that holds them.");
        }
    }

    private static String shown(String fingerprint) {
        return fingerprint.substring(0, Math.min(SHOWN, fingerprint.length()));
    }
}
