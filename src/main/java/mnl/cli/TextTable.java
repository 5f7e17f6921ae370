package mnl.cli;

import java.util.List;
import mnl.figure.table.Cell;
import mnl.figure.table.Table;
import mnl.runs.ResultsTable;

/** Results in columns for a terminal. */
final class TextTable {
    private static final List<String> HEAD =
            List.of("", "accuracy", "difference", "better", "p (t)", "p (Wilcoxon)", "p (Holm)", "");

    String render(ResultsTable results) {
        Table.Builder table = Table.of(HEAD);
        for (ResultsTable.Block block : results.blocks()) {
            table.section(block.title());
            block.rows().forEach(row -> table.row(cells(Cell.indented(row.arm()), row), false));
        }
        return table.build().text() + System.lineSeparator() + results.caption() + " " + results.model();
    }

    /** The cells of an arm after this first one; the last is its star. */
    static List<Object> cells(Cell first, ResultsTable.Row row) {
        return List.of(
                first,
                row.accuracy(),
                row.difference(),
                row.wins(),
                row.tTest(),
                row.wilcoxon(),
                row.holm(),
                row.significant() ? "*" : "");
    }
}
