package mnl.lab.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import mnl.data.DataSource;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.words.Texts;

/** Trains a run and throws it away but for its times. The stamps are taken on the engine's thread. */
final class TimedRun implements Consumer<TrainingEvent> {
    private static final double NANO = 1e-9;

    private long first;
    private long last;
    private long evaluation;
    private String failure = Texts.of("bench.timed-run.the-run-ended-before");

    private TimedRun() {}

    /**
     * Trains to the last epoch.
     *
     * @throws IllegalStateException with a sentence for the user when the run fails
     */
    static Timing of(TrainingEngine engine, Experiment experiment, DataSource source) {
        TimedRun timed = new TimedRun();
        timed.train(engine, experiment, source).close();
        return timed.timing();
    }

    /**
     * Trains to the last epoch, then asks the finished model once.
     *
     * @return an answer against an epoch with its measurement
     */
    static TimePair answerAndEpoch(
            TrainingEngine engine,
            Experiment experiment,
            DataSource source,
            Function<TrainingRun, CompletableFuture<?>> question) {
        TimedRun timed = new TimedRun();
        try (TrainingRun run = timed.train(engine, experiment, source)) {
            long start = System.nanoTime();
            question.apply(run).join();
            double answer = NANO * (System.nanoTime() - start);
            return new TimePair(
                    answer, timed.timing().total() / experiment.schedule().epochs());
        }
    }

    private TrainingRun train(TrainingEngine engine, Experiment experiment, DataSource source) {
        TrainingRun run = engine.start(experiment, source, false, this);
        if (run.whenOver().join() != RunState.FINISHED) {
            run.close();
            throw new IllegalStateException(failure);
        }
        return run;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Measured measured) {
            last = System.nanoTime();
            if (measured.measurement().epoch() == 0) {
                first = last;
            } else {
                evaluation += measured.took().toNanos();
            }
        } else if (event instanceof TrainingEvent.Failed failed) {
            failure = failed.message();
        }
    }

    private Timing timing() {
        return new Timing(NANO * (last - first), NANO * evaluation);
    }
}
