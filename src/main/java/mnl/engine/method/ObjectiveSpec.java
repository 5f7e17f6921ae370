package mnl.engine.method;

import java.util.List;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;

/**
 * What is minimised.
 *
 * @param fusion the late fusion of all replicas
 * @param base [R], the weights of the losses beside guidance in each replica
 * @param guidance [R], the guidance in each replica's loss
 * @param fixedGuide index of the modality that guides under {@link DominanceRule#FIXED_PRIOR}; ignored elsewhere
 * @param pairRule who guides whom among more than two modalities
 * @param strength g, the factor on the guidance term
 */
public record ObjectiveSpec(
        ReplicaFusion fusion,
        List<BaseLoss> base,
        List<GuidanceMethod> guidance,
        int fixedGuide,
        PairRule pairRule,
        double strength) {

    /** @throws IllegalArgumentException where there is no modality or no replica */
    public ObjectiveSpec {
        if (base.isEmpty() || base.get(0).modalities() == 0 || guidance.size() != base.size()) {
            throw new IllegalArgumentException(
                    "An objective needs at least one modality and one replica, and guidance and losses of each.");
        }
        base = List.copyOf(base);
        guidance = List.copyOf(guidance);
    }

    /** M. */
    public int modalities() {
        return base.get(0).modalities();
    }

    /**
     * What some of the replicas minimise.
     *
     * @param part whose they are
     * @param from the first
     * @param to after the last
     */
    public ObjectiveSpec of(ReplicaFusion.Part part, int from, int to) {
        return new ObjectiveSpec(
                part.fusion(), base.subList(from, to), guidance.subList(from, to), fixedGuide, pairRule, strength);
    }

    /** Who may guide whom. */
    public GuidanceRules rules() {
        List<DominanceRule> dominance =
                guidance.stream().map(GuidanceMethod::dominance).toList();
        return new GuidanceRules(modalities(), dominance, fixedGuide, pairRule);
    }
}
