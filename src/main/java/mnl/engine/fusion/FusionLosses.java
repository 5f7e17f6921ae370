package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.jspecify.annotations.Nullable;

/**
 * The supervised losses of a batch under a fusion rule.
 *
 * @param fused [R], of the fused prediction
 * @param unimodal [M, R], of every modality, without the loss weights
 * @param own [R], what the rule itself adds for the encoders; null for nothing
 * @param head [R], what the rule's head minimises, of which nothing reaches the encoders; null for nothing
 */
public record FusionLosses(
        NDArray fused,
        NDArray unimodal,
        @Nullable NDArray own,
        @Nullable NDArray head) {

    /** Losses of a rule that adds nothing of its own. */
    public FusionLosses(NDArray fused, NDArray unimodal) {
        this(fused, unimodal, null, null);
    }

    FusionLosses slice(int from, int to) {
        return new FusionLosses(
                fused.get(new NDIndex().addSliceDim(from, to)), FusionInput.replicas(unimodal, from, to));
    }
}
