package mnl.engine.method;

import java.util.List;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;

/**
 * What is minimised.
 *
 * @param fusion the late fusion of all replicas
 * @param lossWeights [M], w_m, the weight of each modality's own cross-entropy
 * @param guidance [R], the guidance in each replica's loss
 * @param fixedGuide index of the modality that guides under {@link DominanceRule#FIXED_PRIOR}; ignored elsewhere
 * @param pairRule who guides whom among more than two modalities
 * @param strength g, the factor on the guidance term
 */
public record ObjectiveSpec(
        ReplicaFusion fusion,
        double[] lossWeights,
        List<GuidanceMethod> guidance,
        int fixedGuide,
        PairRule pairRule,
        double strength) {

    /** @throws IllegalArgumentException where there is no modality or no replica */
    public ObjectiveSpec {
        if (lossWeights.length == 0 || guidance.isEmpty()) {
            throw new IllegalArgumentException("An objective needs at least one modality and one replica.");
        }
        lossWeights = lossWeights.clone();
        guidance = List.copyOf(guidance);
    }

    /** Who may guide whom. */
    public GuidanceRules rules() {
        List<DominanceRule> dominance =
                guidance.stream().map(GuidanceMethod::dominance).toList();
        return new GuidanceRules(lossWeights.length, dominance, fixedGuide, pairRule);
    }
}
