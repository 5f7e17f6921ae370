package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What holds in every step of an epoch.
 *
 * @param guided whether the guidance term applies to each replica [R]; not to be written to
 * @param mask the same as [R] ones and zeros in native memory; null where it applies to all or none
 * @param rate what the learning rate is multiplied by
 * @param resting replicas that learn nothing more and whose losses are known [R]: nothing is computed for them
 */
public record EpochSettings(boolean[] guided, @Nullable NDArray mask, RateFactor rate, boolean[] resting) {

    /** Whether the guidance term applies to any replica. */
    boolean anyGuided() {
        for (boolean each : guided) {
            if (each) {
                return true;
            }
        }
        return false;
    }
}
