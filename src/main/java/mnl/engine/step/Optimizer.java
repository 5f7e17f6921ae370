package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import mnl.engine.state.Resumable;

/**
 * An update rule with its state. A step begins once; then every replica is updated, range by range, on any threads, with grad
 * mode off.
 */
public interface Optimizer extends Resumable, AutoCloseable {

    /** g [P], to be written before {@link #update}. */
    NDArray gradient();

    /**
     * Begins a step.
     *
     * @param factor what the learning rate is multiplied by
     * @param takesPart which replicas take part in it [R]: neither the parameters of the others nor what is remembered of them
     *     change, and they count one update less
     */
    void begin(RateFactor factor, boolean[] takesPart);

    /**
     * Makes a range of replicas ready to be updated together, which takes fewer calls than one by one; on the thread of the
     * engine.
     */
    void prepare(int from, int to);

    /** The update of the replicas {@code from} to {@code to - 1}, a range that was prepared. */
    void update(int from, int to);

    @Override
    void close();
}
