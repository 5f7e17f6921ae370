package mnl.engine.attack;

/**
 * Work that is done a portion at a time, so that others get their turn in between. On the engine's thread.
 *
 * @param <T> its result
 */
public interface PortionedComputation<T> extends AutoCloseable {

    /** Does the next portion; false when it was the last. */
    boolean advance();

    /** How much is done, 0 to 1. */
    double share();

    /** The result, once everything is done. */
    T result();

    /** Gives the memory back. */
    @Override
    void close();
}
