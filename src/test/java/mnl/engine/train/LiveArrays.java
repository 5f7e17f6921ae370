package mnl.engine.train;

import java.util.concurrent.CompletableFuture;

/** The census of native arrays, for tests outside the engine's room. */
public final class LiveArrays {
    private LiveArrays() {}

    /** Native arrays alive under an engine, counted between two steps. */
    public static CompletableFuture<Integer> of(BatchedTrainingEngine engine) {
        return engine.liveArrays();
    }
}
