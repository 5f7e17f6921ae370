package mnl.cli.train;

import java.util.ArrayList;
import java.util.List;
import mnl.cli.terminal.Columns;
import mnl.lab.report.ResultsTable;

/** Results in columns for a terminal. */
final class TextTable {
    private static final List<String> HEAD =
            List.of("", "accuracy", "difference", "better", "p (t)", "p (Wilcoxon)", "p (Holm)", "");

    String render(ResultsTable table) {
        List<List<String>> lines = new ArrayList<>();
        for (ResultsTable.Block block : table.blocks()) {
            List<String> head = new ArrayList<>(HEAD);
            head.set(0, block.title());
            lines.add(List.of());
            lines.add(head);
            block.rows().forEach(row -> lines.add(cells(row)));
        }
        return Columns.render(lines) + System.lineSeparator() + table.caption() + " " + table.model();
    }

    private static List<String> cells(ResultsTable.Row row) {
        return List.of(
                "  " + row.arm(),
                row.accuracy(),
                row.difference(),
                row.wins(),
                row.tTest(),
                row.wilcoxon(),
                row.holm(),
                row.significant() ? "*" : "");
    }
}
