package mnl.cli.train;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.cli.terminal.EngineOpener;
import mnl.cli.terminal.Interruption;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.RunInterruptedException;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.data.DataSource;
import mnl.engine.NoiseSweep;
import mnl.engine.TrainingEngine;
import mnl.experiment.Experiment;
import mnl.lab.report.ResultsTable;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunRecorder;

/** Trains one run on the calling thread's watch: records it, shows how far it is, prints its results. */
public final class Training {
    private final Terminal terminal;
    private final EngineOpener engines;

    Training(Terminal terminal, EngineOpener engines) {
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
    public void train(Experiment experiment, DataSource source, Supplier<RunRecorder> begin, List<NoiseSweep> sweeps) {
        AtomicReference<RunRecorder> begun = new AtomicReference<>();
        try (Interruption interruption = new Interruption(terminal, () -> interrupted(begun.get()));
                RunRecorder recorder = begin(begin, begun, interruption)) {
            TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
            interruption.lets(engine);
            try {
                Measurement last = watch(engine, experiment, source, recorder, sweeps);
                interruption.storing();
                report(recorder, last);
            } finally {
                EngineOpener.close(engine);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        }
    }

    /** A signal that comes while the folder is made finds either nothing or the recorder. */
    private static RunRecorder begin(
            Supplier<RunRecorder> begin, AtomicReference<RunRecorder> begun, Interruption interruption) {
        interruption.storing();
        begun.set(begin.get());
        interruption.stored();
        return begun.get();
    }

    private Measurement watch(
            TrainingEngine engine,
            Experiment experiment,
            DataSource source,
            RunRecorder recorder,
            List<NoiseSweep> sweeps)
            throws InterruptedException {
        try (Progress progress = Progress.on(terminal, experiment.schedule().epochs())) {
            return new RecordedRun(terminal, engine).train(experiment, source, recorder, sweeps, progress);
        }
    }

    /** @param recorder null where no run has begun */
    public static String interrupted(RunRecorder recorder) {
        if (recorder != null) {
            recorder.close();
        }
        return recorder == null || recorder.whereabouts().isEmpty()
                ? "Interrupted before anything was measured; nothing was written."
                : "Interrupted; what was measured is in "
                        + recorder.whereabouts().get() + ".";
    }

    private void report(RunRecorder recorder, Measurement last) {
        ArmSummaries summaries = new ArmSummaries(recorder.info().layout().orElseThrow(), last);
        terminal.out().println(terminal.plain(new TextTable().render(new ResultsTable(summaries))));
        Path folder = recorder.complete(RunStatus.FINISHED);
        terminal.out().println("Run:    " + folder);
        terminal.out().println("Report: " + folder.resolve(RunRecorder.REPORT));
    }
}
