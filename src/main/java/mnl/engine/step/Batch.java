package mnl.engine.step;

import ai.djl.ndarray.NDList;
import mnl.engine.fusion.BatchTargets;

/**
 * One batch of every replica, in native memory; all arms of a seed get the same samples.
 *
 * @param features what each encoder reads, per modality [R, B, D_m], or tokens [R, B, L_m]; fresh arrays, which an attack
 *     may change in place
 * @param targets classes, weights and padding
 * @param counted how many of the B samples count in every replica [R]; the others are padding at the batch's end. A
 *     replica that has none rests in this step
 */
public record Batch(NDList features, BatchTargets targets, int[] counted) {}
