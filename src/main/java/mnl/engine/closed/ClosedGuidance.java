package mnl.engine.closed;

import java.util.Arrays;
import mnl.engine.method.GuidanceMethod;
import mnl.engine.method.ObjectiveSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.GuidanceCoefficients;
import mnl.experiment.PairRule;

/**
 * Who guides whom on a sample, what is taught, and its gradient; {@link mnl.engine.method.Dominance} and
 * {@link mnl.engine.method.GuidanceLoss} have the formulas.
 */
final class ClosedGuidance {
    private final int modalities;
    private final PairRule pairRule;
    private final DominanceRule rule;
    private final int fixedGuide;
    private final double pull;
    private final double target;
    private final double others;
    private final Precision precision;
    private final double[] taught;

    /** UCoM_m, as it is compared [M]. */
    final double[] ucom;

    /** p^m_y, as it is compared [M]. */
    final double[] targetProbability;

    /** Whether s guides w [M * M]. */
    final boolean[] guides;

    /** g_w of every guided modality, with its factors [M]. */
    final double[] loss;

    /** j, the fused runner-up. */
    int runnerUp;

    /**
     * @param spec who guides whom, and how strongly
     * @param method what is taught in this replica, and who may teach
     * @param classes C
     * @param precision in which margins and probabilities are compared
     */
    ClosedGuidance(ObjectiveSpec spec, GuidanceMethod method, int classes, Precision precision) {
        GuidanceCoefficients coefficients = method.coefficients();
        double factor = spec.strength() * spec.rules().pairWeight() / coefficients.divisor();
        modalities = spec.modalities();
        pairRule = spec.pairRule();
        rule = method.dominance();
        fixedGuide = spec.fixedGuide();
        pull = factor * coefficients.alpha();
        target = factor * coefficients.lambdaTarget();
        others = factor * coefficients.lambdaNonTarget();
        this.precision = precision;
        ucom = new double[modalities];
        targetProbability = new double[modalities];
        taught = new double[classes];
        guides = new boolean[modalities * modalities];
        loss = new double[modalities];
    }

    /** Whether anything is ever taught. */
    boolean teaches() {
        return pull != 0 || target != 0 || others != 0;
    }

    /** Adds the gradient of the term to that of the sample, whose F, p and logits are there. */
    void add(Sample sample) {
        decide(sample);
        for (int guided = 0; guided < modalities; guided++) {
            loss[guided] = 0;
            double sum = 0;
            boolean any = false;
            for (int guide = 0; guide < modalities; guide++) {
                if (guides[guide * modalities + guided]) {
                    if (!any) {
                        Arrays.fill(taught, 0);
                        any = true;
                    }
                    teach(sample, guide);
                }
            }
            if (!any) {
                continue;
            }
            int at = guided * sample.classes;
            for (int k = 0; k < sample.classes; k++) {
                sum += taught[k];
                loss[guided] -= taught[k] == 0 ? 0 : taught[k] * (sample.logits[at + k] - sample.logSums[guided]);
            }
            for (int k = 0; k < sample.classes; k++) {
                sample.gradient[at + k] += sample.probabilities[at + k] * sum - taught[k];
            }
        }
    }

    private void teach(Sample sample, int guide) {
        int at = guide * sample.classes;
        for (int k = 0; k < sample.classes; k++) {
            double p = sample.probabilities[at + k];
            taught[k] += k == sample.target ? pull + target * p : others * p;
        }
    }

    /** Finds j, the margins and the guides. */
    void decide(Sample sample) {
        runnerUp = sample.runnerUp();
        for (int m = 0; m < modalities; m++) {
            int at = m * sample.classes;
            ucom[m] = precision.of(sample.logits[at + sample.target] - sample.logits[at + runnerUp]);
            targetProbability[m] = precision.share(sample.probabilities, at, sample.classes, sample.target);
        }
        for (int guide = 0; guide < modalities; guide++) {
            boolean all = true;
            for (int guided = 0; guided < modalities; guided++) {
                boolean dominates = guide != guided && dominates(guide, guided);
                guides[guide * modalities + guided] = dominates;
                all &= dominates || guide == guided;
            }
            if (pairRule == PairRule.STRONGEST_GUIDES_ALL && !all) {
                Arrays.fill(guides, guide * modalities, (guide + 1) * modalities, false);
            }
        }
    }

    /** Exact ties count for the later modality. */
    private boolean dominates(int guide, int guided) {
        if (rule == DominanceRule.FIXED_PRIOR) {
            return guide == fixedGuide;
        }
        double lead = targetProbability[guide] - targetProbability[guided];
        double margin = ucom[guide] - ucom[guided];
        boolean tieWins = guide > guided;
        return (lead > 0 || (lead == 0 && tieWins))
                && (rule == DominanceRule.CONFIDENCE_ONLY || margin > 0 || (margin == 0 && tieWins));
    }
}
