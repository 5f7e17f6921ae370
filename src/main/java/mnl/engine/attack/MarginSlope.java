package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.jspecify.annotations.Nullable;

/** The margins of samples and how they change with the features. */
interface MarginSlope {

    /**
     * What there is at a point.
     *
     * @param margins [S, n]
     * @param gradients of their sum in the features, per modality [S, n, D_m]; null where a modality is not moved
     */
    record Slope(NDArray margins, @Nullable NDArray[] gradients) {}

    /**
     * Margins and gradients at some features.
     *
     * @param features per modality [S, n, D_m], without gradient; their manager owns the answer
     * @param objective whose margin
     */
    Slope at(NDList features, MarginObjective objective);
}
