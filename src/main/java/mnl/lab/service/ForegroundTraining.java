package mnl.lab.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import mnl.data.DataSource;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.store.RunRecorder;
import org.jspecify.annotations.Nullable;

/** Trains and records runs while the calling thread waits, which does all the writing. */
public final class ForegroundTraining {
    /** How long the step under way and what is written after it may take once a signal has come. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TrainingEngine engine;
    private final RecordingListener listener;
    private volatile @Nullable TrainingRun current;
    private volatile CompletableFuture<?> recorded = CompletableFuture.completedFuture(RunState.CLOSED);
    private volatile boolean interrupted;

    /**
     * @param engine trains
     * @param listener notified how the recording of every run goes
     */
    public ForegroundTraining(TrainingEngine engine, RecordingListener listener) {
        this.engine = engine;
        this.listener = listener;
    }

    /**
     * Trains to the last epoch, from the beginning or from where the recorder goes on, and measures the finished model; completing
     * the recorder is left to the caller.
     *
     * @param recorder where the run goes; knows what is trained
     * @param source its data
     * @param curves accuracies under rising noise to measure with the finished model
     * @param progress notified on the calling thread
     * @throws IllegalStateException with a sentence for the user when the run fails
     * @throws RunInterruptedException after {@link #interrupt}, or where the recorder was closed meanwhile
     */
    public void train(RunRecorder recorder, DataSource source, List<NoiseSweep> curves, EpochListener progress)
            throws InterruptedException {
        CallingThread here = new CallingThread();
        RunRecording recording =
                new RunRecording(CompletableFuture.completedFuture(recorder), source, curves, here, listener);
        EpochWatch watch = new EpochWatch(progress);
        try (TrainingRun run = start(recorder, source, event -> {
            recording.accept(event);
            here.execute(() -> watch.accept(event));
        })) {
            CompletableFuture<?> over = run.whenOver()
                    .thenCompose(last -> interrupted
                            ? recording.written().thenCompose(done -> refused())
                            : recording.trained(whole(last), run));
            recorded = over;
            current = run;
            if (interrupted) {
                run.cancel();
            }
            here.await(over);
        } finally {
            current = null;
        }
    }

    private TrainingRun start(RunRecorder recorder, DataSource source, Consumer<TrainingEvent> events) {
        Experiment experiment = recorder.info().origin().experiment();
        return recorder.checkpoint()
                .map(from -> engine.resume(experiment, source, from, false, events))
                .orElseGet(() -> engine.start(experiment, source, false, events));
    }

    private static CompletableFuture<RunRecorder> refused() {
        return CompletableFuture.failedFuture(new RunInterruptedException());
    }

    /**
     * Ends what is trained after the step under way, from any thread, and waits until the state that it can go on from is
     * written.
     *
     * @param patience how long it waits at most
     */
    public void interrupt(Duration patience) {
        interrupted = true;
        TrainingRun run = current;
        if (run == null) {
            return;
        }
        run.cancel();
        try {
            recorded.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException asFarAsItIs) {
            // what was saved before is there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody stops a run in the foreground but by ending the program. */
    private static RunState whole(RunState last) {
        return last == RunState.FINISHED ? last : RunState.FAILED;
    }
}
