package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import mnl.engine.state.Resumable;
import org.jspecify.annotations.Nullable;

/** An update rule with its state. Call it with grad mode off. */
public interface Optimizer extends Resumable, AutoCloseable {

    /**
     * One update.
     *
     * @param parameters theta [P], changed in place
     * @param gradient g [P], may be overwritten
     * @param factor what the learning rate is multiplied by
     * @param updates who takes part; null where all parameters take part in every step
     */
    void step(NDArray parameters, NDArray gradient, RateFactor factor, @Nullable Updates updates);

    /** One update of all parameters, see {@link #step(NDArray, NDArray, RateFactor, Updates)}. */
    default void step(NDArray parameters, NDArray gradient, RateFactor factor) {
        step(parameters, gradient, factor, null);
    }

    /** One update at the specification's learning rate, see {@link #step(NDArray, NDArray, RateFactor)}. */
    default void step(NDArray parameters, NDArray gradient) {
        step(parameters, gradient, RateFactor.ONE);
    }

    @Override
    void close();
}
