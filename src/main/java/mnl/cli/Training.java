package mnl.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mnl.analysis.ArmSummaries;
import mnl.analysis.Measurement;
import mnl.data.DataSource;
import mnl.engine.NoiseSweep;
import mnl.engine.TrainingEngine;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Experiment;
import mnl.runs.ResultsTable;
import mnl.runs.RunRecorder;
import mnl.runs.RunStatus;

/** Trains one run on the calling thread's watch: records it, shows how far it is, prints its results. */
final class Training {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final EngineOpener engines;

    Training(Terminal terminal, EngineOpener engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    /** Trains to the last epoch, with accuracy under rising noise on all modalities among the final figures. */
    void train(Experiment experiment, DataSource source, RunRecorder recorder) {
        train(
                experiment,
                source,
                recorder,
                List.of(NoiseSweep.ofEveryModality(experiment.activeModalities(), source.info())));
    }

    /**
     * Trains to the last epoch.
     *
     * @param sweeps curves of accuracy under rising noise to measure with the finished model
     * @throws IllegalStateException with a sentence for the user when the run fails
     * @throws RunInterruptedException when Ctrl-C ended it
     */
    void train(Experiment experiment, DataSource source, RunRecorder recorder, List<NoiseSweep> sweeps) {
        TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
        try (recorder) {
            Measurement last = watch(engine, experiment, source, recorder, sweeps);
            report(recorder, last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } finally {
            close(engine);
        }
    }

    private Measurement watch(
            TrainingEngine engine,
            Experiment experiment,
            DataSource source,
            RunRecorder recorder,
            List<NoiseSweep> sweeps)
            throws InterruptedException {
        Interruption interruption = new Interruption(engine, () -> interrupted(recorder));
        try (Progress progress = Progress.on(terminal, experiment.schedule().epochs())) {
            return new RecordedRun(terminal, engine).train(experiment, source, recorder, sweeps, progress);
        } finally {
            interruption.over();
        }
    }

    private void interrupted(RunRecorder recorder) {
        recorder.close();
        terminal.err().println();
        terminal.err().println("Interrupted; what was measured is in " + recorder.folder() + ".");
        terminal.err().flush();
    }

    private void report(RunRecorder recorder, Measurement last) {
        ArmSummaries summaries = new ArmSummaries(recorder.info().layout().orElseThrow(), last);
        Path folder = recorder.complete(RunStatus.FINISHED);
        terminal.out().println(terminal.plain(new TextTable().render(new ResultsTable(summaries))));
        terminal.out().println("Run:    " + folder);
        terminal.out().println("Report: " + folder.resolve(RunRecorder.REPORT));
    }

    /** The native library must not be at work when the program ends. */
    static void close(TrainingEngine engine) {
        engine.close();
        try {
            if (engine instanceof BatchedTrainingEngine batched) {
                batched.awaitClosed(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
