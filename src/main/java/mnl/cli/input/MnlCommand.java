package mnl.cli.input;

import java.nio.file.Path;
import mnl.lab.run.Versions;
import mnl.lab.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; what it does is in its subcommands. */
@Command(
        name = "mnl-explorer",
        description = {
            "See modality imbalance in multimodal learning, and find out whether Multimodal Negative Learning helps.",
            "Without a command the window opens."
        },
        versionProvider = MnlCommand.Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class MnlCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of settings and runs; mnl-explorer in your home folder unless given.")
    private @Nullable Path workspace;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: " + String.join(", ", spec.subcommands().keySet()) + " (--help tells what they do).");
    }

    public Workspace workspace() {
        Path folder = workspace;
        if (folder == null) {
            return Workspace.standard();
        }
        OutFolder.check(folder);
        return new Workspace(folder.toAbsolutePath());
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"MNL Explorer " + Versions.program()};
        }
    }
}
