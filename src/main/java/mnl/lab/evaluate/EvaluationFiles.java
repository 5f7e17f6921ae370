package mnl.lab.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.engine.EvaluationRequest;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseSpec;
import mnl.figure.table.CsvTable;
import mnl.lab.report.ResultsJson;

/** Measured conditions as JSON, each as {@code results.json} has a run's, and as CSV in long form. */
public final class EvaluationFiles {
    private static final int SCHEMA = 1;

    private final RunLayout layout;
    private final List<MeasuredCondition> conditions;

    /**
     * The files of conditions.
     *
     * @param layout of the run
     * @param conditions what was measured; at least one
     */
    public EvaluationFiles(RunLayout layout, List<MeasuredCondition> conditions) {
        this.layout = layout;
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Every condition as JSON.
     *
     * @param title of the run
     */
    public String json(String title) {
        EvaluationRequest request = conditions.get(0).request();
        ObjectNode tree = ReportJson.node();
        tree.put("schema", SCHEMA).put("title", title);
        tree.put("split", request.split().name().toLowerCase(Locale.ROOT));
        ObjectNode noise = tree.putObject("noise");
        for (int m = 0; m < layout.modalities().size(); m++) {
            NoiseSpec spec = request.noise().get(m);
            noise.putObject(layout.modalities().get(m))
                    .put("kind", spec.kind().name())
                    .put("severity", spec.severity())
                    .put("share", spec.share());
        }
        ArrayNode absent = tree.putArray("absent");
        request.absent().stream()
                .sorted()
                .forEach(m -> absent.add(layout.modalities().get(m)));
        ArrayNode seeds = tree.putArray("seeds");
        layout.seeds().forEach(seeds::add);
        ArrayNode all = tree.putArray("conditions");
        conditions.forEach(condition -> condition(all.addObject(), condition));
        return ReportJson.text(tree);
    }

    private static void condition(ObjectNode node, MeasuredCondition condition) {
        node.put("name", condition.name());
        FusionSpec fusion = condition.request().fusion();
        if (fusion == null) {
            node.putNull("fusion");
        } else {
            ObjectNode weights =
                    node.putObject("fusion").put("rule", fusion.rule().name()).putObject("weights");
            fusion.weights().forEach(weights::put);
        }
        node.setAll(ResultsJson.ofEvaluation(condition.summaries(), condition.more()));
    }

    /** One line per condition, arm, seed and metric. */
    public String csv() {
        CsvTable table = new CsvTable("condition", "arm", "seed", "metric", "value");
        conditions.forEach(condition -> lines(table, condition));
        return table.text();
    }

    private void lines(CsvTable table, MeasuredCondition condition) {
        ReplicaMetrics metrics = condition.metrics();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            for (String metric : metrics.names()) {
                double[] values = metrics.perSeed(metric, arm);
                for (int s = 0; s < values.length; s++) {
                    table.line(
                            condition.name(),
                            layout.arms().get(arm),
                            layout.seeds().get(s),
                            metric,
                            values[s]);
                }
            }
        }
    }
}
