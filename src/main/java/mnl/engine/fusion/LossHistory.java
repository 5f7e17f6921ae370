package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.Constants;

/** The losses of every training sample, summed over the epochs, for every modality and replica. */
final class LossHistory {

    private static final int[] SAMPLES = {2};

    private final NDManager manager;
    private final DataType type;
    private final int size;
    private final NDArray smallestRange;
    private NDArray sums;

    /**
     * @param manager keeps the history
     * @param size N, training samples of one seed
     */
    LossHistory(NDManager manager, DataType type, int size) {
        this.manager = manager;
        this.type = type;
        this.size = size;
        smallestRange = Constants.of(manager, type, new Shape(1), Float.MIN_NORMAL);
    }

    /**
     * Adds the losses of a batch.
     *
     * @param samples int64 [R, B], no sample twice
     * @param losses [M, R, B], without gradient; its manager owns the result and whatever is no longer needed
     * @return [M, R, B], their sums so far, scaled so that they run from 0 to 1 over all samples of a replica
     */
    NDArray add(NDArray samples, NDArray losses) {
        Shape shape = losses.getShape();
        NDArray before = sums == null ? manager.zeros(new Shape(shape.get(0), shape.get(1), size), type) : sums;
        before.attach(losses.getManager());
        NDArray index = samples.expandDims(0).broadcast(shape);
        NDArray added = losses.add(before.gather(index, 2));
        NDArray after = before.scatter(index, added, 2);
        NDArray lowest = after.min(SAMPLES, true);
        NDArray range = after.max(SAMPLES, true).sub(lowest).maximum(smallestRange);
        after.attach(manager);
        sums = after;
        return added.sub(lowest).div(range);
    }
}
