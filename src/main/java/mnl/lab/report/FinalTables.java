package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mnl.analysis.cases.CaseSummary;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Summary;
import mnl.figure.table.Table;
import mnl.figure.text.Markup;
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
    private final String noise;

    /** @param noise what the test split is under, as the rest of a sentence */
    FinalTables(FinalResults results, String noise) {
        this.results = results;
        this.noise = noise;
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
        out.append("<h2>Beyond accuracy</h2>\n<p>On the test split ")
                .append(Markup.escape(noise))
                .append(", of the model after ")
                .append(EpochText.of(results.epoch(), layout.epochs()))
                .append(layout.seeds().size() > 1 ? "; mean ± 95% interval over " + layout.over() : "")
                .append(". Macro-F1 and expected calibration error (15 bins) in %, negative log-likelihood in nats;")
                .append(" for all but F1, lower is better.</p>\n");
        Table.Builder table = Table.of("arm", "F1", "ECE", "NLL", "Brier");
        section(table, "fused", "fused");
        layout.modalities().forEach(modality -> section(table, modality + " alone", modality));
        out.append(table.build().html());
    }

    private void section(Table.Builder table, String title, String of) {
        table.section(title);
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            table.row(
                    layout.arms().get(arm),
                    SummaryFormat.text(summary(FinalMetric.F1, of, arm), 100, 2),
                    SummaryFormat.text(summary(FinalMetric.ECE, of, arm), 100, 2),
                    SummaryFormat.text(summary(FinalMetric.NLL, of, arm), 1, 3),
                    SummaryFormat.text(summary(FinalMetric.BRIER, of, arm), 1, 3));
        }
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
                .append(Markup.escape(agreement.strong()))
                .append("</b>, weak modality: <b>")
                .append(Markup.escape(agreement.weak()))
                .append("</b>, by mean accuracy over all arms and seeds on the ")
                .append(agreement.chosenOn())
                .append(" split.</p>\n");
        List<CorrectnessCase> shown = List.of(CorrectnessCase.values());
        Table.Builder table =
                Table.of(Stream.concat(Stream.of("arm"), shown.stream().map(cell -> cell + ", " + MEANING.get(cell)))
                        .toList());
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            List<String> cells = new ArrayList<>(List.of(layout.arms().get(arm)));
            for (CorrectnessCase cell : shown) {
                cells.add(cell(agreement.cases().summary(layout.folds(), arm, cell)));
            }
            table.row(cells, false);
        }
        out.append(table.build().html());
    }

    private static String cell(CaseSummary summary) {
        return Numbers.percent(summary.share().mean(), 1) + " ("
                + Numbers.percent(summary.fusedRight().mean(), 1) + ")";
    }
}
