package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.experiment.ArmName;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.figure.text.Numbers;
import mnl.lab.report.ResultColumn;
import mnl.ui.style.CopiedTable;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A table of results as text for papers, notes and programs: what the window shows, the differences to the baseline with their
 * stars and p included.
 */
final class TableText implements CopiedTable {
    private final ResultTable table;
    private final String caption;

    /**
     * @param table what is written
     * @param caption what it shows, one sentence
     */
    TableText(ResultTable table, String caption) {
        this.table = table;
        this.caption = caption;
    }

    /**
     * The caption, and what bold, stars, p and the mark of the best mean where there is a test.
     *
     * @param best how the best is set
     */
    private String captionWithMarks(String best) {
        return table.layout().seeds().size() < 2 || table.layout().arms().size() < 2
                ? caption
                : Texts.of("results.table-text.bold-and-p-is", caption, PairedComparison.RULE, best);
    }

    /** A table for LaTeX with the package booktabs: a line of metrics for every arm, and one of its differences. */
    @Override
    public String latex() {
        return shown().latex(captionWithMarks(Texts.of("results.table-text.underlined")));
    }

    /** A table in Markdown, likewise. */
    @Override
    public String markdown() {
        return shown().markdown(captionWithMarks(Texts.of("results.table-text.italic")));
    }

    private Table shown() {
        List<String> head = new ArrayList<>(List.of(Texts.of("results.table-text.arm")));
        table.columns().forEach(column -> head.add(column.heading()));
        Table.Builder out = Table.of(head);
        for (int arm : table.arms()) {
            line(out, TableEntry.text(ArmName.of(table.arm(arm))), column -> mean(column, arm));
            if (arm != table.baseline()) {
                line(
                        out,
                        TableEntry.indented("− " + ArmName.of(table.arm(table.baseline()))),
                        column -> difference(column, arm));
            }
        }
        return out.build();
    }

    private void line(Table.Builder out, TableEntry name, Function<ResultColumn, TableEntry> cell) {
        out.row(
                Stream.concat(Stream.of(name), table.columns().stream().map(cell))
                        .toList(),
                false);
    }

    private TableEntry mean(ResultColumn column, int arm) {
        return TableEntry.number(table.text(column, arm)).best(table.isBest(column, arm));
    }

    /** The p is the one that decides about the star. */
    private TableEntry difference(ResultColumn column, int arm) {
        PairedComparison compared = Objects.requireNonNull(table.comparison(column, arm));
        String p = Double.isNaN(compared.holmP()) ? "" : Numbers.probability(compared.holmP());
        return TableEntry.number(table.difference(column, arm)).tested(compared.significant(), p);
    }

    /** One line per arm and metric, unrounded, in the metrics' own units, with the tests against the baseline. */
    @Override
    public String csv() {
        Table.Builder out = Table.of(
                "arm",
                "metric",
                "mean",
                "ci95",
                "baseline",
                "difference",
                "difference_ci95",
                "t_test_p",
                "wilcoxon_p",
                "sign_flip_p",
                "holm_p",
                "significant",
                "seeds_higher",
                "seeds_equal",
                "seeds");
        for (int arm : table.arms()) {
            for (ResultColumn column : table.columns()) {
                Summary summary = table.summary(column, arm);
                List<Object> cells =
                        new ArrayList<>(List.of(table.arm(arm), column.name(), summary.mean(), summary.ci95()));
                cells.addAll(compared(table.comparison(column, arm), summary));
                out.row(cells, false);
            }
        }
        return out.build().csv();
    }

    private List<Object> compared(@Nullable PairedComparison compared, Summary summary) {
        return compared == null
                ? List.of("", "", "", "", "", "", "", "", "", "", summary.count())
                : List.of(
                        table.arm(table.baseline()),
                        compared.meanDifference(),
                        compared.ci95(),
                        compared.tTestP(),
                        compared.wilcoxonP(),
                        compared.signFlipP(),
                        compared.holmP(),
                        compared.significant(),
                        compared.higher(),
                        compared.equal(),
                        compared.seeds());
    }
}
