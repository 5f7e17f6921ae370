package mnl.cli;

import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.engine.train.BatchedTrainingEngine;

/** Makes engines. */
@FunctionalInterface
interface EngineOpener {
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
}
