package mnl.experiment.check;

import java.util.List;
import java.util.Map;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.words.Texts;

/** Checks of the weights of a weighted sum against each other and against the modalities. */
final class FusionWeights {
    private FusionWeights() {}

    /** Weights of modalities that are switched off may stay; they are not read. */
    static void check(Problems problems, String fusionPath, FusionSpec fusion, List<String> modalities) {
        Map<String, Double> weights = fusion.weights();
        if (fusion.rule() != FusionRule.WEIGHTED || weights.isEmpty()) {
            return;
        }
        String path = fusionPath + ".weights";
        double sum = 0;
        for (String modality : modalities) {
            Double weight = weights.get(modality);
            String what = Texts.of("check.fusion-weights.the-fusion-weight-of", modality);
            if (weight == null) {
                problems.add(path + "." + modality, Texts.of("check.fusion-weights.is-missing-give-every", what));
                continue;
            }
            if (fusion.learned() && weight == 0) {
                problems.add(
                        path + "." + modality,
                        Texts.of("check.fusion-weights.from-which-training-starts", what, weight));
            }
            sum += weight;
        }
        if (sum == 0 && weights.keySet().containsAll(modalities)) {
            problems.add(path, Texts.of("check.fusion-weights.all-fusion-weights-are"));
        }
    }
}
