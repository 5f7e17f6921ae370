package mnl.engine.train;

import mnl.engine.djl.PyTorchRuntime;

/** Work that the engine's thread does a bit at a time. Every method is called on that thread. */
interface EngineTask {

    /** Whether there is something to do. */
    boolean hasWork();

    /** Time until {@link #advance} may be called; 0 or less: at once. */
    long nanosUntilDue();

    /** Does the next bit. */
    void advance(PyTorchRuntime runtime);

    /** The task cannot go on; tells its owner. */
    void fail(Throwable cause);

    /** Gives everything back. */
    void shutDown();
}
