package mnl.cli.input;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The stored run that a command is about, and where its data are. */
public final class StoredRunArgument {
    @Parameters(paramLabel = "RUN", description = "A run folder, or the name of a run in the workspace.")
    private String run;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the run's dataset folder is now, if it was moved; it must be the same data.")
    private @Nullable Path data;

    /** A run folder, or the name of a run in the workspace. */
    public String run() {
        return run;
    }

    /** Where its data are. */
    public DataLink link() {
        return new DataLink(data);
    }
}
