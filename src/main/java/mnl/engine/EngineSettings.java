package mnl.engine;

/**
 * How the engine uses the machine.
 *
 * @param threads threads that work at once, 1 or more; {@link #MEASURED} for the fastest number on this machine
 */
public record EngineSettings(int threads) {

    /** Stands for the number that the first start on a machine measured to be the fastest. */
    public static final int MEASURED = 0;

    /** As many threads as are the fastest on this machine. */
    public static final EngineSettings FASTEST = new EngineSettings(MEASURED);

    /** One thread. */
    public static final EngineSettings DEFAULT = new EngineSettings(1);

    public EngineSettings {
        if (threads < 0) {
            throw new IllegalArgumentException("The number of engine threads is " + threads
                    + "; set it to 1 or more, or to 0 for the fastest number on this machine.");
        }
    }
}
