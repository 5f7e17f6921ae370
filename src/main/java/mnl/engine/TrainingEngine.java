package mnl.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.experiment.Experiment;

/**
 * Trains comparisons. One thread inside owns the native library; every method here may be called from any thread and
 * returns at once. Runs are independent; a second run started while one trains waits for it to be over or paused.
 */
public interface TrainingEngine extends AutoCloseable {

    /**
     * Starts a run.
     *
     * @param experiment a valid experiment, see {@code ExperimentValidator}
     * @param source its data; read on the engine's thread
     * @param startPaused whether to wait in {@link RunState#PAUSED} before the first step
     * @param listener notified of everything, on the engine's thread
     */
    TrainingRun start(Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener);

    /**
     * Goes on with a run that was interrupted, or trains one that has finished for longer, to exactly the numbers of a run without
     * the break, on the same machine with the same number of threads. What was measured up to the checkpoint is not measured
     * again: it reports {@link TrainingEvent.Prepared}, and then what comes.
     *
     * @param experiment what was trained; a run that is trained for longer has more epochs in its schedule
     * @param source the very data that it was trained on; whoever calls has compared the fingerprints
     * @param from as {@link TrainingEvent.Saved} reported it
     * @param startPaused whether to wait in {@link RunState#PAUSED} before the next step
     * @param listener notified of everything, on the engine's thread
     */
    default TrainingRun resume(
            Experiment experiment,
            DataSource source,
            Checkpoint from,
            boolean startPaused,
            Consumer<TrainingEvent> listener) {
        throw new UnsupportedOperationException("This engine cannot go on with a run.");
    }

    /**
     * Opens a run that was trained before, to evaluate it again. It reports {@link TrainingEvent.Prepared} and is then
     * {@link RunState#FINISHED}, with nothing measured on the way, or {@link RunState#FAILED} where the model does not fit
     * the experiment. It answers as the run did when it ended, bit for bit on the same machine.
     *
     * @param experiment what was trained
     * @param source the very data that it was trained on; whoever calls has compared the fingerprints
     * @param model as {@link TrainingEvent.Trained} reported it
     * @param listener notified of everything, on the engine's thread
     */
    TrainingRun open(Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener);

    /**
     * Extraction of features on this engine's thread, between the steps of a run under way.
     *
     * @param cache folder where features are kept
     * @throws UnsupportedOperationException where the engine runs no frozen networks
     */
    default FeatureExtraction extraction(Path cache) {
        throw new UnsupportedOperationException("This engine runs no frozen networks.");
    }

    /** Cancels every run, gives back all memory and ends the thread; returns at once, see {@link #awaitClosed}. */
    @Override
    void close();

    /**
     * Waits until a closed engine has given everything back, which it does after the step under way. Call it before the
     * program ends: the native library must not be at work then. An engine that holds nothing native has nothing to wait
     * for.
     *
     * @return false when that took longer than the time given
     * @throws InterruptedException when the waiting thread is interrupted
     */
    default boolean awaitClosed(Duration timeout) throws InterruptedException {
        return true;
    }
}
