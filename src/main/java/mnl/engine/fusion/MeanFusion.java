package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;

/** Static fusion by the mean: F = (1/M) sum_m f^m. */
public final class MeanFusion implements Fusion {

    private static final int[] MODALITIES = {0};

    @Override
    public NDArray fuse(NDArray logits) {
        return logits.mean(MODALITIES);
    }
}
