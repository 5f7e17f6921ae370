package mnl.engine.train;

import java.time.Duration;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.Checkpoint;
import mnl.engine.EngineSettings;
import mnl.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * What a run begins with.
 *
 * @param experiment what is trained
 * @param source its data
 * @param trained what was trained before and is only to be evaluated; null for a run that is to be trained
 * @param from where the training goes on; null for its beginning
 * @param paused whether to wait before the first step
 * @param saveEvery how long it is trained at least before its state is saved again
 */
record RunStart(
        Experiment experiment,
        DataSource source,
        @Nullable TrainedModel trained,
        @Nullable Checkpoint from,
        boolean paused,
        Duration saveEvery) {

    /** A run that is trained from its beginning. */
    static RunStart fresh(Experiment experiment, DataSource source, boolean paused) {
        return new RunStart(experiment, source, null, null, paused, EngineSettings.DEFAULT.saveEvery());
    }
}
