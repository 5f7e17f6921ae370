package mnl.figure.table;

import java.util.List;

/** The form for LaTeX: numbers in mathematics, what is significant bold with a raised star, the best underlined. */
final class LatexForm {
    private LatexForm() {}

    static String render(Table table, String caption) {
        StringBuilder out = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\caption{")
                .append(LatexText.escape(caption))
                .append("}\n\\begin{tabular}{l")
                .append("r".repeat(table.head().size() - 1))
                .append("}\n\\toprule\n");
        line(out, table.head().stream().map(LatexText::escape).toList());
        out.append("\\midrule\n");
        table.rows()
                .forEach(row ->
                        line(out, row.cells().stream().map(LatexForm::cell).toList()));
        return out.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(String.join(" & ", cells)).append(" \\\\\n");
    }

    private static String cell(TableEntry cell) {
        return switch (cell.kind()) {
            case TEXT -> LatexText.escape(cell.marked());
            case INDENTED -> "\\quad " + LatexText.escape(cell.marked());
            case NUMBER -> "$" + number(cell) + (cell.significant() ? "^{*}" : "") + "$" + probability(cell.p());
        };
    }

    private static String number(TableEntry cell) {
        String weighted = cell.significant() ? "\\mathbf{" + math(cell.text()) + "}" : math(cell.text());
        return cell.best() ? "\\underline{" + weighted + "}" : weighted;
    }

    private static String math(String number) {
        return number.replace("±", "\\pm").replace("−", "-").replace("–", "\\mbox{--}");
    }

    private static String probability(String p) {
        return p.isEmpty() ? "" : " ($p = " + p.replaceFirst("e-0?(\\d+)", " \\\\cdot 10^{-$1}") + "$)";
    }
}
