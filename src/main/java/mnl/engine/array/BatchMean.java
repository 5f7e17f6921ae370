package mnl.engine.array;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/** Means over the samples of a batch. */
public final class BatchMean {

    private static final int[] BATCH = {-1};

    private BatchMean() {}

    /**
     * The mean (1/B) sum_b v_b l_b; with v_b = B w_b / sum w it is the weighted mean sum_b w_b l_b / sum_b w_b.
     *
     * @param values l, [..., B]
     * @param weights v, [R, B] or what broadcasts to the values, mean 1 over the batch; null where all samples count alike
     * @return [...]
     */
    public static NDArray of(NDArray values, @Nullable NDArray weights) {
        return (weights == null ? values : values.mul(weights)).mean(BATCH);
    }
}
