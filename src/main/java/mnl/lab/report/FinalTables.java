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
import mnl.experiment.ArmName;
import mnl.figure.table.Table;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** The report's tables of {@link FinalResults}. */
final class FinalTables {
    private static final Map<CorrectnessCase, String> MEANING = Map.of(
            CorrectnessCase.TT, Texts.of("report.final-tables.both-right"),
            CorrectnessCase.TF, Texts.of("report.final-tables.only-strong-right"),
            CorrectnessCase.FT, Texts.of("report.final-tables.only-weak-right"),
            CorrectnessCase.FF, Texts.of("report.final-tables.both-wrong"));

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
        String model = EpochText.of(results.epoch(), layout.epochs());
        out.append(ReportPart.head(
                Texts.of("report.final-tables.scores"),
                layout.seeds().size() > 1
                        ? Texts.of("report.final-tables.scores-over-seeds", noise, model, layout.over())
                        : Texts.of("report.final-tables.scores-of-one-seed", noise, model)));
        Table.Builder table = Table.of(
                Texts.of("report.final-tables.arm"),
                "F1",
                Texts.of("report.final-tables.ece"),
                Texts.of("report.final-tables.nll"),
                Texts.of("report.final-tables.brier"));
        section(table, Texts.of("report.final-tables.fused"), Texts.of("report.final-tables.fused"));
        layout.modalities()
                .forEach(modality -> section(table, Texts.of("report.final-tables.alone", modality), modality));
        out.append(table.build().html());
    }

    private void section(Table.Builder table, String title, String of) {
        table.section(title);
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            table.row(
                    ArmName.of(layout.arms().get(arm)),
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
        out.append(ReportPart.head(
                Texts.of("report.final-tables.cases"),
                Texts.of(
                        "report.final-tables.cases-are",
                        layout.over(),
                        agreement.strong(),
                        agreement.weak(),
                        agreement.chosenOn())));
        List<CorrectnessCase> shown = List.of(CorrectnessCase.values());
        Table.Builder table = Table.of(Stream.concat(
                        Stream.of(Texts.of("report.final-tables.arm")),
                        shown.stream().map(cell -> cell + ", " + MEANING.get(cell)))
                .toList());
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            List<String> cells =
                    new ArrayList<>(List.of(ArmName.of(layout.arms().get(arm))));
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
