package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;

/** A late fusion rule: turns the logits of every modality into the fused logits. */
public interface Fusion {

    /**
     * Fuses the modalities.
     *
     * @param logits [M, R, B, C], M modalities of R replicas
     * @return the fused logits F, [R, B, C], attached to the manager of the logits
     */
    NDArray fuse(NDArray logits);
}
