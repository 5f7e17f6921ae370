package mnl.lab.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.run.ReplicaMetrics;
import mnl.experiment.FusionSpec;
import mnl.experiment.fields.FusionFields;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.lab.report.ResultsTable;
import mnl.lab.report.SummaryFormat;
import mnl.words.Texts;

/** Measured conditions for a terminal: fused under each one, and every modality alone once, for no fusion changes it. */
public final class EvaluationTable {
    private static final List<String> HEAD = List.of(
            "",
            Texts.of("evaluate.evaluation-table.accuracy"),
            Texts.of("evaluate.evaluation-table.difference"),
            Texts.of("evaluate.evaluation-table.better"),
            Texts.of("evaluate.evaluation-table.p-holm"),
            "",
            "F1",
            "ECE",
            "NLL");
    private static final String FUSED = "fused";

    private final List<MeasuredCondition> conditions;

    /** @param conditions what was measured; at least one */
    public EvaluationTable(List<MeasuredCondition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /** The table as columns of text, with what its numbers mean. */
    public String render() {
        MeasuredCondition first = conditions.get(0);
        Table.Builder lines = Table.of(HEAD);
        for (MeasuredCondition condition : conditions) {
            String title = conditions.size() == 1 && condition.request().fusion() == null
                    ? FUSED
                    : FUSED + ", " + fusion(condition);
            block(lines, title, condition, 0, FUSED);
        }
        List<String> modalities = first.metrics().layout().modalities();
        Set<Integer> absent = first.request().absent();
        for (int m = 0; m < modalities.size(); m++) {
            if (!absent.contains(m)) {
                block(
                        lines,
                        Texts.of("evaluate.evaluation-table.alone", modalities.get(m)),
                        first,
                        m + 1,
                        modalities.get(m));
            }
        }
        ResultsTable results = new ResultsTable(first.summaries());
        String split = first.request().split().name().toLowerCase(Locale.ROOT);
        return lines.build().text()
                + System.lineSeparator()
                + results.caption(split)
                + ' '
                + results.model()
                + System.lineSeparator()
                + Texts.of("evaluate.evaluation-table.f1-macro-f1-in");
    }

    /** The rule in words; how it is asked for, and what the files call it, is the condition's name. */
    private static String fusion(MeasuredCondition condition) {
        FusionSpec fusion = condition.request().fusion();
        if (fusion == null) {
            return condition.name();
        }
        int weights = condition.name().indexOf(':');
        return FusionFields.words(fusion.rule())
                + (weights < 0
                        ? ""
                        : " " + condition.name().substring(weights + 1).replace(":", " : "));
    }

    private static void block(Table.Builder lines, String title, MeasuredCondition condition, int position, String of) {
        lines.section(title);
        ReplicaMetrics metrics = condition.metrics();
        List<ResultsTable.Row> rows =
                new ResultsTable(condition.summaries()).blocks().get(position).rows();
        for (int arm = 0; arm < rows.size(); arm++) {
            ResultsTable.Row row = rows.get(arm);
            lines.row(
                    TableEntry.indented(row.arm()),
                    row.accuracy(),
                    row.difference(),
                    row.wins(),
                    row.holm(),
                    row.significant() ? "*" : "",
                    SummaryFormat.text(metrics.summary(FinalMetric.F1.of(of), arm), 100, 2),
                    SummaryFormat.text(metrics.summary(FinalMetric.ECE.of(of), arm), 100, 2),
                    SummaryFormat.text(metrics.summary(FinalMetric.NLL.of(of), arm), 1, 3));
        }
    }
}
