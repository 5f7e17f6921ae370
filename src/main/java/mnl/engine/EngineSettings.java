package mnl.engine;

/**
 * How the engine uses the machine.
 *
 * @param threads threads of the native library, 1 or more; on a busy machine one is the fastest
 */
public record EngineSettings(int threads) {

    /** One native thread. */
    public static final EngineSettings DEFAULT = new EngineSettings(1);

    public EngineSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of engine threads is " + threads + "; set it to 1 or more.");
        }
    }
}
