package mnl.figure.table;

import java.util.ArrayList;
import java.util.List;

/** The form for terminals. */
final class TextForm {
    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();
    private final int left;

    TextForm(Table table, int left) {
        this.left = left;
        for (Table.Section section : table.sections()) {
            head(table.head(), section.title());
            section.rows()
                    .forEach(row ->
                            lines.add(row.cells().stream().map(TextForm::cell).toList()));
        }
    }

    private void head(List<String> head, String title) {
        if (title.isEmpty()) {
            lines.addAll(head.isEmpty() ? List.of() : List.of(head));
            return;
        }
        lines.add(List.of());
        List<String> line = new ArrayList<>(List.of(title));
        head.stream().skip(1).forEach(line::add);
        lines.add(line);
    }

    private static String cell(TableEntry cell) {
        return (cell.kind() == TableEntry.Kind.INDENTED ? GAP : "") + cell.marked();
    }

    String render() {
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
                row.append(i == 0 ? "" : GAP).append(i < left ? line.get(i) + padding : padding + line.get(i));
            }
            text.append(row.toString().replace('−', '-').stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
