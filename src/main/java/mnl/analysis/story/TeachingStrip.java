package mnl.analysis.story;

import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.guidance.WhoGuides;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.GuidanceCoefficients;
import mnl.experiment.GuidanceSpec;

/**
 * What one modality passes on to another under one arm, for a sample or the mean of a class: of the guide's probabilities p^s
 *
 * <pre>t^s_y = alpha + lambda_y p^s_y,  t^s_k = lambda p^s_k for k != y</pre>
 *
 * <p>before the division by D (Gong et al., "Multimodal Negative Learning", NeurIPS 2025, and its released code).
 *
 * @param guide index of the modality that teaches
 * @param guided index of the modality that is taught
 * @param target y
 * @param guideProbabilities p^s [C]
 * @param guidedProbabilities p^w [C]
 * @param taught t^s [C]; 0 throughout where the arm has no guidance
 * @param passes which of the guide's probabilities are copied [C]
 * @param targetLocked whether all of them are but the target's
 * @param extraPull whether the target gets the extra pull alpha, whatever the guide says
 * @param guidedShare on which share of the samples it is this way round; of a sample 1 or 0. NaN where it is not measured
 */
public record TeachingStrip(
        int guide,
        int guided,
        int target,
        double[] guideProbabilities,
        double[] guidedProbabilities,
        double[] taught,
        boolean[] passes,
        boolean targetLocked,
        boolean extraPull,
        double guidedShare) {

    /**
     * The mean over the test samples of a class and the seeds.
     *
     * @param arm the arm
     * @param shared the guidance settings that all arms share
     * @param layout of the run
     * @param measurement with the profiles and who guides how often, over all classes
     * @param armIndex of the arm in the layout
     * @param pair who would teach whom
     * @param target y; NaN throughout where the test split has no sample of it
     */
    public static TeachingStrip ofClass(
            Arm arm,
            GuidanceSpec shared,
            RunLayout layout,
            Measurement measurement,
            int armIndex,
            GuidePair pair,
            int target) {
        float[][] profiles = measurement.profiles()[armIndex];
        int classes = layout.classNames().size();
        return of(
                arm.coefficients(shared.form(), shared.lambda(), classes),
                pair,
                target,
                row(profiles[pair.guide()], classes, target),
                row(profiles[pair.guided()], classes, target),
                share(arm, shared, layout, measurement, armIndex, pair));
    }

    /**
     * One sample.
     *
     * @param arm the arm
     * @param shared the guidance settings that all arms share
     * @param layout of the run
     * @param answers of a seed's samples
     * @param armIndex of the arm in the answers
     * @param pair who would teach whom
     * @param sample index of the sample
     */
    public static TeachingStrip ofSample(
            Arm arm,
            GuidanceSpec shared,
            RunLayout layout,
            SampleAnswers answers,
            int armIndex,
            GuidePair pair,
            int sample) {
        boolean teaches = arm.mode().isGuided()
                && new WhoGuides(arm.dominance(), shared.pairRule(), fixedGuide(shared, layout))
                        .of(answers.margins(armIndex, sample), answers.comparedProbabilities(armIndex, sample))
                        .contains(pair);
        return of(
                arm.coefficients(shared.form(), shared.lambda(), answers.classes()),
                pair,
                answers.target(sample),
                answers.probabilities(armIndex, pair.guide(), sample),
                answers.probabilities(armIndex, pair.guided(), sample),
                teaches ? 1 : 0);
    }

    private static TeachingStrip of(
            GuidanceCoefficients by, GuidePair pair, int target, double[] guide, double[] guided, double share) {
        double[] taught = new double[guide.length];
        boolean[] passes = new boolean[guide.length];
        for (int k = 0; k < taught.length; k++) {
            double weight = k == target ? by.lambdaTarget() : by.lambdaNonTarget();
            passes[k] = weight != 0;
            taught[k] = weight * guide[k] + (k == target ? by.alpha() : 0);
        }
        return new TeachingStrip(
                pair.guide(),
                pair.guided(),
                target,
                guide,
                guided,
                taught,
                passes,
                by.lambdaNonTarget() != 0 && by.lambdaTarget() == 0,
                by.alpha() != 0,
                share);
    }

    private static double[] row(float[] profile, int classes, int target) {
        double[] row = new double[classes];
        for (int k = 0; k < classes; k++) {
            row[k] = profile[target * classes + k];
        }
        return row;
    }

    /** Measured is the rule by margin and confidence alone. */
    private static double share(
            Arm arm, GuidanceSpec shared, RunLayout layout, Measurement measurement, int armIndex, GuidePair pair) {
        if (!arm.mode().isGuided()) {
            return 0;
        }
        if (arm.dominance() == DominanceRule.FIXED_PRIOR) {
            return pair.guide() == fixedGuide(shared, layout) ? 1 : 0;
        }
        if (arm.dominance() == DominanceRule.CONFIDENCE_ONLY) {
            return Double.NaN;
        }
        String metric = Metrics.guided(
                layout.modalities().get(pair.guide()), layout.modalities().get(pair.guided()));
        return new ArmSummaries(layout, measurement).summary(metric, armIndex).mean();
    }

    private static int fixedGuide(GuidanceSpec shared, RunLayout layout) {
        return shared.fixedGuide() == null ? -1 : layout.modalities().indexOf(shared.fixedGuide());
    }

    /** Whether anything reaches the guided modality. */
    public boolean anything() {
        boolean copied = extraPull;
        for (boolean each : passes) {
            copied |= each;
        }
        return copied && guidedShare != 0;
    }

    /** The guide's likeliest class but the target: what it takes the target for. The lowest on ties. */
    public int rival() {
        int best = target == 0 ? 1 : 0;
        for (int k = best + 1; k < guideProbabilities.length; k++) {
            if (k != target && guideProbabilities[k] > guideProbabilities[best]) {
                best = k;
            }
        }
        return best;
    }
}
