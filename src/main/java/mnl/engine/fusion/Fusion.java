package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import mnl.engine.nn.FusionHead;

/** A late fusion rule: turns the logits of every modality into the fused logits. */
public interface Fusion {

    /**
     * Fuses the modalities.
     *
     * @param input M modalities of R replicas
     * @param phase what for
     * @return the fused logits F, [R, B, C], attached to the manager of the logits
     */
    NDArray fuse(FusionInput input, Phase phase);

    /**
     * The weights w_m of the sum that F is.
     *
     * @return something that broadcasts to [M, R, B, 1]; empty for a rule that is no weighted sum
     */
    Optional<NDArray> weights(FusionInput input, Phase phase);

    /** The parameters that this rule learns, if any. */
    default Optional<FusionHead> head() {
        return Optional.empty();
    }

    /** Whether CE(F, y) is what trains the {@link #head}. */
    default boolean fusedLossTrainsHead() {
        return head().isPresent();
    }

    /** What training under this rule remembers of its samples from step to step, if anything. */
    default Optional<LossHistory> history() {
        return Optional.empty();
    }

    /** Whether {@link #losses} changes anything. */
    default boolean hasOwnLosses() {
        return false;
    }

    /**
     * What training minimises under this rule.
     *
     * @param input the batch
     * @param crossEntropies the plain losses CE(F, y) and CE(f^m, y)
     * @param targets its targets
     */
    default FusionLosses losses(FusionInput input, FusionLosses crossEntropies, BatchTargets targets) {
        return crossEntropies;
    }
}
