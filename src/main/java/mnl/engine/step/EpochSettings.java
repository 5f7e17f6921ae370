package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What holds in every step of an epoch.
 *
 * @param guided whether the guidance term applies to any replica
 * @param guidedReplicas [R], 1 for a replica to which it applies, 0 for another; null where it applies to all or none
 * @param rate what the learning rate is multiplied by
 */
public record EpochSettings(boolean guided, @Nullable NDArray guidedReplicas, RateFactor rate) {}
