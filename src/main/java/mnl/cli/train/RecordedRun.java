package mnl.cli.train;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import mnl.analysis.run.Measurement;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.RunInterruptedException;
import mnl.cli.terminal.Terminal;
import mnl.data.DataSource;
import mnl.data.MemoryShortage;
import mnl.engine.FinalEvaluation;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunRecorder;

/** Trains one run on an engine and hands everything that it tells to its recorder. */
public final class RecordedRun {
    private final Terminal terminal;
    private final TrainingEngine engine;
    private boolean troubled;

    public RecordedRun(Terminal terminal, TrainingEngine engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /**
     * Trains to the last epoch and measures the finished model; completing the recorder is left to the caller. Where something
     * cannot be stored that is said once, and the training goes on.
     *
     * @param sweeps curves of accuracy under rising noise to measure with the finished model
     * @return the last measurement
     * @throws IllegalStateException with a sentence for the user when the run fails
     * @throws RunInterruptedException when Ctrl-C ended it
     */
    public Measurement train(
            Experiment experiment, DataSource source, RunRecorder recorder, List<NoiseSweep> sweeps, Progress progress)
            throws InterruptedException {
        LinkedBlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
        try (TrainingRun run = engine.start(experiment, source, false, events::add)) {
            Measurement last = follow(events, recorder, progress);
            evaluate(new FinalEvaluation(run, source, Runnable::run), recorder, sweeps);
            return last;
        }
    }

    /** Where the model cannot be evaluated the training is still worth keeping. */
    private void evaluate(FinalEvaluation evaluation, RunRecorder recorder, List<NoiseSweep> sweeps) {
        try {
            recorder.evaluated(evaluation
                    .of(recorder.info().layout().orElseThrow(), sweeps)
                    .join());
        } catch (CompletionException e) {
            if (recorder.info().status() == RunStatus.INTERRUPTED || e.getCause() instanceof RunInterruptedException) {
                throw new RunInterruptedException();
            }
            terminal.err()
                    .println("The finished model could not be evaluated ("
                            + MemoryShortage.sentence(e)
                                    .orElseGet(() -> e.getCause().getMessage())
                            + "), so the results hold no F1, no calibration and no cases.");
        }
    }

    private Measurement follow(LinkedBlockingQueue<TrainingEvent> events, RunRecorder recorder, Progress progress)
            throws InterruptedException {
        Measurement last = null;
        double rate = 0;
        String failure = "The run ended before its last epoch.";
        while (true) {
            TrainingEvent event = events.take();
            if (event instanceof TrainingEvent.Prepared prepared) {
                storing(() -> recorder.prepared(prepared.layout()));
            } else if (event instanceof TrainingEvent.Measured measured) {
                last = measured.measurement();
                storing(() -> recorder.append(measured.measurement()));
                progress.at(last.epoch(), rate);
            } else if (event instanceof TrainingEvent.Progress step) {
                rate = step.samplesPerSecond();
                progress.at(step.epoch(), rate);
            } else if (event instanceof TrainingEvent.RuleActed acted) {
                storing(() -> recorder.ruleActed(acted.event()));
            } else if (event instanceof TrainingEvent.Trained trained) {
                storing(() -> recorder.keep(trained.model()));
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

    /** The recorder keeps what it cannot write and tries again; hours of training are not given up for a full disk. */
    private void storing(Runnable step) {
        try {
            step.run();
        } catch (RunException e) {
            if (!troubled) {
                troubled = true;
                terminal.err()
                        .println(e.getMessage() + " The training goes on, and storing is tried again to its end.");
            }
        }
    }
}
