package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * What the encoders say about a batch.
 *
 * @param logits f^m, [M, R, B, C]
 * @param hidden what goes into each modality's output layer, [R, B, H_m] per modality; empty where nobody asked for it
 */
public record ModelOutput(NDArray logits, NDList hidden) {}
