package mnl.cli.evaluate;

import java.nio.file.Path;
import mnl.cli.input.DataLink;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.lab.engine.Engines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The stored run that a command is about, shared by all commands that measure one. */
final class StoredRunOptions {
    private final Terminal terminal;
    private final Engines engines;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(paramLabel = "RUN", description = "A run folder, or the name of a run in the workspace.")
    private String run;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the run's dataset folder is now, if it was moved; it must be the same data.")
    private @Nullable Path data;

    @Option(
            names = "--references",
            description = "Count what was trained beside the arms, to measure them by, as arms like the others.")
    private boolean references;

    StoredRunOptions(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    /**
     * Opens the model of the run.
     *
     * @throws UsageException when there is no such run, it has no model, or its data are not what they were
     */
    OpenModel open() {
        MnlCommand program = (MnlCommand) command.parent().userObject();
        return OpenModel.open(program.workspace(), run, new DataLink(data), references, terminal, engines);
    }
}
