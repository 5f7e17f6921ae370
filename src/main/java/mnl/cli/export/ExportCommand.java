package mnl.cli.export;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.OutFolder;
import mnl.cli.input.StoredRunArgument;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.lab.engine.Engines;
import mnl.lab.export.RunFormat;
import mnl.lab.run.RunException;
import mnl.lab.store.MovedData;
import mnl.lab.store.RunStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes a stored run in forms that other programs read. */
@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Write a stored run in forms that other programs read: metrics and configuration as JSON, CSV, Parquet or event"
                    + " files of TensorBoard, and what the model says of every sample, with its weights, as NumPy archives."
        })
public final class ExportCommand implements Runnable {
    private static final String FOLDER = "-export";
    private static final String RUN = "run";

    private final Terminal terminal;
    private final Engines engines;

    @ParentCommand
    private MnlCommand program;

    @Mixin
    private StoredRunArgument stored;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            split = ",",
            defaultValue = "json,csv,npz",
            description =
                    "What to write, with commas between: json, csv, npz, tensorboard, parquet, all of these, or run, one file"
                            + " to share (${DEFAULT-VALUE}).")
    private List<String> forms;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the files; a new one here, called as the run with -export behind it, unless given.")
    private @Nullable Path out;

    @Option(names = "--with-data", description = "With --as run: put the run's dataset folder into the file, too.")
    private boolean withData;

    @Option(names = "--replace", description = "Replace what an earlier export left there.")
    private boolean replace;

    public ExportCommand(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public void run() {
        OutFolder.check(out);
        Set<RunFormat> chosen = chosen();
        boolean shared = forms.stream().anyMatch(ExportCommand::isRun);
        if (withData && !shared) {
            throw new UsageException("--with-data goes with --as run: add that, or leave --with-data out.");
        }
        Path folder = folder();
        Path target = out == null ? Path.of(folder.getFileName() + FOLDER) : out;
        OutFolder.check(target);
        Exporting exporting = new Exporting(terminal, engines, stored.link(), new MovedData(program.workspace()));
        if (!chosen.isEmpty()) {
            exporting.write(folder, chosen, target, replace);
        }
        if (shared) {
            exporting.share(folder, withData, target, replace);
        }
    }

    private static boolean isRun(String form) {
        return form.strip().equalsIgnoreCase(RUN);
    }

    private Path folder() {
        try {
            return new RunStore(program.workspace()).find(stored.run());
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Set<RunFormat> chosen() {
        Set<RunFormat> chosen = EnumSet.noneOf(RunFormat.class);
        for (String form : forms) {
            String word = form.strip().toLowerCase(Locale.ROOT);
            if (word.equals("all")) {
                chosen.addAll(EnumSet.allOf(RunFormat.class));
            } else if (RunFormat.words().contains(word)) {
                chosen.add(RunFormat.valueOf(word.toUpperCase(Locale.ROOT)));
            } else if (!isRun(form)) {
                throw new UsageException("--as " + form + " is no form of an export: choose from "
                        + String.join(", ", RunFormat.words()) + ", all of these, or run.");
            }
        }
        return chosen;
    }
}
