package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** One encoder's way forward and back in a step. */
interface EncoderPass {

    /** f^m [R, B, C], without a history. */
    NDArray logits();

    /** What went into the output layer [R, B, H], without a history. */
    NDArray hidden();

    /**
     * The gradients of the encoder's parameters, in their order and shapes.
     *
     * @param ofLogits dL/df^m [R, B, C]
     */
    List<NDArray> gradients(NDArray ofLogits);
}
