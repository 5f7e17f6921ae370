package mnl.engine.inspect;

import java.util.List;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.words.Texts;

/** Checks a {@link LossInput} and says where it is wrong. */
final class LossInputCheck {

    private LossInputCheck() {}

    static void check(double[][][] logits, int[] targets) {
        require(targets != null && targets.length > 0, Texts.of("inspect.loss-input-check.targets-is-empty-give"));
        require(
                logits != null && logits.length >= 2,
                Texts.of("inspect.loss-input-check.logits-has-modalities-give", logits == null ? 0 : logits.length));
        require(logits[0] != null && logits[0].length > 0, Texts.of("inspect.loss-input-check.logits-0-has-no"));
        require(
                logits[0][0] != null && logits[0][0].length >= 2,
                Texts.of("inspect.loss-input-check.logits-0-0-has", logits[0][0] == null ? 0 : logits[0][0].length));
        int classes = logits[0][0].length;
        for (int m = 0; m < logits.length; m++) {
            checkModality("logits[" + m + "]", logits[m], targets.length, classes);
        }
        for (int b = 0; b < targets.length; b++) {
            require(
                    targets[b] >= 0 && targets[b] < classes,
                    Texts.of("inspect.loss-input-check.targets-is-with-classes", b, targets[b], classes, classes - 1));
        }
    }

    private static void checkModality(String place, double[][] rows, int samples, int classes) {
        int found = rows == null ? 0 : rows.length;
        require(found == samples, Texts.of("inspect.loss-input-check.has-samples-but-targets", place, found, samples));
        for (int b = 0; b < samples; b++) {
            checkRow(place + "[" + b + "]", rows[b], classes);
        }
    }

    private static void checkRow(String place, double[] row, int classes) {
        int found = row == null ? 0 : row.length;
        require(found == classes, Texts.of("inspect.loss-input-check.has-classes-but-logits", place, found, classes));
        for (int k = 0; k < classes; k++) {
            require(Double.isFinite(row[k]), Texts.of("inspect.loss-input-check.is-logits-must-be", place, k, row[k]));
        }
    }

    static void check(String place, double value) {
        require(
                Double.isFinite(value) && value >= 0,
                Texts.of("inspect.loss-input-check.is-give-a-finite", place, value));
    }

    static void checkWeights(double[] lossWeights, int modalities) {
        int found = lossWeights == null ? 0 : lossWeights.length;
        require(
                found == modalities,
                Texts.of("inspect.loss-input-check.lossweights-has-entries-but", found, modalities));
        for (int m = 0; m < found; m++) {
            check("lossWeights[" + m + "]", lossWeights[m]);
        }
    }

    static void checkRules(List<String> names, List<?> values) {
        for (int i = 0; i < names.size(); i++) {
            require(values.get(i) != null, Texts.of("inspect.loss-input-check.is-missing-choose-one", names.get(i)));
        }
    }

    static void checkFusion(FusionRule fusion) {
        require(
                !new FusionSpec(fusion).needsTraining(),
                Texts.of("inspect.loss-input-check.fusion-is-which-needs", fusion));
        require(fusion != FusionRule.TMC_EVIDENTIAL, Texts.of("inspect.loss-input-check.fusion-is-tmc-evidential"));
    }

    static void checkGuide(Arm arm, int fixedGuide, int modalities) {
        require(
                arm.dominance() != DominanceRule.FIXED_PRIOR || (fixedGuide >= 0 && fixedGuide < modalities),
                Texts.of(
                        "inspect.loss-input-check.fixedguide-is-with-modalities",
                        fixedGuide,
                        modalities,
                        modalities - 1));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
