package mnl.cli.input;

import java.nio.file.Path;
import java.util.Optional;
import mnl.data.sources.DataSources;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.transfer.SetupLine;
import mnl.experiment.transfer.SharedSetup;
import mnl.lab.store.KnownDatasets;
import mnl.lab.store.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Settings that Copy setup has made into a line of text.
 *
 * @param experiment the settings, on their data
 * @param title what a run of them is called
 * @param fingerprint what their data had as one; empty where that is not known
 */
public record CopiedSetup(Experiment experiment, String title, Optional<String> fingerprint) {
    /** What sentences call it. */
    public static final String CALLED = "the copied setup";

    /**
     * Reads settings and finds their data.
     *
     * @param given the line itself, a file that holds it, or {@code -} for standard input; null for none
     * @param workspace whose datasets are known
     * @param data where the user says that the data are; null where they did not say, and known folders are looked through
     * @return null for none
     * @throws UsageException when they cannot be read, or are on a dataset folder that is not known here
     */
    public static @Nullable CopiedSetup of(
            @Nullable String given, InputText in, Workspace workspace, @Nullable Path data) {
        if (given == null) {
            return null;
        }
        try {
            SharedSetup shared = SetupLine.read(SetupLine.isOne(given) ? given : in.of(given));
            return new CopiedSetup(
                    found(shared, workspace, data),
                    shared.name().isEmpty() ? "Copied setup" : shared.name(),
                    Optional.of(shared.fingerprint()).filter(text -> !text.isEmpty()));
        } catch (ExperimentFormatException e) {
            throw new UsageException("--setup: " + e.getMessage(), e);
        }
    }

    private static Experiment found(SharedSetup shared, Workspace workspace, @Nullable Path data) {
        if (data != null) {
            return new DataLink(data).relinked(shared.experiment());
        }
        return new KnownDatasets(workspace, DataSources::open)
                .find(shared)
                .orElseThrow(
                        () -> new UsageException(
                                "The copied setup was made on the dataset "
                                        + shared.dataName()
                                        + ", and no dataset folder that is known here holds the same data: say where it is with --data DIR."));
    }
}
