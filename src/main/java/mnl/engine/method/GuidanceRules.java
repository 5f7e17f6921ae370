package mnl.engine.method;

import java.util.List;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;

/**
 * Who may guide whom.
 *
 * @param modalities number of modalities M
 * @param dominance [R], who may guide in each replica
 * @param fixedGuide index of the modality that guides under {@link DominanceRule#FIXED_PRIOR}; ignored elsewhere
 * @param pairRule which of the dominant modalities guide when there are more than two
 */
public record GuidanceRules(int modalities, List<DominanceRule> dominance, int fixedGuide, PairRule pairRule) {

    public GuidanceRules {
        dominance = List.copyOf(dominance);
        if (dominance.contains(DominanceRule.FIXED_PRIOR) && (fixedGuide < 0 || fixedGuide >= modalities)) {
            throw new IllegalArgumentException("The fixed guide is modality " + fixedGuide
                    + ", but the modalities are numbered 0 to " + (modalities - 1) + ".");
        }
    }

    /** The weight of one pair: 1/(M-1) under {@link PairRule#ALL_PAIRS}, otherwise 1. */
    public double pairWeight() {
        return pairRule == PairRule.ALL_PAIRS && modalities > 2 ? 1.0 / (modalities - 1) : 1;
    }
}
