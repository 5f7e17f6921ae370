package mnl.cli.input;

import java.nio.file.Path;
import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.engine.inspect.MatrixProducts;
import mnl.lab.engine.Engines;
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

    private static final int MOST_THREADS = 64;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of settings and runs; mnl-explorer in your home folder unless given.")
    private @Nullable Path workspace;

    @Option(
            names = "--threads",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description =
                    "How many threads train and evaluate, 1 to 64; unless given, the number that the first start on"
                            + " this machine measured to be the fastest.")
    private @Nullable Integer threads;

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

    /** Engines that use as many threads as the command line says. */
    public Engines using(Engines engines) {
        return new Engines() {
            @Override
            public TrainingEngine open(EngineStartListener listener) {
                return asked(engines).open(listener);
            }

            @Override
            public Engines with(EngineSettings settings) {
                return engines.with(settings);
            }

            @Override
            public double productSeconds(List<MatrixProducts.Product> products, int each, int rounds) {
                return engines.productSeconds(products, each, rounds);
            }
        };
    }

    private Engines asked(Engines engines) {
        checkThreads();
        return threads == null ? engines : engines.with(new EngineSettings(threads));
    }

    /**
     * Makes sure that the number of threads is one, before a command begins.
     *
     * @throws ParameterException when it is not
     */
    public void checkThreads() {
        Integer wanted = threads;
        if (wanted != null && (wanted < 1 || wanted > MOST_THREADS)) {
            throw new ParameterException(
                    spec.commandLine(), "--threads is " + wanted + "; name 1 to " + MOST_THREADS + " threads.");
        }
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"MNL Explorer " + Versions.program()};
        }
    }
}
