package mnl.cli.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mnl.cli.input.CopiedSetup;
import mnl.cli.input.DataLink;
import mnl.cli.input.FolderRequest;
import mnl.cli.input.InputText;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.OutFolder;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.data.DataException;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.sweep.Sweep;
import mnl.experiment.sweep.SweepJson;
import mnl.experiment.transfer.SetupLine;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunException;
import mnl.lab.store.RunConfiguration;
import mnl.lab.store.RunStore;
import mnl.lab.store.ScenarioStore;
import mnl.lab.sweep.SweepFolder;
import mnl.lab.sweep.SweepJob;
import mnl.lab.sweep.SweepPlan;
import mnl.lab.sweep.SweepSources;
import mnl.lab.sweep.SweepTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Trains a grid of experiments. */
@Command(
        name = "sweep",
        sortOptions = false,
        description = {
            "Train an experiment for every combination of values of some of its fields, and compare arms in each.",
            "FILE: {\"scenario\": NAME (or \"config\": FILE, or \"setup\": LINE, or \"data\": DIR, or \"experiment\": {...}), \"grid\": {\"guidance.lambda\":"
                    + " [0.7, 4], \"fusion.rule\": [\"MEAN\", \"QMF_ENERGY\"]}, \"zip\": [{fields that vary together}]}."
                    + " Fields are paths as in messages: modalities[0].encoder.width, modalities[*].lossWeight,"
                    + " modalities[sound].evaluationNoise.severity, arms, seeds.count.",
            "Every cell is a run folder inside DIR. The same command again goes on where it was ended: cells that are"
                    + " finished are recognised by their content and not trained again."
        })
public final class SweepCommand implements Runnable {
    private final Terminal terminal;
    private final Engines engines;
    private final InputText in;

    @ParentCommand
    private MnlCommand program;

    @Parameters(paramLabel = "FILE", description = "JSON file; - for standard input.")
    private String file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder of the cells' runs and the tables; sweeps/<name of FILE> in the workspace unless given.")
    private @Nullable Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A dataset folder in place of the one that the base names.")
    private @Nullable Path data;

    @Option(
            names = "--setup",
            paramLabel = "LINE",
            description =
                    "The base, where FILE names none: settings that Copy setup in the window has made into a line of text;"
                            + " the line, a file that holds it, or - for standard input.")
    private @Nullable String setup;

    @Option(
            names = "--dry-run",
            description = "Check and list the cells and estimate the time; train nothing for keeps.")
    private boolean dryRun;

    private String baseFile = "";
    private boolean isCopied;
    private Optional<String> baseData = Optional.empty();

    public SweepCommand(Terminal terminal, Engines engines, InputStream in) {
        this.terminal = terminal;
        this.engines = engines;
        this.in = new InputText(in);
    }

    @Override
    public void run() {
        OutFolder.check(out);
        Sweep sweep = sweep();
        SweepSources sources = new SweepSources();
        compareData(sweep, sources);
        List<SweepJob> jobs = jobs(sweep, sources);
        Path folder =
                out == null ? program.workspace().folder().resolve("sweeps").resolve(name()) : out;
        if (dryRun) {
            new SweepPreview(terminal, engines, sources).show(jobs, folder);
            return;
        }
        RunStore store = new RunStore(program.workspace());
        try (SweepFolder runs = open(folder.toAbsolutePath().normalize(), store)) {
            SweepTables tables = new SweepTables(runs.path(), name(), sweep.fields());
            new SweepTraining(terminal, engines, runs, tables, jobs, sources).train(sweep.varying());
        }
    }

    private List<SweepJob> jobs(Sweep sweep, SweepSources sources) {
        SweepPlan plan = SweepPlan.of(sweep, sources);
        plan.problems().forEach(terminal.err()::println);
        if (!plan.problems().isEmpty()) {
            int size = sweep.size();
            throw new UsageException(plan.wrong() + " of " + size + (size == 1 ? " cell" : " cells")
                    + " cannot be trained, so none was; correct the file and start again.");
        }
        plan.advice().forEach(terminal.err()::println);
        return plan.jobs();
    }

    /** A folder that is in use is the wrong one; one that cannot be written to is no fault of the command. */
    private SweepFolder open(Path folder, RunStore store) {
        try {
            return SweepFolder.open(folder, store, terminal.err()::println);
        } catch (RunException e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Sweep sweep() {
        String text = in.of(file);
        try {
            String given = setup == null || SetupLine.isOne(setup) ? setup : in.of(setup);
            Sweep sweep = new SweepJson(this::scenario, this::folder, this::copied)
                    .read(name(), text, this::config, given == null ? "" : given);
            return data == null || isCopied
                    ? sweep
                    : sweep.withBase(new DataLink(data).relinked(sweep.base().experiment()));
        } catch (ExperimentFormatException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    /** A configuration that the file names: beside it, or else from here. */
    private String config(String name) {
        Path beside = Path.of(file).resolveSibling(name);
        String text = in.of(Files.exists(beside) ? beside.toString() : name);
        requireUnchanged(name, text);
        baseFile = name;
        baseData = new ExperimentJson().dataFingerprint(text);
        return text;
    }

    private static void requireUnchanged(String name, String text) {
        try {
            RunConfiguration.requireUnchanged(Path.of(name), text);
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Experiment copied(String line) {
        CopiedSetup copied = Objects.requireNonNull(CopiedSetup.of(line, in, program.workspace(), data));
        isCopied = true;
        baseFile = CopiedSetup.CALLED;
        baseData = copied.fingerprint();
        return copied.experiment();
    }

    private Scenario scenario(String name) {
        try {
            return new ScenarioStore(program.workspace()).byName(name);
        } catch (RunException e) {
            throw new ExperimentFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The default experiment on a folder that the file names: beside it, or else from here. */
    private Experiment folder(String path) {
        Path beside = Path.of(file).resolveSibling(path);
        try {
            return new FolderRequest(Files.isDirectory(beside) ? beside : Path.of(path), null)
                    .scenario()
                    .experiment();
        } catch (DataException | InvalidPathException e) {
            throw new ExperimentFormatException("data: " + e.getMessage(), e);
        }
    }

    /** A run's configuration as the base stands for the data it was trained on, unless the grid has its own. */
    private void compareData(Sweep sweep, SweepSources sources) {
        boolean own =
                sweep.fields().stream().anyMatch(field -> field.equals("dataset") || field.startsWith("dataset."));
        if (baseData.isPresent() && !own) {
            DatasetSpec spec = sweep.base().experiment().dataset();
            new DataLink(data)
                    .compared(baseFile, baseData, spec, sources.open(spec))
                    .ifPresent(terminal.err()::println);
        }
    }

    private String name() {
        String base = String.valueOf(Path.of(file).getFileName()).replaceFirst("\\.json$", "");
        return base.equals("-") || base.isEmpty() ? "sweep" : base;
    }
}
