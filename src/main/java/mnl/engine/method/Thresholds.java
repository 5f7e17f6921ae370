package mnl.engine.method;

import ai.djl.ndarray.types.DataType;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;

/**
 * How far modality s has to lead w to dominate it, for every pair and replica: the tie rule and the fixed prior as
 * numbers, so that arms of both kinds share one comparison.
 */
final class Thresholds {

    private Thresholds() {}

    /** [M, M, R] in row-major order, entry (s, w, r). */
    static double[] of(GuidanceRules rules, DataType type) {
        int modalities = rules.modalities();
        int replicas = rules.dominance().size();
        double[] result = new double[modalities * modalities * replicas];
        for (int guide = 0; guide < modalities; guide++) {
            for (int guided = 0; guided < modalities; guided++) {
                for (int replica = 0; replica < replicas; replica++) {
                    result[(guide * modalities + guided) * replicas + replica] =
                            of(rules, type, guide, guided, rules.dominance().get(replica) == DominanceRule.FIXED_PRIOR);
                }
            }
        }
        return result;
    }

    private static double of(GuidanceRules rules, DataType type, int guide, int guided, boolean fixed) {
        if (fixed && guide != rules.fixedGuide()) {
            return Double.POSITIVE_INFINITY;
        }
        if (guide == guided) {
            // The strongest modality is found as the one that leads all, itself included.
            boolean leadsItself = rules.pairRule() == PairRule.STRONGEST_GUIDES_ALL;
            return leadsItself ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (fixed) {
            return Double.NEGATIVE_INFINITY;
        }
        return guide > guided ? 0 : smallestPositive(type);
    }

    /** Gradual underflow makes the difference of two unequal numbers at least this large. */
    private static double smallestPositive(DataType type) {
        return type == DataType.FLOAT32 ? Float.MIN_VALUE : Double.MIN_VALUE;
    }
}
