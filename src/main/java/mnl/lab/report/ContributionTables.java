package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.figure.text.Markup;
import org.jspecify.annotations.Nullable;

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
                .append(" modalities minus that with none, in points.</p>\n");
        List<String> head = new ArrayList<>(List.of("arm"));
        head.addAll(layout.modalities());
        head.addAll(List.of("imbalance", "total"));
        Table.Builder table = Table.of(head);
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            List<String> cells = new ArrayList<>(List.of(layout.arms().get(arm)));
            for (String name : found.names()) {
                cells.add(SummaryFormat.text(found.summary(name, arm), 100, 1));
            }
            table.row(cells, false);
        }
        out.append(table.build().html());
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
                .append(Markup.escape(baseline))
                .append(" in points, paired by ")
                .append(layout.pairedBy())
                .append("; * = ")
                .append(Markup.escape(PairedComparison.RULE))
                .append('.')
                .append("</p>\n");
        Table.Builder table = Table.of("noise on", "arm", shown.get(0).metric(), "difference");
        for (AccuracyUnderNoise curves : shown) {
            ReplicaMetrics areas = curves.metrics();
            Map<String, PairedComparison> compared = areas.comparisons(curves.metric(), layout.baseline());
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                String name = layout.arms().get(arm);
                table.row(
                        curves.name(),
                        name,
                        SummaryFormat.text(areas.summary(curves.metric(), arm), 100, 2),
                        difference(compared.get(name)));
            }
        }
        out.append(table.build().html());
    }

    private static TableEntry difference(@Nullable PairedComparison compared) {
        return compared == null || Double.isNaN(compared.meanDifference())
                ? TableEntry.text("")
                : TableEntry.number(SummaryFormat.difference(compared, 100, 2)).tested(compared.significant(), "");
    }
}
