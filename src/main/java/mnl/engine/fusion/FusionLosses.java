package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.jspecify.annotations.Nullable;

/**
 * The supervised losses of a batch under a fusion rule.
 *
 * @param fused [R], of the fused prediction
 * @param unimodal [M, R], of every modality, without the loss weights
 * @param own [R], what the rule itself adds; null for nothing
 */
public record FusionLosses(
        NDArray fused, NDArray unimodal, @Nullable NDArray own) {

    FusionLosses slice(int from, int to) {
        return new FusionLosses(
                fused.get(new NDIndex().addSliceDim(from, to)), FusionInput.replicas(unimodal, from, to), null);
    }
}
