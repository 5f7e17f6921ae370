package mnl.engine.inspect;

import java.util.List;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;

/** Checks a {@link LossInput} and says where it is wrong. */
final class LossInputCheck {

    private LossInputCheck() {}

    static void check(double[][][] logits, int[] targets) {
        require(targets != null && targets.length > 0, "targets is empty; give one class per sample.");
        require(
                logits != null && logits.length >= 2,
                "logits has " + (logits == null ? 0 : logits.length) + " modalities; give at least two.");
        require(logits[0] != null && logits[0].length > 0, "logits[0] has no samples; give one row per sample.");
        require(
                logits[0][0] != null && logits[0][0].length >= 2,
                "logits[0][0] has " + (logits[0][0] == null ? 0 : logits[0][0].length)
                        + " classes; give at least two.");
        int classes = logits[0][0].length;
        for (int m = 0; m < logits.length; m++) {
            checkModality("logits[" + m + "]", logits[m], targets.length, classes);
        }
        for (int b = 0; b < targets.length; b++) {
            require(
                    targets[b] >= 0 && targets[b] < classes,
                    "targets[" + b + "] is " + targets[b] + "; with " + classes + " classes it must be 0 to "
                            + (classes - 1) + ".");
        }
    }

    private static void checkModality(String place, double[][] rows, int samples, int classes) {
        int found = rows == null ? 0 : rows.length;
        require(
                found == samples,
                place + " has " + found + " samples but targets has " + samples + "; give both the same number.");
        for (int b = 0; b < samples; b++) {
            checkRow(place + "[" + b + "]", rows[b], classes);
        }
    }

    private static void checkRow(String place, double[] row, int classes) {
        int found = row == null ? 0 : row.length;
        require(
                found == classes,
                place + " has " + found + " classes but logits[0][0] has " + classes
                        + "; give every row the same number.");
        for (int k = 0; k < classes; k++) {
            require(Double.isFinite(row[k]), place + "[" + k + "] is " + row[k] + "; logits must be finite numbers.");
        }
    }

    static void check(String place, double value) {
        require(
                Double.isFinite(value) && value >= 0,
                place + " is " + value + "; give a finite number from 0 upwards.");
    }

    static void checkWeights(double[] lossWeights, int modalities) {
        int found = lossWeights == null ? 0 : lossWeights.length;
        require(
                found == modalities,
                "lossWeights has " + found + " entries but logits has " + modalities
                        + " modalities; give one weight per modality.");
        for (int m = 0; m < found; m++) {
            check("lossWeights[" + m + "]", lossWeights[m]);
        }
    }

    static void checkRules(List<String> names, List<?> values) {
        for (int i = 0; i < names.size(); i++) {
            require(values.get(i) != null, names.get(i) + " is missing; choose one.");
        }
    }

    static void checkFusion(FusionRule fusion) {
        require(
                !new FusionSpec(fusion).needsTraining(),
                "fusion is " + fusion + ", which needs a trained head; choose a rule that reads nothing but logits.");
        require(
                fusion != FusionRule.TMC_EVIDENTIAL,
                "fusion is TMC_EVIDENTIAL, which has its own loss in place of the cross-entropy; choose another rule.");
    }

    static void checkGuide(Arm arm, int fixedGuide, int modalities) {
        require(
                arm.dominance() != DominanceRule.FIXED_PRIOR || (fixedGuide >= 0 && fixedGuide < modalities),
                "fixedGuide is " + fixedGuide + "; with " + modalities + " modalities it must be 0 to "
                        + (modalities - 1) + ".");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
