package mnl.runs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import mnl.analysis.ArmSummaries;
import mnl.analysis.Metrics;
import mnl.analysis.PairedComparison;
import mnl.analysis.Summary;

/**
 * The JSON form of a run's last figures: per arm and metric {@code mean}, {@code ci95} (half width of the 95%
 * t-interval) and {@code perSeed}; then every arm's accuracies and UCoM against the baseline, with the p of the paired
 * t-test, of Wilcoxon's signed-rank test, and Holm's correction of the former. What is not known is null.
 */
final class ResultsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultsJson() {}

    static ObjectNode write(ArmSummaries summaries) {
        ObjectNode tree = JSON.objectNode();
        ArrayNode arms = tree.putArray("arms");
        for (int arm = 0; arm < summaries.layout().arms().size(); arm++) {
            ObjectNode metrics = arms.addObject()
                    .put("name", summaries.layout().arms().get(arm))
                    .putObject("metrics");
            summaries.summaries(arm).forEach((metric, summary) -> metrics.set(metric, summary(summary)));
        }
        ObjectNode comparisons = tree.putObject("comparisons");
        for (String metric : summaries.metrics()) {
            if (metric.equals(Metrics.ACCURACY_FUSED) || metric.matches("(accuracy|ucom)\\..*")) {
                comparisons.set(metric, comparisons(summaries.comparisons(metric)));
            }
        }
        return tree;
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode node = JSON.objectNode();
        put(node, "mean", summary.mean());
        put(node, "ci95", summary.ci95());
        ArrayNode values = node.putArray("perSeed");
        for (double value : summary.perSeed()) {
            if (Double.isFinite(value)) {
                values.add(value);
            } else {
                values.addNull();
            }
        }
        return node;
    }

    private static ObjectNode comparisons(Map<String, PairedComparison> byArm) {
        ObjectNode node = JSON.objectNode();
        byArm.forEach((arm, compared) -> {
            ObjectNode one = node.putObject(arm);
            put(one, "meanDifference", compared.meanDifference());
            put(one, "ci95", compared.ci95());
            put(one, "tTestP", compared.tTestP());
            put(one, "wilcoxonP", compared.wilcoxonP());
            put(one, "holmP", compared.holmP());
            one.put("higher", compared.higher());
            one.put("seeds", compared.seeds());
            one.put("significant", compared.significant());
        });
        return node;
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
