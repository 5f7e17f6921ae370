package mnl.figure.table;

import java.util.List;
import java.util.stream.Collectors;

/** The form in Markdown: what is significant is bold with a star, the best italic. */
final class MarkdownForm {
    private MarkdownForm() {}

    static String render(Table table, String caption) {
        StringBuilder out = new StringBuilder();
        line(out, table.head().stream().map(MarkdownText::escape).toList());
        out.append("|---|").append("---:|".repeat(table.head().size() - 1)).append('\n');
        table.rows()
                .forEach(row ->
                        line(out, row.cells().stream().map(MarkdownForm::cell).toList()));
        return out.append('\n')
                .append(MarkdownText.escape(caption))
                .append('\n')
                .toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(TableEntry cell) {
        if (cell.kind() != TableEntry.Kind.NUMBER) {
            return MarkdownText.escape(cell.marked());
        }
        String mark = (cell.significant() ? "**" : "") + (cell.best() ? "_" : "");
        return mark
                + cell.text()
                + new StringBuilder(mark).reverse()
                + (cell.significant() ? " \\*" : "")
                + (cell.p().isEmpty() ? "" : " (p = " + cell.p() + ")");
    }
}
