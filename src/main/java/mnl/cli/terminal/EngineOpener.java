package mnl.cli.terminal;

import java.time.Duration;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.engine.train.BatchedTrainingEngine;

/** Makes engines. */
@FunctionalInterface
public interface EngineOpener {
    EngineOpener STANDARD = new Batched(EngineSettings.DEFAULT);

    TrainingEngine open(EngineStartListener listener);

    /** Makes engines that use the machine otherwise, where that can be chosen. */
    default EngineOpener with(EngineSettings settings) {
        return this;
    }

    /** Makes engines that train all replicas as one model. */
    record Batched(EngineSettings settings) implements EngineOpener {
        @Override
        public TrainingEngine open(EngineStartListener listener) {
            return new BatchedTrainingEngine(settings, listener);
        }

        @Override
        public EngineOpener with(EngineSettings others) {
            return new Batched(others);
        }
    }

    /** The native library must not be at work when the program ends. */
    static void close(TrainingEngine engine) {
        engine.close();
        try {
            if (engine instanceof BatchedTrainingEngine batched) {
                batched.awaitClosed(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
