package mnl.cli;

import java.util.concurrent.Executors;
import mnl.engine.TrainingEngine;

/** What happens on Ctrl-C while an engine is at work: what is under way is stored, then the native library is let go. */
final class Interruption {
    private final TrainingEngine engine;
    private final Runnable store;
    private final Thread hook = Executors.defaultThreadFactory().newThread(this::interrupted);

    /**
     * From now on.
     *
     * @param store stores what is under way and says where
     */
    Interruption(TrainingEngine engine, Runnable store) {
        this.engine = engine;
        this.store = store;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Nothing to do on Ctrl-C any more. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // then the hook is at work, and has the last word
        }
    }

    private void interrupted() {
        store.run();
        Training.close(engine);
    }
}
