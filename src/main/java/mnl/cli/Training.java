package mnl.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import mnl.analysis.ArmSummaries;
import mnl.analysis.Measurement;
import mnl.data.DataSource;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
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

    /**
     * Trains to the last epoch.
     *
     * @throws IllegalStateException with a sentence for the user when the run fails
     * @throws RunInterruptedException when Ctrl-C ended it
     */
    void train(Experiment experiment, DataSource source, RunRecorder recorder) {
        TrainingEngine engine = engines.open(new UnpackingNotice(terminal));
        try (recorder) {
            Measurement last = watch(engine, experiment, source, recorder);
            report(recorder, last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } finally {
            close(engine);
        }
    }

    private Measurement watch(TrainingEngine engine, Experiment experiment, DataSource source, RunRecorder recorder)
            throws InterruptedException {
        LinkedBlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
        Interruption interruption = new Interruption(terminal, engine, recorder);
        try (Progress progress = Progress.on(terminal, experiment.schedule().epochs())) {
            TrainingRun run = engine.start(experiment, source, false, events::add);
            Measurement last = follow(events, recorder, progress);
            new FinalEvaluation(terminal, run, source)
                    .of(recorder.info().layout().orElseThrow())
                    .ifPresent(recorder::evaluated);
            return last;
        } finally {
            interruption.over();
        }
    }

    private static Measurement follow(
            LinkedBlockingQueue<TrainingEvent> events, RunRecorder recorder, Progress progress)
            throws InterruptedException {
        Measurement last = null;
        double rate = 0;
        String failure = "The run ended before its last epoch.";
        while (true) {
            TrainingEvent event = events.take();
            if (event instanceof TrainingEvent.Prepared prepared) {
                recorder.prepared(prepared.layout());
            } else if (event instanceof TrainingEvent.Measured measured) {
                last = measured.measurement();
                recorder.append(last);
                progress.at(last.epoch(), rate);
            } else if (event instanceof TrainingEvent.Progress step) {
                rate = step.samplesPerSecond();
                progress.at(step.epoch(), rate);
            } else if (event instanceof TrainingEvent.Trained trained) {
                recorder.keep(trained.model());
            } else if (event instanceof TrainingEvent.Failed failed) {
                failure = failed.message();
            } else if (event instanceof TrainingEvent.StateChanged changed
                    && changed.state().isOver()) {
                if (changed.state() == RunState.FINISHED) {
                    return last;
                }
                if (recorder.info().status() == RunStatus.INTERRUPTED) {
                    throw new RunInterruptedException();
                }
                recorder.fail(failure);
                throw new IllegalStateException(failure);
            }
        }
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
