package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;

/**
 * A table of results as text for papers, notes and programs: what the window shows, the differences to the baseline with their
 * stars and p included.
 */
final class TableText {
    private final ResultTable table;
    private final String caption;

    /**
     * @param table what is written
     * @param caption what it shows, one sentence
     */
    TableText(ResultTable table, String caption) {
        this.table = table;
        this.caption = caption;
    }

    /** The caption, and what stars, p and bold mean where there is a test. */
    private String captionWithMarks() {
        return table.layout().seeds().size() < 2 || table.layout().arms().size() < 2
                ? caption
                : caption + " * = " + PairedComparison.RULE
                        + "; p is after this correction. Bold: the best arm, where its difference to the baseline is"
                        + " significant; that does not say that it beats the second best.";
    }

    /** A table for LaTeX with the package booktabs: a line of metrics for every arm, and one of its differences. */
    String latex() {
        StringBuilder out = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\caption{")
                .append(LatexText.escape(captionWithMarks()))
                .append("}\n\\begin{tabular}{l")
                .append("r".repeat(table.columns().size()))
                .append("}\n\\toprule\nArm");
        table.columns().forEach(column -> out.append(" & ").append(LatexText.escape(column.heading())));
        out.append(" \\\\\n\\midrule\n");
        for (int arm : table.arms()) {
            line(out, LatexText.escape(table.arm(arm)), arm, this::latexFigure);
            if (arm != table.baseline()) {
                line(out, "\\quad " + LatexText.escape(against()), arm, this::latexDifference);
            }
        }
        return out.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private void line(StringBuilder out, String name, int arm, BiFunction<ResultColumn, Integer, String> cell) {
        out.append(name);
        table.columns().forEach(column -> out.append(" & ").append(cell.apply(column, arm)));
        out.append(" \\\\\n");
    }

    private String against() {
        return "− " + table.arm(table.baseline());
    }

    private String latexFigure(ResultColumn column, int arm) {
        String number = math(table.text(column, arm));
        return "$" + (table.isBest(column, arm) ? "\\mathbf{" + number + "}" : number) + "$";
    }

    private String latexDifference(ResultColumn column, int arm) {
        PairedComparison compared = table.comparison(column, arm);
        String star = compared.significant() ? "^{*}" : "";
        String p = p(compared);
        return "$" + math(table.difference(column, arm)) + star + "$"
                + (p.isEmpty() ? "" : " ($p = " + p.replaceFirst("e-0?(\\d+)", " \\\\cdot 10^{-$1}") + "$)");
    }

    /** A number for the inside of dollar signs. */
    private static String math(String number) {
        return number.replace("±", "\\pm").replace("−", "-").replace("–", "\\mbox{--}");
    }

    /** The p that decides about the star; empty where there is none. */
    private static String p(PairedComparison compared) {
        return Double.isNaN(compared.holmP()) ? "" : Numbers.probability(compared.holmP());
    }

    /** A table in Markdown, likewise. */
    String markdown() {
        StringBuilder out = new StringBuilder("| Arm |");
        table.columns().forEach(column -> out.append(' ')
                .append(MarkdownText.escape(column.heading()))
                .append(" |"));
        out.append("\n|---|").append("---:|".repeat(table.columns().size())).append('\n');
        for (int arm : table.arms()) {
            row(out, MarkdownText.escape(table.arm(arm)), arm, this::markdownFigure);
            if (arm != table.baseline()) {
                row(out, MarkdownText.escape(against()), arm, this::markdownDifference);
            }
        }
        return out.append('\n')
                .append(MarkdownText.escape(captionWithMarks()))
                .append('\n')
                .toString();
    }

    private void row(StringBuilder out, String name, int arm, BiFunction<ResultColumn, Integer, String> cell) {
        out.append("| ").append(name).append(" |");
        table.columns()
                .forEach(column ->
                        out.append(' ').append(cell.apply(column, arm)).append(" |"));
        out.append('\n');
    }

    private String markdownFigure(ResultColumn column, int arm) {
        String mark = table.isBest(column, arm) ? "**" : "";
        return mark + table.text(column, arm) + mark;
    }

    private String markdownDifference(ResultColumn column, int arm) {
        PairedComparison compared = table.comparison(column, arm);
        String p = p(compared);
        return table.difference(column, arm)
                + (compared.significant() ? " \\*" : "")
                + (p.isEmpty() ? "" : " (p = " + p + ")");
    }

    /** One line per arm and metric, unrounded, in the metrics' own units, with the tests against the baseline. */
    String csv() {
        CsvTable out = new CsvTable(
                "arm",
                "metric",
                "mean",
                "ci95",
                "baseline",
                "difference",
                "difference_ci95",
                "t_test_p",
                "wilcoxon_p",
                "sign_flip_p",
                "holm_p",
                "significant",
                "seeds_higher",
                "seeds_equal",
                "seeds");
        for (int arm : table.arms()) {
            for (ResultColumn column : table.columns()) {
                Summary summary = table.summary(column, arm);
                List<Object> cells =
                        new ArrayList<>(List.of(table.arm(arm), column.name(), summary.mean(), summary.ci95()));
                cells.addAll(compared(table.comparison(column, arm), summary));
                out.line(cells);
            }
        }
        return out.text();
    }

    private List<Object> compared(PairedComparison compared, Summary summary) {
        return compared == null
                ? List.of("", "", "", "", "", "", "", "", "", "", summary.count())
                : List.of(
                        table.arm(table.baseline()),
                        compared.meanDifference(),
                        compared.ci95(),
                        compared.tTestP(),
                        compared.wilcoxonP(),
                        compared.signFlipP(),
                        compared.holmP(),
                        compared.significant(),
                        compared.higher(),
                        compared.equal(),
                        compared.seeds());
    }
}
