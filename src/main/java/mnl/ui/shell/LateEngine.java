package mnl.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.Checkpoint;
import mnl.engine.FeatureExtraction;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/** An engine that is made when it is first needed, so that the window opens without waiting for it. FX thread only. */
final class LateEngine implements TrainingEngine {
    private final Supplier<TrainingEngine> make;
    private @Nullable TrainingEngine engine;
    private boolean closed;

    LateEngine(Supplier<TrainingEngine> make) {
        this.make = make;
    }

    /** Makes the engine now, if there is none yet. */
    void warmUp() {
        if (engine == null && !closed) {
            engine = make.get();
        }
    }

    /** The engine itself, whose methods any thread may call. */
    TrainingEngine made() {
        warmUp();
        return Objects.requireNonNull(engine, "The engine is closed.");
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener) {
        return made().start(experiment, source, startPaused, listener);
    }

    @Override
    public TrainingRun resume(
            Experiment experiment,
            DataSource source,
            Checkpoint from,
            boolean startPaused,
            Consumer<TrainingEvent> listener) {
        return made().resume(experiment, source, from, startPaused, listener);
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener) {
        return made().open(experiment, source, model, listener);
    }

    @Override
    public FeatureExtraction extraction(Path cache) {
        return made().extraction(cache);
    }

    @Override
    public void close() {
        closed = true;
        if (engine != null) {
            engine.close();
        }
    }

    @Override
    public boolean awaitClosed(Duration timeout) throws InterruptedException {
        return engine == null || engine.awaitClosed(timeout);
    }
}
