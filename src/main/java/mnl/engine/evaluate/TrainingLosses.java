package mnl.engine.evaluate;

import java.util.Arrays;

/**
 * Mean losses over the batches of an epoch, those so far where it is under way, in nats. Every batch is weighted by its
 * samples, and its loss is that of the weights before its step.
 *
 * @param total total loss [R]
 * @param fused CE(F, y) [R]
 * @param guidance the guidance term, strength included [R]
 * @param unimodal CE(f^m, y) [M][R]
 */
public record TrainingLosses(float[] total, float[] fused, float[] guidance, float[][] unimodal) {

    /** NaN throughout: nothing was trained. */
    public static TrainingLosses none(int modalities, int replicas) {
        float[][] nothing = new float[modalities + 3][replicas];
        for (float[] row : nothing) {
            Arrays.fill(row, Float.NaN);
        }
        float[][] unimodal = Arrays.copyOfRange(nothing, 3, modalities + 3);
        return new TrainingLosses(nothing[0], nothing[1], nothing[2], unimodal);
    }
}
