package mnl.cli;

import java.util.List;

/** Lines of cells in columns: the first one to the left, the others to the right. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    static String render(List<List<String>> lines) {
        int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                String padding = " ".repeat(widths[i] - line.get(i).length());
                row.append(i == 0 ? line.get(i) + padding : GAP + padding + line.get(i));
            }
            text.append(row.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
