package mnl.engine.closed;

import org.jspecify.annotations.Nullable;

/**
 * A batch of logits whose loss is asked for; nothing in it is written to.
 *
 * @param logits f^m [M, R, B, C]
 * @param size B
 * @param epoch the epoch under way, counted from 1
 * @param targets y [R, B]
 * @param weights v, how much each sample counts, mean 1 over the batch [R, B]; null where all count alike
 * @param present 0 for padding and otherwise alike, mean 1 over the batch [R, B]; null where there is no padding
 * @param samples numbers of the samples among those of their seed [R, B]; read by rules that remember them
 */
public record ClosedBatch(
        double[] logits,
        int size,
        int epoch,
        int[] targets,
        double @Nullable [] weights,
        double @Nullable [] present,
        int[] samples) {

    /** A batch without padding, under rules that remember nothing. */
    public static ClosedBatch of(double[] logits, int size, int epoch, int[] targets, double @Nullable [] weights) {
        return new ClosedBatch(logits, size, epoch, targets, weights, null, new int[0]);
    }

    /** v / B of a place in [R, B]. */
    double share(int at) {
        return (weights == null ? 1 : weights[at]) / size;
    }

    /** The same without class weights. */
    double presence(int at) {
        return (present == null ? 1 : present[at]) / size;
    }
}
