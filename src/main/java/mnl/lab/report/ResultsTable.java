package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.experiment.ArmName;
import mnl.figure.table.TableEntry;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A run's last accuracies as a person reads them: percent, percentage points, p-values. */
public final class ResultsTable {
    private final ArmSummaries summaries;

    /** @param summaries the last measurement, arm by arm */
    public ResultsTable(ArmSummaries summaries) {
        this.summaries = summaries;
    }

    /**
     * One arm's accuracy.
     *
     * @param arm its name for people
     * @param accuracy mean and 95% interval, such as {@code 92.13 ± 0.41}
     * @param difference to the baseline in points, likewise; empty for the baseline
     * @param wins seeds on which the arm was better, such as {@code 16/20}; empty for the baseline
     * @param tTest p of the paired t-test; empty for the baseline
     * @param wilcoxon p of the signed-rank test; empty for the baseline
     * @param holm p of the t-test after Holm's correction; empty for the baseline
     * @param significant whether the corrected p is below 5%
     */
    public record Row(
            String arm,
            String accuracy,
            String difference,
            String wins,
            String tTest,
            String wilcoxon,
            String holm,
            boolean significant) {
        /** The row for a terminal: its first cell, the numbers and, in the last cell, its star. */
        public List<Object> cells(TableEntry first) {
            return List.of(first, accuracy, difference, wins, tTest, wilcoxon, holm, significant ? "*" : "");
        }
    }

    /**
     * One block of rows.
     *
     * @param title what was measured
     * @param rows one per arm, in order
     */
    public record Block(String title, List<Row> rows) {}

    /** A block for the fused accuracy, then one per modality. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(Texts.of("report.results-table.fused"), Metrics.ACCURACY_FUSED));
        for (String modality : summaries.layout().modalities()) {
            blocks.add(block(Texts.of("report.results-table.alone", modality), Metrics.accuracy(modality)));
        }
        return blocks;
    }

    /** What the numbers of a run are, in one sentence; which model they are of is said by {@link #model}. */
    public String caption() {
        return caption(Texts.of("report.results-table.test"));
    }

    /**
     * What the numbers are, in one sentence.
     *
     * @param split name of the split that was measured
     */
    public String caption(String split) {
        RunLayout layout = summaries.layout();
        if (layout.seeds().size() == 1) {
            return layout.folds() == null
                    ? Texts.of("report.results-table.accuracy-on-the-split", split)
                    : Texts.of("report.results-table.accuracy-on-the-split-in", split, layout.over());
        }
        return Texts.of(
                "report.results-table.accuracy-on-the-split-in-mean",
                split,
                layout.over(),
                ArmName.of(layout.arms().get(layout.baseline())),
                layout.pairedBy(),
                PairedComparison.RULE,
                layout.note());
    }

    /** Which model they are of, in one sentence. */
    public String model() {
        return Texts.of(
                "report.results-table.of-the-model-after",
                EpochText.of(summaries.epoch(), summaries.layout().epochs()));
    }

    private Block block(String title, String metric) {
        Map<String, PairedComparison> compared = summaries.comparisons(metric);
        List<Row> rows = new ArrayList<>();
        for (int arm = 0; arm < summaries.layout().arms().size(); arm++) {
            String name = summaries.layout().arms().get(arm);
            Summary summary = summaries.summary(metric, arm);
            rows.add(row(ArmName.of(name), SummaryFormat.text(summary, 100, 2), compared.get(name)));
        }
        return new Block(title, rows);
    }

    private static Row row(String arm, String accuracy, @Nullable PairedComparison compared) {
        if (compared == null) {
            return new Row(arm, accuracy, "", "", "", "", "", false);
        }
        return new Row(
                arm,
                accuracy,
                SummaryFormat.difference(compared, 100, 2),
                compared.higherOf(),
                Numbers.probability(compared.tTestP()),
                Numbers.probability(compared.wilcoxonP()),
                Numbers.probability(compared.holmP()),
                compared.significant());
    }
}
