package mnl.lab.service;

import java.util.function.Consumer;
import mnl.data.DataSource;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** Starts runs: an engine itself, or whoever records what it reports. */
@FunctionalInterface
public interface RunStarter {

    /**
     * Starts a run and returns at once.
     *
     * @param experiment a valid experiment
     * @param source its data
     * @param startPaused whether to wait before the first step
     * @param events notified of everything, in order, on the engine's thread
     */
    TrainingRun start(Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> events);
}
