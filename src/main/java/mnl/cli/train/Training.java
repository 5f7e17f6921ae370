package mnl.cli.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mnl.analysis.run.ArmSummaries;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.data.DataSource;
import mnl.engine.NoiseSweep;
import mnl.engine.TrainingEngine;
import mnl.lab.engine.Engines;
import mnl.lab.report.ResultsTable;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunStatus;
import mnl.lab.service.ForegroundTraining;
import mnl.lab.store.Refuge;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.Workspace;
import org.jspecify.annotations.Nullable;

/** Trains one run on the calling thread's watch: records it, shows how far it is, prints its results. */
public final class Training {
    private final Terminal terminal;
    private final Engines engines;

    Training(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    /**
     * Trains to the last epoch, prints the results and stores them.
     *
     * @param begin reserves the run's folder
     * @param sweeps curves of accuracy under rising noise to measure with the finished model
     * @throws IllegalStateException with a sentence for the user when the run fails
     * @throws mnl.lab.run.RunException when it cannot be stored; its results were printed
     * @throws RunInterruptedException when Ctrl-C ended it
     */
    public void train(DataSource source, Supplier<RunRecorder> begin, List<NoiseSweep> sweeps) {
        AtomicReference<@Nullable RunRecorder> begun = new AtomicReference<>();
        AtomicReference<@Nullable ForegroundTraining> training = new AtomicReference<>();
        try (Interruption interruption = new Interruption(terminal, () -> interrupted(begun.get(), training.get()));
                RunRecorder recorder = begin(begin, begun, interruption)) {
            TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
            interruption.lets(engine);
            try {
                ForegroundTraining trains = new ForegroundTraining(engine, StorageNotices.withRefuge(terminal));
                training.set(trains);
                watch(trains, source, recorder, sweeps);
                interruption.storing();
                report(recorder);
            } finally {
                Engines.close(engine);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        }
    }

    /** A signal that comes while the folder is made finds either nothing or the recorder. */
    private static RunRecorder begin(
            Supplier<RunRecorder> begin, AtomicReference<@Nullable RunRecorder> begun, Interruption interruption) {
        interruption.storing();
        RunRecorder recorder = begin.get();
        begun.set(recorder);
        interruption.stored();
        return recorder;
    }

    private void watch(ForegroundTraining training, DataSource source, RunRecorder recorder, List<NoiseSweep> sweeps)
            throws InterruptedException {
        int epochs = recorder.info().origin().experiment().schedule().epochs();
        try (Progress progress = Progress.on(terminal, epochs)) {
            training.train(recorder, source, sweeps, progress);
        }
    }

    private static String interrupted(@Nullable RunRecorder recorder, @Nullable ForegroundTraining training) {
        if (training != null) {
            training.interrupt(ForegroundTraining.PATIENCE);
        }
        return interrupted(recorder);
    }

    /**
     * Ends the recording of a run that was interrupted, and says what is left of it.
     *
     * @param recorder null where no run has begun
     */
    public static String interrupted(@Nullable RunRecorder recorder) {
        if (recorder != null) {
            recorder.close();
        }
        if (recorder == null || !recorder.hasMeasured()) {
            return "Interrupted before anything was measured; nothing was written.";
        }
        if (recorder.isBehind() && Refuge.save(recorder).isEmpty()) {
            return "Interrupted; not all of the run could be written, neither to " + recorder.folder() + " nor to "
                    + Refuge.folders().get(0) + ". " + left(recorder);
        }
        return "Interrupted; " + kept(recorder);
    }

    private static String left(RunRecorder recorder) {
        return recorder.kept().isPresent() ? "Of it, " + kept(recorder) : "Nothing of it can go on.";
    }

    /** What an interrupted run has left, and how it goes on. */
    private static String kept(RunRecorder recorder) {
        Path where = recorder.whereabouts().orElseThrow();
        return recorder.kept()
                .map(saved -> "everything up to epoch " + epoch(saved.epoch()) + " is kept in " + where
                        + "; go on with: resume " + name(recorder.target()))
                .orElseGet(() -> "what was measured is in " + where + ".");
    }

    /** By which it is found without saying where the runs are. */
    private static Path name(Path run) {
        return Workspace.standard().runs().toAbsolutePath().equals(run.getParent()) ? run.getFileName() : run;
    }

    private static String epoch(double epoch) {
        return String.format(Locale.ROOT, "%.2f", epoch).replaceAll("\\.?0+$", "");
    }

    private void report(RunRecorder recorder) {
        ArmSummaries summaries = recorder.last().orElseThrow();
        terminal.out().println(terminal.plain(new TextTable().render(new ResultsTable(summaries))));
        Path folder = complete(recorder);
        terminal.out().println("Run:    " + folder);
        terminal.out().println("Report: " + folder.resolve(RunRecorder.REPORT));
    }

    /** A run that cannot be stored where it was to be is saved elsewhere; that is an error all the same. */
    private static Path complete(RunRecorder recorder) {
        try {
            return recorder.complete(RunStatus.FINISHED);
        } catch (FolderTakenException wholeAlready) {
            throw wholeAlready;
        } catch (RunException e) {
            Path saved = Refuge.save(recorder).orElseThrow(() -> e);
            throw new RunException(e.getMessage() + " It was saved in " + saved + " instead.", e);
        }
    }
}
