package mnl.cli;

import java.util.ArrayList;
import java.util.List;
import mnl.runs.ResultsTable;

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
        return align(lines, 1) + System.lineSeparator() + table.caption();
    }

    /**
     * Rows of cells in columns, each row with a line break at its end.
     *
     * @param lines rows; they may be short
     * @param left how many columns are aligned to the left; the others to the right
     */
    static String align(List<List<String>> lines, int left) {
        int[] widths = widths(lines);
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                String gap = " ".repeat(widths[i] - line.get(i).length());
                row.append(i == 0 ? "" : "  ").append(i < left ? line.get(i) + gap : gap + line.get(i));
            }
            text.append(row.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
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

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        return widths;
    }
}
