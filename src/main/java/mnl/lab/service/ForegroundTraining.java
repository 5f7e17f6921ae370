package mnl.lab.service;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import mnl.data.DataSource;
import mnl.engine.NoiseSweep;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingRun;
import mnl.lab.store.RunRecorder;

/** Trains and records runs while the calling thread waits, which does all the writing. */
public final class ForegroundTraining {
    private final TrainingEngine engine;
    private final RecordingListener listener;

    /**
     * @param engine trains
     * @param listener notified how the recording of every run goes
     */
    public ForegroundTraining(TrainingEngine engine, RecordingListener listener) {
        this.engine = engine;
        this.listener = listener;
    }

    /**
     * Trains to the last epoch and measures the finished model; completing the recorder is left to the caller.
     *
     * @param recorder where the run goes; knows what is trained
     * @param source its data
     * @param curves accuracies under rising noise to measure with the finished model
     * @param progress notified on the calling thread
     * @throws IllegalStateException with a sentence for the user when the run fails
     * @throws mnl.lab.run.RunInterruptedException where the recorder was closed meanwhile
     */
    public void train(RunRecorder recorder, DataSource source, List<NoiseSweep> curves, EpochListener progress)
            throws InterruptedException {
        CallingThread here = new CallingThread();
        RunRecording recording =
                new RunRecording(CompletableFuture.completedFuture(recorder), source, curves, here, listener);
        EpochWatch watch = new EpochWatch(progress);
        try (TrainingRun run = engine.start(recorder.info().origin().experiment(), source, false, event -> {
            recording.accept(event);
            here.execute(() -> watch.accept(event));
        })) {
            here.await(run.whenOver().thenCompose(last -> recording.trained(whole(last), run)));
        }
    }

    /** Nobody stops a run in the foreground but by ending the program. */
    private static RunState whole(RunState last) {
        return last == RunState.FINISHED ? last : RunState.FAILED;
    }
}
