package mnl.cli.train;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mnl.cli.input.CopiedSetup;
import mnl.cli.input.DataLink;
import mnl.cli.input.FieldTexts;
import mnl.cli.input.FolderRequest;
import mnl.cli.input.InputText;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.OutFolder;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.data.DataSource;
import mnl.engine.NoiseSweep;
import mnl.experiment.Scenario;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.store.ScenarioStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Trains a comparison and stores it. */
@Command(
        name = "train",
        resourceBundle = FieldTexts.NAME,
        sortOptions = false,
        description = {
            "Train the arms of an experiment side by side, print their accuracies with paired tests, and store the run."
        })
public final class TrainCommand implements Runnable {
    private final Terminal terminal;
    private final Engines engines;

    @ParentCommand
    private MnlCommand program;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "A scenario of the program or of your own, see the command scenarios.")
    private @Nullable String scenario;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "An experiment of your own as JSON; a run.json of an earlier run will do.")
    private @Nullable Path config;

    @Option(
            names = "--setup",
            paramLabel = "LINE",
            description =
                    "Settings that Copy setup in the window has made into a line of text: the line, a file that holds it,"
                            + " or - for standard input. Its data are looked for among the datasets known here.")
    private @Nullable String setup;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A dataset folder, such as convert writes: trained on with the defaults, or, with --config,"
                    + " --setup or --scenario, in place of the folder that is named there.")
    private @Nullable Path data;

    @Option(
            names = "--modalities",
            paramLabel = "NAME",
            split = ",",
            description = "With --data: only these modalities, with commas between them.")
    private @Nullable List<String> modalities;

    @Option(
            names = "--arms",
            paramLabel = "NAME",
            split = ",",
            description = "Only these arms, with commas between them. Without the baseline, the first one is it.")
    private @Nullable List<String> arms;

    @Option(
            names = "--references",
            paramLabel = "WHAT",
            defaultValue = "hidden",
            description =
                    "What is trained beside the arms to measure them by, as far as the experiment has it: hidden (the"
                            + " default; recorded, but in no table, test or chart of arms), shown (as arms like the others), or none"
                            + " (not trained, which takes less time).")
    private References references;

    @Option(names = "--seeds", paramLabel = "N", description = "${bundle:field.seeds.count}")
    private @Nullable Integer seeds;

    @Option(names = "--first-seed", paramLabel = "S", description = "${bundle:field.seeds.first}")
    private @Nullable Long firstSeed;

    @Option(names = "--epochs", paramLabel = "N", description = "${bundle:field.schedule.epochs}")
    private @Nullable Integer epochs;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder that becomes the run's folder; a new one in the workspace unless given.")
    private @Nullable Path out;

    @Option(
            names = "--noise-curve",
            paramLabel = "WHAT",
            split = ",",
            defaultValue = "all",
            description = {
                "Accuracy at severities 0 to 10 of noise on MODALITY or MODALITY:KIND, with commas between them, or on all"
                        + " modalities together (all, the default), or none."
            })
    private List<String> noiseCurves;

    private final InputText in;

    public TrainCommand(Terminal terminal, Engines engines, InputStream in) {
        this.in = new InputText(in);
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public void run() {
        TrainRequest request = new TrainRequest(
                named(),
                config,
                CopiedSetup.of(setup, in, program.workspace(), data),
                FolderRequest.of(data, modalities),
                arms,
                references,
                seeds,
                firstSeed,
                epochs);
        Scenario chosen = request.scenario();
        OutFolder.checkFree(out);
        DataSource source = new DataLink(data).open(chosen.experiment());
        request.dataNote(chosen.experiment(), source).ifPresent(terminal.err()::println);
        TrainRequest.check(chosen.experiment(), source);
        List<NoiseSweep> sweeps = new NoiseCurveOption(chosen.experiment(), source.info()).sweeps(noiseCurves);
        request.notes(chosen.experiment(), source.folds()).forEach(terminal.err()::println);
        RunOrigin origin = RunOrigin.of(Optional.of(chosen), chosen.experiment(), source);
        RunBeginning begins = new RunBeginning(terminal, program.workspace(), out);
        new Training(terminal, engines).train(source, () -> begins.fresh(origin), sweeps);
    }

    /** The scenario that was named, one of the program's or of the user's; null for none. */
    private @Nullable Scenario named() {
        try {
            return scenario == null ? null : new ScenarioStore(program.workspace()).byName(scenario);
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
