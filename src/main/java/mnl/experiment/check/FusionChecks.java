package mnl.experiment.check;

import java.util.List;
import java.util.Map;
import mnl.experiment.FusionSpec;

/** Checks of a fusion: of the settings that its rule reads. */
final class FusionChecks {
    private FusionChecks() {}

    static void check(Problems problems, String path, FusionSpec fusion, List<String> modalities) {
        if (!problems.present(path + ".rule", "The fusion rule", fusion.rule())) {
            return;
        }
        switch (fusion.rule()) {
            case QMF_ENERGY ->
                problems.within(
                        path + ".rankLossWeight", "The weight of the rank loss", fusion.rankLossWeight(), 0, 1000);
            case TMC_EVIDENTIAL ->
                problems.whole(
                        path + ".annealingEpochs",
                        "The number of annealing epochs",
                        fusion.annealingEpochs(),
                        1,
                        10_000);
            case WEIGHTED -> weights(problems, path + ".weights", fusion, modalities);
            default -> {}
        }
    }

    /** Weights of modalities that are switched off may stay; they are not read. */
    private static void weights(Problems problems, String path, FusionSpec fusion, List<String> modalities) {
        Map<String, Double> weights = fusion.weights();
        if (weights.isEmpty()) {
            return;
        }
        double sum = 0;
        for (String modality : modalities) {
            Double weight = weights.get(modality);
            String what = "The fusion weight of \"" + modality + "\"";
            if (weight == null) {
                problems.add(path + "." + modality, what + " is missing: give every modality one, or none.");
                continue;
            }
            if (fusion.learned()) {
                problems.positive(path + "." + modality, what + ", from which training starts,", weight, 1e6);
            } else {
                problems.within(path + "." + modality, what, weight, 0, 1e6);
            }
            sum += weight;
        }
        if (sum == 0 && weights.keySet().containsAll(modalities)) {
            problems.add(path, "All fusion weights are 0: give at least one modality a weight above 0.");
        }
    }
}
