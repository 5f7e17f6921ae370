package mnl.engine.optim;

import ai.djl.ndarray.NDArray;

/** An update rule with its state. Call it with grad mode off. */
public interface Optimizer extends AutoCloseable {

    /**
     * One update.
     *
     * @param parameters theta [P], changed in place
     * @param gradient g [P], may be overwritten
     * @param factor what the learning rate is multiplied by
     */
    void step(NDArray parameters, NDArray gradient, RateFactor factor);

    /** One update at the specification's learning rate, see {@link #step(NDArray, NDArray, RateFactor)}. */
    default void step(NDArray parameters, NDArray gradient) {
        step(parameters, gradient, RateFactor.ONE);
    }

    /** A copy of everything a continuation needs. */
    OptimizerState state();

    /**
     * Continues from a saved state, bit for bit.
     *
     * @throws IllegalArgumentException when the state is of another rule or size
     */
    void restore(OptimizerState state);

    @Override
    void close();
}
