package mnl.lab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import mnl.experiment.ArmName;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.figure.text.Numbers;
import mnl.lab.report.ResultColumn;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The tables of a comparison, for papers, notes, terminals and programs. */
public final class ComparisonTables {
    /** What stands behind the best value of an arm in {@link #terminal}. */
    public static final String BEST_SIGN = "^";

    private static final String NONE = "–";

    private final ComparedMetrics metrics;
    private final RunComparison comparison;
    private final List<ResultColumn> columns;

    /**
     * @param metrics what is compared
     * @param columns which metrics, in order
     */
    public ComparisonTables(ComparedMetrics metrics, List<ResultColumn> columns) {
        this.metrics = metrics;
        this.comparison = metrics.comparison();
        this.columns = List.copyOf(columns);
    }

    /** What differs in the configurations: a row for each setting, a column for each run. */
    public Table differences() {
        List<String> head = new ArrayList<>(List.of(Texts.of("compare.tables.setting")));
        head.addAll(comparison.labels());
        Table.Builder out = Table.of(head);
        for (ConfigurationRow row : comparison.differences()) {
            List<TableEntry> cells = new ArrayList<>(List.of(TableEntry.text(row.name())));
            row.values().forEach(value -> cells.add(TableEntry.text(value)));
            out.row(cells, false);
        }
        return out.build();
    }

    /** What the table of differences says, in one sentence. */
    public String differencesCaption() {
        return comparison.differences().isEmpty()
                ? Texts.of("compare.tables.no-differences")
                : Texts.of("compare.tables.differences", comparison.runs().size());
    }

    /** What differs, with the path of each field as in {@code run.json}. */
    public String differencesCsv() {
        List<String> head = new ArrayList<>(List.of("path", "setting"));
        head.addAll(comparison.labels());
        Table.Builder out = Table.of(head);
        for (ConfigurationRow row : comparison.differences()) {
            List<Object> cells = new ArrayList<>(List.of(row.path(), row.name()));
            cells.addAll(row.values());
            out.row(cells, false);
        }
        return out.build().csv();
    }

    /** The metrics: for every arm a row for each run, and below it one of its differences to the reference. */
    public Table metrics() {
        return metrics(ComparisonTables::mean, ComparisonTables::difference);
    }

    /** The same for a terminal, without the p. */
    public Table terminal() {
        return metrics(ComparisonTables::signedMean, ComparisonTables::shortDifference);
    }

    private Table metrics(
            BiFunction<ResultColumn, ComparedCell, TableEntry> mean,
            BiFunction<ResultColumn, ComparedCell, TableEntry> difference) {
        List<String> head = new ArrayList<>(List.of(Texts.of("compare.tables.arm-and-run")));
        columns.forEach(column -> head.add(column.heading()));
        Table.Builder out = Table.of(head);
        for (String arm : metrics.arms()) {
            out.row(List.of(TableEntry.text(ArmName.of(arm))), false);
            for (int run = 0; run < comparison.runs().size(); run++) {
                row(out, comparison.labels().get(run), arm, run, mean);
                if (isCompared(arm, run)) {
                    row(out, against(run), arm, run, difference);
                }
            }
        }
        return out.build();
    }

    private boolean isCompared(String arm, int run) {
        return columns.stream().anyMatch(column -> metrics.cell(column, arm, run)
                .map(ComparedCell::difference)
                .isPresent());
    }

    /** What is subtracted, and by which test it is judged. */
    private String against(int run) {
        String reference = comparison.labels().get(metrics.reference());
        return metrics.pairing(run) == RunPairing.PAIRED
                ? Texts.of("compare.tables.minus-paired", reference)
                : Texts.of("compare.tables.minus-unpaired", reference);
    }

    private void row(
            Table.Builder out,
            String name,
            String arm,
            int run,
            BiFunction<ResultColumn, ComparedCell, TableEntry> says) {
        List<TableEntry> cells = new ArrayList<>(List.of(TableEntry.indented(name)));
        for (ResultColumn column : columns) {
            Optional<ComparedCell> cell = metrics.cell(column, arm, run);
            cells.add(cell.map(found -> says.apply(column, found)).orElse(TableEntry.number(NONE)));
        }
        out.row(cells, false);
    }

    private static TableEntry mean(ResultColumn column, ComparedCell cell) {
        return TableEntry.number(column.text(cell.summary())).best(cell.best());
    }

    /** As wide with a sign as without, so that the numbers stay below each other. */
    private static TableEntry signedMean(ResultColumn column, ComparedCell cell) {
        return TableEntry.number(column.text(cell.summary()) + (cell.best() ? " " + BEST_SIGN : "  "));
    }

    private static TableEntry shortDifference(ResultColumn column, ComparedCell cell) {
        RunDifference found = cell.difference();
        return found == null
                ? TableEntry.number(NONE + "  ")
                : TableEntry.number(
                        column.difference(found.mean(), found.ci95()) + (found.significant() ? " *" : "  "));
    }

    private static TableEntry difference(ResultColumn column, ComparedCell cell) {
        RunDifference found = cell.difference();
        if (found == null) {
            return TableEntry.number(NONE);
        }
        String p = Double.isNaN(found.holmP()) ? "" : Numbers.probability(found.holmP());
        return TableEntry.number(column.difference(found.mean(), found.ci95())).tested(found.significant(), p);
    }

    /** The notes as a caption for LaTeX. */
    public String latexCaption() {
        return String.join(" ", new ComparisonNotes(metrics).all(Texts.of("compare.tables.underlined")));
    }

    /** The notes as a caption for Markdown. */
    public String markdownCaption() {
        return String.join(" ", new ComparisonNotes(metrics).all(Texts.of("compare.tables.italic")));
    }

    /** One line for each run, arm and metric, unrounded, in the metrics' own units. */
    public String csv() {
        Table.Builder out = Table.of(
                "label",
                "run",
                "arm",
                "metric",
                "at",
                "epoch",
                "mean",
                "ci95",
                "seeds",
                "best",
                "reference",
                "difference",
                "difference_ci95",
                "test",
                "p",
                "exact_test",
                "exact_p",
                "holm_p",
                "significant");
        for (int run = 0; run < comparison.runs().size(); run++) {
            for (String arm : metrics.arms()) {
                for (ResultColumn column : columns) {
                    int shown = run;
                    metrics.cell(column, arm, run).ifPresent(cell -> out.row(line(shown, arm, column, cell), false));
                }
            }
        }
        return out.build().csv();
    }

    private List<Object> line(int run, String arm, ResultColumn column, ComparedCell cell) {
        List<Object> cells = new ArrayList<>(List.of(
                comparison.labels().get(run),
                String.valueOf(comparison.runs().get(run).folder().getFileName()),
                arm,
                column.name(),
                metrics.moment().kind().name().toLowerCase(Locale.ROOT),
                metrics.epoch(run).isPresent() ? metrics.epoch(run).getAsDouble() : "",
                cell.summary().mean(),
                cell.summary().ci95(),
                cell.summary().count(),
                cell.best()));
        cells.addAll(compared(cell.difference()));
        return cells;
    }

    private List<Object> compared(@Nullable RunDifference found) {
        return found == null
                ? List.of("", "", "", "", "", "", "", "", "")
                : List.of(
                        comparison.labels().get(metrics.reference()),
                        found.mean(),
                        found.ci95(),
                        found.paired() ? "paired-t" : "welch-t",
                        found.p(),
                        found.paired() ? "sign-flip" : "permutation",
                        found.exactP(),
                        found.holmP(),
                        found.significant());
    }
}
