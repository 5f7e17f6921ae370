package mnl.engine;

import java.util.function.Consumer;
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
     * @param listener told everything, on the engine's thread
     */
    TrainingRun start(Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener);

    /** Cancels every run, gives back all memory and ends the thread. */
    @Override
    void close();
}
