package mnl.analysis.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;

/**
 * Who guides whom on one sample: modality s dominates w when both UCoM_s > UCoM_w and p^s_y > p^w_y. Where the two tests
 * disagree nobody guides, and exact ties count for the later modality (Gong et al., "Multimodal Negative Learning",
 * NeurIPS 2025, and its released code). The rule that trains, on plain numbers.
 */
public final class WhoGuides {
    private final DominanceRule rule;
    private final PairRule pairRule;
    private final int fixedGuide;

    /**
     * @param rule who may guide
     * @param pairRule which of the dominant modalities guide when there are more than two
     * @param fixedGuide index of the modality that guides under {@link DominanceRule#FIXED_PRIOR}; ignored elsewhere
     */
    public WhoGuides(DominanceRule rule, PairRule pairRule, int fixedGuide) {
        this.rule = rule;
        this.pairRule = pairRule;
        this.fixedGuide = fixedGuide;
    }

    /**
     * The pairs of one sample, by guide, then by guided modality.
     *
     * @param ucom UCoM_m [M]
     * @param targetProbability p^m_y [M], in the precision of the training, in which two of them may be exactly 1
     */
    public List<GuidePair> of(float[] ucom, float[] targetProbability) {
        int modalities = ucom.length;
        List<GuidePair> pairs = new ArrayList<>();
        for (int guide = 0; guide < modalities; guide++) {
            boolean all = true;
            for (int guided = 0; guided < modalities; guided++) {
                all &= guide == guided || dominates(guide, guided, ucom, targetProbability);
            }
            for (int guided = 0; guided < modalities; guided++) {
                boolean taught = pairRule == PairRule.STRONGEST_GUIDES_ALL
                        ? all
                        : dominates(guide, guided, ucom, targetProbability);
                if (taught && guide != guided) {
                    pairs.add(new GuidePair(guide, guided));
                }
            }
        }
        return pairs;
    }

    private boolean dominates(int guide, int guided, float[] ucom, float[] targetProbability) {
        if (rule == DominanceRule.FIXED_PRIOR) {
            return guide == fixedGuide;
        }
        boolean byMargin = rule == DominanceRule.CONFIDENCE_ONLY || leads(ucom, guide, guided);
        return byMargin && leads(targetProbability, guide, guided);
    }

    /** Whether one value is the larger one; a tie counts for the later modality. */
    public static boolean leads(float[] values, int one, int other) {
        return one > other ? values[one] >= values[other] : values[one] > values[other];
    }

    /** The modalities that nobody guides, in order. */
    public static List<Integer> unguided(List<GuidePair> pairs, int modalities) {
        return IntStream.range(0, modalities)
                .filter(m -> pairs.stream().noneMatch(pair -> pair.guided() == m))
                .boxed()
                .toList();
    }
}
