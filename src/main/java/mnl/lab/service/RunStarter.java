package mnl.lab.service;

import java.util.function.Consumer;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.lab.store.RunRecorder;

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

    /**
     * Goes on with a stored run, see {@link TrainingEngine#resume}; returns at once.
     *
     * @param recorder the run, claimed to go on, with its checkpoint
     * @param source the very data that it was trained on
     * @param startPaused whether to wait before the next step
     * @param events notified of everything, in order, on the engine's thread
     */
    default TrainingRun goOn(
            RunRecorder recorder, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
        throw new UnsupportedOperationException("Stored runs do not go on here.");
    }

    /** Opens a run that was trained before, see {@link TrainingEngine#open}; returns at once. */
    default TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> events) {
        throw new UnsupportedOperationException("Stored runs are not opened here.");
    }

    /** Starts runs on an engine and records nothing. */
    static RunStarter of(TrainingEngine engine) {
        return new RunStarter() {
            @Override
            public TrainingRun start(
                    Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
                return engine.start(experiment, source, startPaused, events);
            }

            @Override
            public TrainingRun goOn(
                    RunRecorder recorder, DataSource source, boolean startPaused, Consumer<TrainingEvent> events) {
                Experiment experiment = recorder.info().origin().experiment();
                return engine.resume(experiment, source, recorder.checkpoint().orElseThrow(), startPaused, events);
            }

            @Override
            public TrainingRun open(
                    Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> events) {
                return engine.open(experiment, source, model, events);
            }
        };
    }
}
