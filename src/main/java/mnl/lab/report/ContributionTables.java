package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.words.Texts;
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
        out.append(ReportPart.head(
                Texts.of("report.contribution-tables.shares"), Texts.of("report.contribution-tables.shares-are")));
        List<String> head = new ArrayList<>(List.of(Texts.of("report.contribution-tables.arm")));
        head.addAll(layout.modalities());
        head.addAll(List.of(
                Texts.of("report.contribution-tables.imbalance"), Texts.of("report.contribution-tables.total")));
        Table.Builder table = Table.of(head);
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            List<String> cells =
                    new ArrayList<>(List.of(ArmName.of(layout.arms().get(arm))));
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
                Texts.of("report.contribution-tables.area-under-the-noise"),
                Texts.of("report.contribution-tables.mean-fused-accuracy-over"));
        table(
                out,
                all.stream().filter(AccuracyUnderNoise::isSwitch).toList(),
                Texts.of("report.contribution-tables.without-a-modality"),
                Texts.of("report.contribution-tables.fused-accuracy-that-is"));
    }

    private void table(StringBuilder out, List<AccuracyUnderNoise> shown, String title, String what) {
        if (shown.isEmpty()) {
            return;
        }
        String baseline = layout.arms().get(layout.baseline());
        out.append(ReportPart.head(
                title,
                Texts.of(
                        "report.contribution-tables.areas-are",
                        what,
                        ArmName.of(baseline),
                        layout.pairedBy(),
                        PairedComparison.RULE)));
        Table.Builder table = Table.of(
                Texts.of("report.contribution-tables.noise-on"),
                Texts.of("report.contribution-tables.arm"),
                shown.get(0).metric(),
                Texts.of("report.contribution-tables.difference"));
        for (AccuracyUnderNoise curves : shown) {
            ReplicaMetrics areas = curves.metrics();
            Map<String, PairedComparison> compared = areas.comparisons(curves.metric(), layout.baseline());
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                String name = layout.arms().get(arm);
                table.row(
                        curves.name(),
                        ArmName.of(name),
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
