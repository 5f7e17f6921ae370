package mnl.engine.guidance;

import mnl.experiment.PairRule;

/**
 * Who may guide whom.
 *
 * @param modalities number of modalities M
 * @param fixedPrior [R], true where a replica's guide is fixed instead of the dominant modality
 * @param fixedGuide index of the modality that guides in those replicas; ignored where there are none
 * @param pairRule which of the dominant modalities guide when there are more than two
 */
public record GuidanceRules(int modalities, boolean[] fixedPrior, int fixedGuide, PairRule pairRule) {

    public GuidanceRules {
        fixedPrior = fixedPrior.clone();
        for (boolean fixed : fixedPrior) {
            if (fixed && (fixedGuide < 0 || fixedGuide >= modalities)) {
                throw new IllegalArgumentException("The fixed guide is modality " + fixedGuide
                        + ", but the modalities are numbered 0 to " + (modalities - 1) + ".");
            }
        }
    }

    /** The weight of one pair: 1/(M-1) under {@link PairRule#ALL_PAIRS}, otherwise 1. */
    public double pairWeight() {
        return pairRule == PairRule.ALL_PAIRS && modalities > 2 ? 1.0 / (modalities - 1) : 1;
    }
}
