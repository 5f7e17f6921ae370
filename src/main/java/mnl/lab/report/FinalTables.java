package mnl.lab.report;

import java.util.List;
import java.util.Map;
import mnl.analysis.cases.CaseSummary;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Summary;
import mnl.figure.text.Numbers;

/** The report's tables of {@link FinalResults}. */
final class FinalTables {
    private static final Map<CorrectnessCase, String> MEANING = Map.of(
            CorrectnessCase.TT, "both right",
            CorrectnessCase.TF, "only strong right",
            CorrectnessCase.FT, "only weak right",
            CorrectnessCase.FF, "both wrong");

    private final FinalResults results;
    private final RunLayout layout;

    FinalTables(FinalResults results) {
        this.results = results;
        this.layout = results.layout();
    }

    /** Both tables with their headings, as HTML. */
    String render() {
        StringBuilder out = new StringBuilder();
        scores(out);
        results.agreement().ifPresent(agreement -> cases(out, agreement));
        return out.toString();
    }

    private void scores(StringBuilder out) {
        out.append("<h2>Beyond accuracy</h2>\n<p>On the test split under the experiment's evaluation noise, of the")
                .append(" model after ")
                .append(EpochText.of(results.epoch(), layout.epochs()))
                .append(layout.seeds().size() > 1 ? "; mean ± 95% interval over " + layout.over() : "")
                .append(". Macro-F1 and expected calibration error (15 bins) in %, negative log-likelihood in nats;")
                .append(" for all but F1, lower is better.</p>\n<div class=\"wide\"><table>\n")
                .append("<thead><tr><th>arm</th><th>F1</th><th>ECE</th><th>NLL</th><th>Brier</th></tr></thead>\n");
        block(out, "fused", "fused");
        layout.modalities().forEach(modality -> block(out, modality + " alone", modality));
        out.append("</table></div>\n");
    }

    private void block(StringBuilder out, String title, String of) {
        out.append("<tbody>\n<tr><th colspan=\"5\" scope=\"rowgroup\">")
                .append(HtmlReport.escape(title))
                .append("</th></tr>\n");
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            row(
                    out,
                    layout.arms().get(arm),
                    List.of(
                            SummaryFormat.text(summary(FinalMetric.F1, of, arm), 100, 2),
                            SummaryFormat.text(summary(FinalMetric.ECE, of, arm), 100, 2),
                            SummaryFormat.text(summary(FinalMetric.NLL, of, arm), 1, 3),
                            SummaryFormat.text(summary(FinalMetric.BRIER, of, arm), 1, 3)));
        }
        out.append("</tbody>\n");
    }

    private Summary summary(FinalMetric metric, String of, int arm) {
        return layout.summary(results.metrics().perSeed(metric.of(of), arm));
    }

    private void cases(StringBuilder out, FinalResults.Agreement agreement) {
        out.append(
                        "<h2>Who is right</h2>\n<p>Share of the test samples in %, and in brackets on how many % of these the")
                .append(" fused prediction is right; means over ")
                .append(layout.over())
                .append(". Strong modality: <b>")
                .append(HtmlReport.escape(agreement.strong()))
                .append("</b>, weak modality: <b>")
                .append(HtmlReport.escape(agreement.weak()))
                .append("</b>, by mean accuracy over all arms and seeds on the ")
                .append(agreement.chosenOn())
                .append(" split.</p>\n<div class=\"wide\"><table>\n<thead><tr><th>arm</th>");
        for (CorrectnessCase cell : CorrectnessCase.values()) {
            out.append("<th>")
                    .append(cell)
                    .append(", ")
                    .append(MEANING.get(cell))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            int shown = arm;
            row(
                    out,
                    layout.arms().get(arm),
                    List.of(CorrectnessCase.values()).stream()
                            .map(cell -> cell(agreement.cases().summary(layout.folds(), shown, cell)))
                            .toList());
        }
        out.append("</tbody>\n</table></div>\n");
    }

    static void row(StringBuilder out, String arm, List<String> cells) {
        out.append("<tr><td>").append(HtmlReport.escape(arm)).append("</td>");
        cells.forEach(cell -> out.append("<td>").append(cell).append("</td>"));
        out.append("</tr>\n");
    }

    private static String cell(CaseSummary summary) {
        return percent(summary.share().mean()) + " ("
                + percent(summary.fusedRight().mean()) + ")";
    }

    private static String percent(double share) {
        return Numbers.decimals(100 * share, 1);
    }
}
