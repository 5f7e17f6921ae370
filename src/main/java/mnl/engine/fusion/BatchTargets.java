package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.jspecify.annotations.Nullable;

/**
 * What training knows about a batch beside the samples themselves.
 *
 * @param classes int64 [R, B], the target classes, from 0 to C - 1
 * @param samples int64 [R, B], each sample's index among the training samples of its seed; null where no rule keeps a
 *     history
 * @param epoch the epoch under way, counted from 1
 * @param weights [R, B], how much each sample counts, mean 1 over the batch; null where all count alike
 * @param present [R, B], 0 for padding and otherwise alike, mean 1 over the batch; null where no replica has padding. Padding,
 *     behind a replica's own samples, holds its first one again, and has no weight
 */
public record BatchTargets(
        NDArray classes,
        @Nullable NDArray samples,
        int epoch,
        @Nullable NDArray weights,
        @Nullable NDArray present) {

    /** A batch without padding. */
    public BatchTargets(NDArray classes, @Nullable NDArray samples, int epoch, @Nullable NDArray weights) {
        this(classes, samples, epoch, weights, null);
    }

    /** A batch whose samples all count alike. */
    public BatchTargets(NDArray classes, @Nullable NDArray samples, int epoch) {
        this(classes, samples, epoch, null, null);
    }

    /** Of the replicas {@code from} to {@code to - 1} alone. */
    public BatchTargets slice(int from, int to) {
        NDIndex replicas = new NDIndex().addSliceDim(from, to);
        return new BatchTargets(
                classes.get(replicas),
                samples == null ? null : samples.get(replicas),
                epoch,
                weights == null ? null : weights.get(replicas),
                present == null ? null : present.get(replicas));
    }
}
