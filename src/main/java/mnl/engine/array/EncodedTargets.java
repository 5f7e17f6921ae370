package mnl.engine.array;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * The target classes of a batch in the shapes that the loss uses.
 *
 * @param index int64 [M, R, B, 1], a view that repeats the targets for every modality
 * @param oneHot [R, B, C], 1 at the target and 0 elsewhere, in the data type of the logits
 */
public record EncodedTargets(NDArray index, NDArray oneHot) {

    /**
     * Encodes targets for the logits of one step.
     *
     * @param targets int64 [R, B], classes from 0 to C - 1
     * @param logits [M, R, B, C]
     */
    public static EncodedTargets of(NDArray targets, NDArray logits) {
        Shape shape = logits.getShape();
        int classes = Math.toIntExact(shape.get(3));
        NDArray index = targets.expandDims(-1).broadcast(shape.get(0), shape.get(1), shape.get(2), 1);
        return new EncodedTargets(index, targets.oneHot(classes, logits.getDataType()));
    }

    /**
     * Picks the target's entry of every sample.
     *
     * @param values [M, R, B, C]
     * @return [M, R, B]
     */
    public NDArray pick(NDArray values) {
        return values.gather(index, -1).squeeze(-1);
    }
}
