package mnl.cli.train;

import java.util.List;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.lab.report.ResultsTable;

/** Results in columns for a terminal. */
final class TextTable {
    private static final List<String> HEAD =
            List.of("", "accuracy", "difference", "better", "p (t)", "p (Wilcoxon)", "p (Holm)", "");

    String render(ResultsTable results) {
        Table.Builder table = Table.of(HEAD);
        for (ResultsTable.Block block : results.blocks()) {
            table.section(block.title());
            block.rows().forEach(row -> table.row(row.cells(TableEntry.indented(row.arm())), false));
        }
        return table.build().text() + System.lineSeparator() + results.caption() + " " + results.model();
    }
}
