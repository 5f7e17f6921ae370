package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * The gradients of a batch's loss in all parameters, in the order of the parameter vector.
 *
 * @param total of the loss that the replicas minimise [P]; what gradient rules change in place, and what the optimizer gets
 * @param unimodal of sum_m CE(f^m, y), without loss weights [P]; the gradient of the other losses is the difference. Null
 *     where no rule asks for it
 */
public record BatchGradients(NDArray total, @Nullable NDArray unimodal) {}
