package mnl.experiment.check;

import java.util.List;
import java.util.Map;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;

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
            String what = "The fusion weight of \"" + modality + "\"";
            if (weight == null) {
                problems.add(path + "." + modality, what + " is missing: give every modality one, or none.");
                continue;
            }
            if (fusion.learned() && weight == 0) {
                problems.add(
                        path + "." + modality,
                        what + ", from which training starts, must be above 0, not " + weight + ".");
            }
            sum += weight;
        }
        if (sum == 0 && weights.keySet().containsAll(modalities)) {
            problems.add(path, "All fusion weights are 0: give at least one modality a weight above 0.");
        }
    }
}
