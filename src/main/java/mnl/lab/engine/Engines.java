package mnl.lab.engine;

import java.time.Duration;
import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.engine.inspect.MatrixProducts;
import mnl.engine.train.BatchedTrainingEngine;

/** Makes engines, for the window and for the command line; what is behind the engine's contract is known here alone. */
@FunctionalInterface
public interface Engines {

    /** How long a closed engine may take to come to its end. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a run is trained at least before its state is saved again: {@code -Dmnl.save.seconds=N}, or ten seconds. */
    Duration SAVE_EVERY = Duration.ofSeconds(Integer.getInteger("mnl.save.seconds", 10));

    /** Engines that train all replicas as one model, set up as the program is without settings. */
    static Engines standard() {
        return new Batched(EngineSettings.FASTEST);
    }

    /**
     * Makes an engine.
     *
     * @param listener notified while the native library is unpacked and loaded
     */
    TrainingEngine open(EngineStartListener listener);

    /** Makes engines that use the machine otherwise, where that can be chosen. */
    default Engines with(EngineSettings settings) {
        return this;
    }

    /**
     * What the library behind these engines takes for matrix products alone; an engine must be open and at rest.
     *
     * @return seconds of the fastest of some rounds; NaN where there is no library
     */
    default double productSeconds(List<MatrixProducts.Product> products, int threads, int rounds) {
        return Double.NaN;
    }

    /** Closes an engine and waits until its thread has ended: the native library must not be at work when the program ends. */
    static void close(TrainingEngine engine) {
        engine.close();
        try {
            engine.awaitClosed(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Engines that train all replicas as one model.
     *
     * @param settings how they use the machine
     */
    record Batched(EngineSettings settings) implements Engines {
        @Override
        public TrainingEngine open(EngineStartListener listener) {
            return new BatchedTrainingEngine(settings.withSaveEvery(SAVE_EVERY), listener);
        }

        @Override
        public double productSeconds(List<MatrixProducts.Product> products, int threads, int rounds) {
            return MatrixProducts.seconds(products, threads, rounds);
        }

        @Override
        public Engines with(EngineSettings others) {
            return new Batched(others);
        }
    }
}
