package mnl.engine.step;

import org.jspecify.annotations.Nullable;

/**
 * What the optimizer's learning rate is multiplied by in a step: replica r has the rate {@code common * perReplica[r]} times the
 * one of its specification.
 *
 * @param common of all replicas
 * @param perReplica [R], 0 for a replica that stays as it is; null where all are alike; not to be written to
 */
public record RateFactor(double common, double @Nullable [] perReplica) {

    /** The specification's rate throughout. */
    public static final RateFactor ONE = new RateFactor(1, null);

    /** The factor of one replica. */
    double of(int replica) {
        return perReplica == null ? common : common * perReplica[replica];
    }
}
