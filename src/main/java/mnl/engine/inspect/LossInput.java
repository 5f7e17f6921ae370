package mnl.engine.inspect;

import java.util.Arrays;
import java.util.List;
import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;

/**
 * A batch of logits whose loss is to be taken apart.
 *
 * @param logits [M][B][C], f^m
 * @param targets [B], classes from 0 to C - 1
 * @param lambda weight of the guide's probabilities
 * @param arm what is taught and who teaches
 * @param form published form of the guidance loss
 * @param rule who guides whom among more than two modalities
 * @param fixedGuide index of the modality that guides where the arm has a fixed prior; ignored elsewhere
 * @param fusion late fusion rule, one that learns nothing and keeps the cross-entropies; weights are equal
 * @param lossWeights [M], w_m
 * @param strength g, the factor on the guidance term
 */
public record LossInput(
        double[][][] logits,
        int[] targets,
        double lambda,
        Arm arm,
        GuidanceForm form,
        PairRule rule,
        int fixedGuide,
        FusionRule fusion,
        double[] lossWeights,
        double strength) {

    /**
     * Checks the batch.
     *
     * @throws IllegalArgumentException with a sentence that names the place, for ragged or empty arrays, fewer than two
     *     modalities or classes, targets out of range, and numbers that are not finite or negative where they may not be
     */
    public LossInput {
        LossInputCheck.check(logits, targets);
        LossInputCheck.check("lambda", lambda);
        LossInputCheck.check("strength", strength);
        LossInputCheck.checkWeights(lossWeights, logits.length);
        LossInputCheck.checkRules(List.of("arm", "form", "rule", "fusion"), Arrays.asList(arm, form, rule, fusion));
        LossInputCheck.checkFusion(fusion);
        LossInputCheck.checkGuide(arm, fixedGuide, logits.length);
    }

    /**
     * A batch with everything else at its default: mean fusion, all pairs, every weight 1 and modality 0 as the guide of
     * arms with a fixed prior.
     *
     * @throws IllegalArgumentException as the full constructor
     */
    public static LossInput of(double[][][] logits, int[] targets, double lambda, Arm arm, GuidanceForm form) {
        double[] weights = new double[logits == null ? 0 : logits.length];
        Arrays.fill(weights, 1);
        return new LossInput(logits, targets, lambda, arm, form, PairRule.ALL_PAIRS, 0, FusionRule.MEAN, weights, 1);
    }

    int modalities() {
        return logits.length;
    }

    int samples() {
        return targets.length;
    }

    int classes() {
        return logits[0][0].length;
    }
}
