package mnl.cli.evaluate;

import mnl.cli.input.MnlCommand;
import mnl.cli.input.StoredRunArgument;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.lab.engine.Engines;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The stored run that a command is about, shared by all commands that measure one. */
final class StoredRunOptions {
    private final Terminal terminal;
    private final Engines engines;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private StoredRunArgument stored;

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
        return OpenModel.open(program.workspace(), stored.run(), stored.link(), references, terminal, engines);
    }
}
