package mnl.cli.train;

import java.nio.file.Path;
import java.util.List;
import mnl.cli.input.DataLink;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.OutFolder;
import mnl.cli.input.StoredRunArgument;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.data.DataSource;
import mnl.engine.NoiseSweep;
import mnl.experiment.Experiment;
import mnl.experiment.fields.ScheduleFields;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.Continuation;
import mnl.lab.store.MovedData;
import mnl.lab.store.RunStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes on with a stored run. */
@Command(
        name = "resume",
        sortOptions = false,
        description = {
            "Go on with a run that was interrupted, from where its state was saved last, to the numbers that it would have had"
                    + " without the break (on the same machine, with the same number of threads); or train a finished run for"
                    + " longer, which becomes a run of its own."
        })
public final class ResumeCommand implements Runnable {
    private final Terminal terminal;
    private final Engines engines;

    @ParentCommand
    private MnlCommand program;

    @Mixin
    private StoredRunArgument stored;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Train to epoch N, more than the run has; a finished run needs this.")
    private @Nullable Integer epochs;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Go on in this new folder, with a copy of what the run has; RUN stays as it is.")
    private @Nullable Path out;

    @Option(
            names = "--noise-curve",
            paramLabel = "WHAT",
            split = ",",
            defaultValue = "all",
            description =
                    "As of train: accuracy at severities 0 to 10 of noise on MODALITY or MODALITY:KIND, or all, or none.")
    private List<String> noiseCurves;

    public ResumeCommand(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public void run() {
        OutFolder.checkFree(out);
        Continuation from = continuation(new RunStore(program.workspace()));
        RunOrigin before = from.info().origin();
        DataLink link = stored.link();
        Experiment experiment =
                link.relinked(longer(from), from.folder(), from.info(), new MovedData(program.workspace()));
        DataSource source = link.open(experiment);
        link.requireSame(from.folder(), before.dataFingerprint(), source);
        List<NoiseSweep> sweeps = new NoiseCurveOption(experiment, source.info()).sweeps(noiseCurves);
        RunOrigin origin = before.with(experiment);
        RunBeginning begins = new RunBeginning(terminal, program.workspace(), out);
        new Training(terminal, engines)
                .train(source, () -> epochs == null ? begins.goOn(from) : begins.longer(from, origin), sweeps);
    }

    private Continuation continuation(RunStore store) {
        try {
            return Continuation.read(store.find(stored.run()));
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Experiment longer(Continuation from) {
        Experiment experiment = from.info().origin().experiment();
        int before = experiment.schedule().epochs();
        if (epochs == null) {
            if (from.info().status() == RunStatus.FINISHED) {
                throw new UsageException(
                        "The run in " + from.folder() + " is finished: say with --epochs N how many epochs it"
                                + " is to have, more than " + before + ".");
            }
            return experiment;
        }
        if (epochs <= before) {
            throw new UsageException("--epochs " + epochs + ": the run in " + from.folder() + " has " + before
                    + " epochs already; say a larger number.");
        }
        if (epochs > ScheduleFields.MOST_EPOCHS) {
            throw new UsageException("--epochs " + epochs + ": say a number up to " + ScheduleFields.MOST_EPOCHS + ".");
        }
        return experiment.withSchedule(experiment.schedule().withEpochs(epochs));
    }
}
