package mnl.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.lab.bench.work.Stopwatch;
import mnl.lab.bench.work.Used;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Trains a run and throws it away but for its times. The stamps are taken on the engine's thread. */
final class TimedRun implements Consumer<TrainingEvent> {
    private static final double NANO = 1e-9;

    private Stopwatch watch = Stopwatch.started();
    private Used last = new Used(0, 0);
    private long evaluation;
    private final List<float[]> losses = new ArrayList<>();
    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();
    private @Nullable TrainedModel trained;
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

    /** The total loss of every replica in every epoch [epoch][replica], references last. */
    static List<float[]> losses(TrainingEngine engine, Experiment experiment, DataSource source) {
        TimedRun timed = new TimedRun();
        timed.train(engine, experiment, source).close();
        return timed.losses;
    }

    /** The parameters with which every replica begins. */
    static ModelParameters begins(TrainingEngine engine, Experiment experiment, DataSource source) {
        TimedRun timed = new TimedRun();
        try (TrainingRun run = engine.start(experiment, source, true, timed)) {
            timed.settled.join();
            run.cancel();
            run.whenOver().join();
        }
        if (timed.trained == null) {
            throw new IllegalStateException(timed.failure);
        }
        return timed.trained.parameters();
    }

    /** A run that is trained to its end and may be asked; whoever calls closes it. */
    static TrainingRun finished(TrainingEngine engine, Experiment experiment, DataSource source) {
        return new TimedRun().train(engine, experiment, source);
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
        if (event instanceof TrainingEvent.Measured came) {
            if (came.measurement().epoch() == 0) {
                watch = Stopwatch.started();
            } else {
                evaluation += came.took().toNanos();
                losses.add(came.measurement().values()[0]);
            }
            last = watch.read();
        } else if (event instanceof TrainingEvent.Trained done) {
            trained = done.model();
        } else if (event instanceof TrainingEvent.StateChanged now
                && (now.state() == RunState.PAUSED || now.state().isOver())) {
            settled.complete(null);
        } else if (event instanceof TrainingEvent.Failed failed) {
            failure = failed.message();
        }
    }

    private Timing timing() {
        return new Timing(last.seconds(), NANO * evaluation, last.cpuSeconds());
    }
}
