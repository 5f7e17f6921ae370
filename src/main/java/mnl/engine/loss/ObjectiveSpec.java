package mnl.engine.loss;

import mnl.engine.fusion.Fusion;
import mnl.engine.guidance.GuidanceRules;
import mnl.experiment.GuidanceCoefficients;
import mnl.experiment.PairRule;

/**
 * What is minimised.
 *
 * @param fusion the late fusion rule of all replicas
 * @param lossWeights [M], w_m, the weight of each modality's own cross-entropy
 * @param coefficients [R], each replica's guidance coefficients
 * @param fixedPrior [R], true where a replica's guide is fixed
 * @param fixedGuide index of the modality that guides in those replicas; ignored where there are none
 * @param pairRule who guides whom among more than two modalities
 * @param strength g, the factor on the guidance term
 */
public record ObjectiveSpec(
        Fusion fusion,
        double[] lossWeights,
        GuidanceCoefficients[] coefficients,
        boolean[] fixedPrior,
        int fixedGuide,
        PairRule pairRule,
        double strength) {

    public ObjectiveSpec {
        if (lossWeights.length == 0 || coefficients.length == 0) {
            throw new IllegalArgumentException("An objective needs at least one modality and one replica.");
        }
        if (coefficients.length != fixedPrior.length) {
            throw new IllegalArgumentException(
                    "There are " + coefficients.length + " sets of guidance coefficients but " + fixedPrior.length
                            + " fixed-prior flags; every replica needs one of each.");
        }
        lossWeights = lossWeights.clone();
        coefficients = coefficients.clone();
        fixedPrior = fixedPrior.clone();
    }

    /** Who may guide whom. */
    public GuidanceRules rules() {
        return new GuidanceRules(lossWeights.length, fixedPrior, fixedGuide, pairRule);
    }
}
