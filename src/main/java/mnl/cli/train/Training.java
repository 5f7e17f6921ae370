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
import mnl.lab.run.RunInterruptedException;
import mnl.lab.run.RunStatus;
import mnl.lab.service.ForegroundTraining;
import mnl.lab.store.RunRecorder;
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
                ForegroundTraining trains = new ForegroundTraining(engine, new StorageNotices(terminal));
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
        if (recorder == null || recorder.whereabouts().isEmpty()) {
            return "Interrupted before anything was measured; nothing was written.";
        }
        return "Interrupted; " + kept(recorder);
    }

    /** What an interrupted run has left, and how it goes on. */
    private static String kept(RunRecorder recorder) {
        Path where = recorder.whereabouts().orElseThrow();
        return recorder.checkpoint()
                .map(saved -> "everything up to epoch " + epoch(saved.epoch()) + " is kept in " + where
                        + "; go on with: resume " + recorder.target().getFileName())
                .orElseGet(() -> "what was measured is in " + where + ".");
    }

    private static String epoch(double epoch) {
        return String.format(Locale.ROOT, "%.2f", epoch).replaceAll("\\.?0+$", "");
    }

    private void report(RunRecorder recorder) {
        ArmSummaries summaries = recorder.last().orElseThrow();
        terminal.out().println(terminal.plain(new TextTable().render(new ResultsTable(summaries))));
        Path folder = recorder.complete(RunStatus.FINISHED);
        terminal.out().println("Run:    " + folder);
        terminal.out().println("Report: " + folder.resolve(RunRecorder.REPORT));
    }
}
