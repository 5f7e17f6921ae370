package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;

/** The report's tables of what each modality contributes and of the areas under the noise curves. */
final class ContributionTables {
    private final FinalResults results;
    private final RunLayout layout;

    ContributionTables(FinalResults results) {
        this.results = results;
        this.layout = results.layout();
    }

    String render() {
        StringBuilder out = new StringBuilder();
        results.contributions().ifPresent(found -> shares(out, found.metrics()));
        if (!results.noiseCurves().isEmpty()) {
            areas(out);
        }
        return out.toString();
    }

    private void shares(StringBuilder out, ReplicaMetrics found) {
        out.append("<h2>What each modality contributes</h2>\n<p>Shapley shares of the fused accuracy in %, over all")
                .append(" subsets of present modalities (absent: input 0 after standardisation). Imbalance: largest")
                .append(" minus smallest share, in points. The shares are of the total, the accuracy with all")
                .append(" modalities minus that with none, in points.</p>\n<div class=\"wide\"><table>\n")
                .append("<thead><tr><th>arm</th>");
        layout.modalities()
                .forEach(name ->
                        out.append("<th>").append(HtmlReport.escape(name)).append("</th>"));
        out.append("<th>imbalance</th><th>total</th></tr></thead>\n<tbody>\n");
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            List<String> cells = new ArrayList<>();
            for (String name : found.names()) {
                cells.add(SummaryFormat.text(found.summary(name, arm), 100, 1));
            }
            FinalTables.row(out, layout.arms().get(arm), cells);
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private void areas(StringBuilder out) {
        List<AccuracyUnderNoise> all = results.noiseCurves();
        table(
                out,
                all.stream().filter(curves -> !curves.isSwitch()).toList(),
                "Area under the noise curves",
                "Mean fused accuracy over the severities");
        table(
                out,
                all.stream().filter(AccuracyUnderNoise::isSwitch).toList(),
                "Without a modality",
                "Fused accuracy that is lost where the modality is missing");
    }

    private void table(StringBuilder out, List<AccuracyUnderNoise> shown, String title, String what) {
        if (shown.isEmpty()) {
            return;
        }
        String baseline = layout.arms().get(layout.baseline());
        out.append("<h2>")
                .append(title)
                .append("</h2>\n<p>")
                .append(what)
                .append(" in %, and the difference to ")
                .append(HtmlReport.escape(baseline))
                .append(" in points, paired by ")
                .append(layout.pairedBy())
                .append("; * = ")
                .append(HtmlReport.escape(PairedComparison.RULE))
                .append('.')
                .append("</p>\n<div class=\"wide\"><table>\n<thead><tr><th>noise on</th><th>arm</th><th>")
                .append(shown.get(0).metric())
                .append("</th>")
                .append("<th>difference</th></tr></thead>\n<tbody>\n");
        for (AccuracyUnderNoise curves : shown) {
            ReplicaMetrics areas = curves.metrics();
            Map<String, PairedComparison> compared = areas.comparisons(curves.metric(), layout.baseline());
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                String name = layout.arms().get(arm);
                FinalTables.row(
                        out,
                        curves.name(),
                        List.of(
                                HtmlReport.escape(name),
                                SummaryFormat.text(areas.summary(curves.metric(), arm), 100, 2),
                                difference(compared.get(name))));
            }
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private static String difference(PairedComparison compared) {
        if (compared == null || Double.isNaN(compared.meanDifference())) {
            return "";
        }
        return SummaryFormat.difference(compared, 100, 2) + (compared.significant() ? " *" : "");
    }
}
