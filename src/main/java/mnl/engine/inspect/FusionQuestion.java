package mnl.engine.inspect;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import mnl.engine.fusion.Phase;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Logits that are to be fused.
 *
 * @param logits [M][B][C], f^m
 * @param rule any but {@link FusionRule#LEARNED_GATE}, which needs a trained gate
 * @param weights [M], of {@link FusionRule#WEIGHTED}, brought to sum 1; null for equal ones
 * @param confidences [M][B], the estimated true-class probabilities of {@link FusionRule#PDF}, above 0 and at most 1;
 *     null for the other rules
 * @param training whether the weights are those of training; otherwise those of the test
 */
public record FusionQuestion(
        double[][][] logits,
        FusionRule rule,
        double @Nullable [] weights,
        double @Nullable [][] confidences,
        boolean training) {

    /**
     * Checks the logits and what the rule needs.
     *
     * @throws IllegalArgumentException with a sentence that names the place
     */
    public FusionQuestion {
        int samples = logits == null || logits.length == 0 || logits[0] == null ? 0 : logits[0].length;
        for (int m = 1; samples > 0 && m < logits.length; m++) {
            int found = logits[m] == null ? 0 : logits[m].length;
            require(found == samples, Texts.of("inspect.fusion-question.logits-has-samples-but", m, found, samples));
        }
        LossInputCheck.check(logits, new int[Math.max(1, samples)]);
        require(rule != null, Texts.of("inspect.fusion-question.rule-is-missing-choose"));
        require(rule != FusionRule.LEARNED_GATE, Texts.of("inspect.fusion-question.rule-is-learned-gate"));
        require(
                weights == null || rule == FusionRule.WEIGHTED,
                Texts.of("inspect.fusion-question.weights-belong-to-the", rule));
        require(
                confidences == null || rule == FusionRule.PDF,
                Texts.of("inspect.fusion-question.tcp-belongs-to-the", rule));
        if (weights != null) {
            checkWeights(weights, logits.length);
        }
        if (rule == FusionRule.PDF) {
            checkConfidences(confidences, logits.length, samples);
        }
    }

    Phase phase() {
        return training ? Phase.TRAINING : Phase.TEST;
    }

    int modalities() {
        return logits.length;
    }

    int samples() {
        return logits[0].length;
    }

    int classes() {
        return logits[0][0].length;
    }

    /** The rule as an experiment states it, its modalities called "0", "1" and so on. */
    FusionSpec spec() {
        Map<String, Double> byName = new TreeMap<>();
        for (int m = 0; weights != null && m < weights.length; m++) {
            byName.put(Integer.toString(m), weights[m]);
        }
        return new FusionSpec(rule).withWeights(byName);
    }

    private static void checkWeights(double[] weights, int modalities) {
        require(
                weights.length == modalities,
                Texts.of("inspect.fusion-question.weights-has-entries-but", weights.length, modalities));
        for (int m = 0; m < weights.length; m++) {
            LossInputCheck.check("weights[" + m + "]", weights[m]);
        }
        require(Arrays.stream(weights).sum() > 0, Texts.of("inspect.fusion-question.weights-are-all-0"));
    }

    private static void checkConfidences(double @Nullable [][] confidences, int modalities, int samples) {
        if (confidences == null) {
            throw new IllegalArgumentException("tcp is missing; PDF needs one confidence per modality and sample.");
        }
        require(
                confidences.length == modalities,
                Texts.of("inspect.fusion-question.tcp-has-modalities-but", confidences.length, modalities));
        for (int m = 0; m < modalities; m++) {
            double[] row = confidences[m] == null ? new double[0] : confidences[m];
            require(
                    row.length == samples,
                    Texts.of("inspect.fusion-question.tcp-has-samples-but", m, row.length, samples));
            for (int b = 0; b < samples; b++) {
                require(
                        row[b] > 0 && row[b] <= 1,
                        Texts.of("inspect.fusion-question.tcp-is-a-confidence", m, b, row[b]));
            }
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
