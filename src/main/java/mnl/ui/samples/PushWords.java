package mnl.ui.samples;

import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LabelSpec;

/** What the arrows on the logits stand for, and what they leave out. */
final class PushWords {
    private PushWords() {}

    /** The supervised part of the loss. */
    static String supervised(FusionSpec fusion) {
        if (fusion.rule() == FusionRule.TMC_EVIDENTIAL) {
            return "TMC's loss";
        }
        return fusion.needsTraining() ? "CE(f^m) alone" : "cross-entropy";
    }

    /**
     * What must be known besides; empty where nothing must.
     *
     * @param begun whether the guidance of the arm's replica has begun
     */
    static String caveat(Arm arm, FusionSpec fusion, GuidanceSpec guidance, LabelSpec labels, boolean begun) {
        StringBuilder text = new StringBuilder();
        if (fusion.needsTraining()) {
            text.append("CE(F, y) is left out: ").append(fusion.rule());
            text.append(" weighs the modalities by a trained head, which the logits do not tell. ");
        }
        if (fusion.rule() == FusionRule.PDF) {
            text.append("j is that of the test; PDF weighs differently in training. ");
        }
        if (fusion.rule() == FusionRule.QMF_ENERGY && fusion.rankLossWeight() > 0) {
            text.append("QMF's rank loss is left out: it compares the samples of a batch. ");
        }
        if (labels.classWeights() != LabelSpec.ClassWeights.NONE) {
            text.append("The sample counts by the weight of its class, 1 in the mean over the training samples. ");
        }
        if (arm.mode().isGuided() && !begun) {
            text.append(start(guidance));
        }
        return text.toString().strip();
    }

    private static String start(GuidanceSpec guidance) {
        return guidance.warmUp().untilPlateau()
                ? "Guidance has not begun under this seed: it starts when no modality's validation accuracy has improved for "
                        + guidance.warmUp().patience() + " epochs. "
                : "Guidance starts after " + guidance.warmUpEpochs() + " epochs of warm-up. ";
    }
}
