package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import mnl.engine.array.ModalitySum;

/** A rule of the form F = sum_m w_m f^m. */
abstract class WeightedSum implements Fusion {

    private static final int[] MODALITIES = {0};

    @Override
    public NDArray fuse(FusionInput input, Phase phase) {
        NDArray weighted = input.logits().mul(sampleWeights(input, phase));
        return phase == Phase.TEST ? ModalitySum.of(weighted) : weighted.sum(MODALITIES);
    }

    @Override
    public Optional<NDArray> weights(FusionInput input, Phase phase) {
        return Optional.of(sampleWeights(input, phase));
    }

    /** w_m, an array that broadcasts to [M, R, B, 1]. */
    abstract NDArray sampleWeights(FusionInput input, Phase phase);
}
