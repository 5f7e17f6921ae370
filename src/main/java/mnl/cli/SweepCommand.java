package mnl.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.experiment.ExperimentFormatException;
import mnl.experiment.sweep.Sweep;
import mnl.experiment.sweep.SweepJson;
import mnl.runs.RunStore;
import mnl.runs.sweep.SweepFolder;
import mnl.runs.sweep.SweepTables;
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
            "FILE: {\"scenario\": NAME (or \"config\": FILE, or \"experiment\": {...}), \"grid\": {\"guidance.lambda\":"
                    + " [0.7, 4], \"fusion.rule\": [\"MEAN\", \"QMF_ENERGY\"]}, \"zip\": [{fields that vary together}]}."
                    + " Fields are paths as in messages: modalities[0].encoder.width, modalities[*].lossWeight,"
                    + " modalities[sound].evaluationNoise.severity, arms, seeds.count.",
            "Every cell is a run folder inside DIR. The same command again goes on where it was ended: cells that are"
                    + " finished are recognised by their content and not trained again."
        })
final class SweepCommand implements Runnable {
    private final Terminal terminal;
    private final EngineOpener engines;
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
    private Path out;

    @Option(
            names = "--dry-run",
            description = "Check and list the cells and estimate the time; train nothing for keeps.")
    private boolean dryRun;

    SweepCommand(Terminal terminal, EngineOpener engines, InputStream in) {
        this.terminal = terminal;
        this.engines = engines;
        this.in = new InputText(in);
    }

    @Override
    public void run() {
        OutFolder.check(out);
        Sweep sweep = sweep();
        SweepSources sources = new SweepSources();
        List<SweepJob> jobs = new SweepJobs(terminal, sources).of(sweep);
        Path folder =
                out == null ? program.workspace().folder().resolve("sweeps").resolve(name()) : out;
        if (dryRun) {
            new SweepPreview(terminal, engines, sources).show(jobs, folder);
            return;
        }
        RunStore store = new RunStore(program.workspace());
        try (SweepFolder runs = SweepFolder.open(folder.toAbsolutePath().normalize(), store, terminal.err()::println)) {
            SweepTables tables = new SweepTables(runs.path(), name(), sweep.fields());
            new SweepTraining(terminal, engines, runs, tables, jobs, sources).train(sweep.varying());
        }
    }

    private Sweep sweep() {
        String text = in.of(file);
        try {
            return new SweepJson().read(name(), text, this::config);
        } catch (ExperimentFormatException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    /** A configuration that the file names: beside it, or else from here. */
    private String config(String name) {
        Path beside = Path.of(file).resolveSibling(name);
        return in.of(Files.exists(beside) ? beside.toString() : name);
    }

    private String name() {
        String base = String.valueOf(Path.of(file).getFileName()).replaceFirst("\\.json$", "");
        return base.equals("-") || base.isEmpty() ? "sweep" : base;
    }
}
