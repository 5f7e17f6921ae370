package mnl.ui.samples;

import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.fields.FusionFields;
import mnl.words.Texts;

/** What the arrows on the logits stand for, and what they leave out. */
final class PushWords {
    private PushWords() {}

    /** The supervised part of the loss. */
    static String supervised(FusionSpec fusion) {
        if (fusion.rule() == FusionRule.TMC_EVIDENTIAL) {
            return Texts.of("samples.push-words.tmcs-loss");
        }
        return fusion.needsTraining()
                ? Texts.of("samples.push-words.ce-f-m-alone")
                : Texts.of("samples.push-words.cross-entropy");
    }

    /**
     * What must be known besides; empty where nothing must.
     *
     * @param begun whether the guidance of the arm's replica has begun
     */
    static String caveat(Arm arm, FusionSpec fusion, GuidanceSpec guidance, LabelSpec labels, boolean begun) {
        return Texts.together(
                fusion.needsTraining()
                        ? Texts.of("samples.push-words.ce-f-y-is", FusionFields.words(fusion.rule()))
                        : "",
                fusion.rule() == FusionRule.PDF ? Texts.of("samples.push-words.j-is-that-of") : "",
                fusion.rule() == FusionRule.QMF_ENERGY && fusion.rankLossWeight() > 0
                        ? Texts.of("samples.push-words.qmfs-rank-loss-is")
                        : "",
                labels.classWeights() == LabelSpec.ClassWeights.NONE
                        ? ""
                        : Texts.of("samples.push-words.the-sample-counts-by"),
                arm.mode().isGuided() && !begun ? start(guidance) : "");
    }

    private static String start(GuidanceSpec guidance) {
        return guidance.warmUp().untilPlateau()
                ? Texts.of(
                        "samples.push-words.guidance-has-not-begun",
                        guidance.warmUp().patience())
                : Texts.of("samples.push-words.guidance-starts-after-epochs", guidance.warmUpEpochs());
    }
}
