package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What the optimizer's learning rate is multiplied by in a step: parameter i has the rate {@code common * perParameter[i]}
 * times the one of its specification.
 *
 * @param common of all parameters
 * @param perParameter [P], 0 for a parameter that stays as it is; null where all are alike
 */
public record RateFactor(double common, @Nullable NDArray perParameter) {

    /** The specification's rate throughout. */
    public static final RateFactor ONE = new RateFactor(1, null);

    /** Multiplies an update, which is changed in place. */
    NDArray scale(NDArray update, double rate) {
        update.muli(rate * common);
        return perParameter == null ? update : update.muli(perParameter);
    }

    /** The same of a copy, which the caller closes. */
    NDArray scaled(NDArray values, double rate) {
        NDArray update = values.mul(rate * common);
        return perParameter == null ? update : update.muli(perParameter);
    }
}
