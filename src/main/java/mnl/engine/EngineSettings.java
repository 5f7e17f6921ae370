package mnl.engine;

import java.time.Duration;

/**
 * How the engine uses the machine.
 *
 * @param threads threads that work at once, 1 or more; {@link #MEASURED} for the fastest number on this machine
 * @param saveEvery how long a run is trained at least before its state is saved again
 */
public record EngineSettings(int threads, Duration saveEvery) {

    private static final Duration SAVE_EVERY = Duration.ofSeconds(10);

    /** Stands for the number that the first start on a machine measured to be the fastest. */
    public static final int MEASURED = 0;

    /** The same with another time between two savings. */
    public EngineSettings withSaveEvery(Duration other) {
        return new EngineSettings(threads, other);
    }

    /** As many threads as are the fastest on this machine. */
    public static final EngineSettings FASTEST = new EngineSettings(MEASURED);

    /** One thread. */
    public static final EngineSettings DEFAULT = new EngineSettings(1);

    /** The state of a run is saved every ten seconds. */
    public EngineSettings(int threads) {
        this(threads, SAVE_EVERY);
    }

    public EngineSettings {
        if (threads < 0) {
            throw new IllegalArgumentException("The number of engine threads is " + threads
                    + "; set it to 1 or more, or to 0 for the fastest number on this machine.");
        }
    }
}
