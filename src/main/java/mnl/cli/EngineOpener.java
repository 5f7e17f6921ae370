package mnl.cli;

import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.engine.train.BatchedTrainingEngine;

/** Makes engines. */
@FunctionalInterface
interface EngineOpener {
    EngineOpener STANDARD = listener -> new BatchedTrainingEngine(EngineSettings.DEFAULT, listener);

    TrainingEngine open(EngineStartListener listener);
}
