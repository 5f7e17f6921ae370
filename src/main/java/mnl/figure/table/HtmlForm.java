package mnl.figure.table;

import mnl.figure.text.Markup;

/** The form for pages: what is significant, a row or a number, has the class {@code significant}. */
final class HtmlForm {
    private HtmlForm() {}

    static String render(Table table) {
        StringBuilder out = new StringBuilder("<div class=\"wide\"><table>\n<thead><tr>");
        table.head()
                .forEach(name -> out.append("<th>").append(Markup.escape(name)).append("</th>"));
        out.append("</tr></thead>\n");
        for (Table.Section section : table.sections()) {
            out.append("<tbody>\n");
            if (!section.title().isEmpty()) {
                out.append("<tr><th colspan=\"")
                        .append(table.head().size())
                        .append("\" scope=\"rowgroup\">")
                        .append(Markup.escape(section.title()))
                        .append("</th></tr>\n");
            }
            section.rows().forEach(row -> row(out, row));
            out.append("</tbody>\n");
        }
        return out.append("</table></div>\n").toString();
    }

    private static void row(StringBuilder out, Table.Row row) {
        out.append(row.marked() ? "<tr class=\"significant\">" : "<tr>");
        row.cells().forEach(cell -> out.append(cell.significant() ? "<td class=\"significant\">" : "<td>")
                .append(Markup.escape(cell.marked()))
                .append("</td>"));
        out.append("</tr>\n");
    }
}
