package mnl.engine.method;

import java.util.List;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.DominanceRule;
import mnl.experiment.GuidanceCoefficients;
import mnl.experiment.PairRule;

/**
 * What is minimised.
 *
 * @param fusion the late fusion of all replicas
 * @param lossWeights [M], w_m, the weight of each modality's own cross-entropy
 * @param coefficients [R], each replica's guidance coefficients
 * @param dominance [R], who may guide in each replica
 * @param fixedGuide index of the modality that guides under {@link DominanceRule#FIXED_PRIOR}; ignored elsewhere
 * @param pairRule who guides whom among more than two modalities
 * @param strength g, the factor on the guidance term
 */
public record ObjectiveSpec(
        ReplicaFusion fusion,
        double[] lossWeights,
        GuidanceCoefficients[] coefficients,
        List<DominanceRule> dominance,
        int fixedGuide,
        PairRule pairRule,
        double strength) {

    public ObjectiveSpec {
        if (lossWeights.length == 0 || coefficients.length == 0) {
            throw new IllegalArgumentException("An objective needs at least one modality and one replica.");
        }
        if (coefficients.length != dominance.size()) {
            throw new IllegalArgumentException(
                    "There are " + coefficients.length + " sets of guidance coefficients but " + dominance.size()
                            + " dominance rules; every replica needs one of each.");
        }
        lossWeights = lossWeights.clone();
        coefficients = coefficients.clone();
        dominance = List.copyOf(dominance);
    }

    /** Who may guide whom. */
    public GuidanceRules rules() {
        return new GuidanceRules(lossWeights.length, dominance, fixedGuide, pairRule);
    }
}
