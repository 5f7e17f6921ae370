package mnl.engine;

/** Notified, on the engine's thread, how far the native library is. Implementations return at once and never throw. */
public interface EngineStartListener {

    /** Hears nothing. */
    EngineStartListener SILENT = new EngineStartListener() {};

    /**
     * The native library was damaged and is going to be unpacked again; reported before {@link #unpacking}, which otherwise
     * happens on the first run only.
     */
    default void repairing() {}

    /**
     * The native library is being unpacked, which takes a few seconds.
     *
     * @param bytesDone bytes written so far
     * @param bytesTotal bytes to write in all
     */
    default void unpacking(long bytesDone, long bytesTotal) {}

    /**
     * The engine can train.
     *
     * @param threads that work at once
     */
    default void ready(int threads) {}

    /**
     * The engine cannot be used on this machine.
     *
     * @param message one sentence for the user: what happened and what to do
     */
    default void failed(String message) {}
}
