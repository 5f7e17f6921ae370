package mnl.ui.results;

import java.util.List;
import java.util.stream.Collectors;
import mnl.analysis.PairedComparison;
import mnl.analysis.Summary;

/** A table of results as text for papers, notes and programs. */
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

    /** A table for LaTeX with the package booktabs; the best of a column is bold. */
    String latex() {
        StringBuilder out = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\caption{")
                .append(escape(caption))
                .append("}\n\\begin{tabular}{l")
                .append("r".repeat(table.columns().size()))
                .append("}\n\\toprule\nArm");
        table.columns().forEach(column -> out.append(" & ").append(escape(column.heading())));
        out.append(" \\\\\n\\midrule\n");
        for (int arm : table.arms()) {
            out.append(escape(table.arm(arm)));
            for (ResultColumn column : table.columns()) {
                String number = math(table.text(column, arm));
                boolean best = table.isBest(column, arm);
                out.append(" & $")
                        .append(best ? "\\mathbf{" + number + "}" : number)
                        .append('$');
            }
            out.append(" \\\\\n");
        }
        return out.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private static String escape(String text) {
        return text.replaceAll("([%&#_$])", "\\\\$1").replace("±", "$\\pm$").replace("−", "$-$");
    }

    /** A number for the inside of dollar signs. */
    private static String math(String number) {
        return number.replace("±", "\\pm").replace("−", "-").replace("–", "\\mbox{--}");
    }

    /** A table in Markdown; the best of a column is bold. */
    String markdown() {
        StringBuilder out = new StringBuilder("| Arm |");
        table.columns()
                .forEach(
                        column -> out.append(' ').append(pipe(column.heading())).append(" |"));
        out.append("\n|---|").append("---:|".repeat(table.columns().size())).append('\n');
        for (int arm : table.arms()) {
            out.append("| ").append(pipe(table.arm(arm))).append(" |");
            for (ResultColumn column : table.columns()) {
                String mark = table.isBest(column, arm) ? "**" : "";
                out.append(' ')
                        .append(mark)
                        .append(table.text(column, arm))
                        .append(mark)
                        .append(" |");
            }
            out.append('\n');
        }
        return out.append('\n').append(caption).append('\n').toString();
    }

    private static String pipe(String text) {
        return text.replace("|", "\\|");
    }

    /** One line per arm and figure, unrounded, in the figures' own units, with the tests against the baseline. */
    String csv() {
        StringBuilder out = new StringBuilder(
                "arm,figure,mean,ci95,baseline,difference,difference_ci95,t_test_p,wilcoxon_p,holm_p,seeds_higher,seeds\n");
        for (int arm : table.arms()) {
            for (ResultColumn column : table.columns()) {
                Summary summary = table.summary(column, arm);
                PairedComparison compared = table.comparison(column, arm);
                List<String> cells = compared == null
                        ? List.of("", "", "", "", "", "", "", String.valueOf(summary.perSeed().length))
                        : List.of(
                                quote(table.arm(table.baseline())),
                                number(compared.meanDifference()),
                                number(compared.ci95()),
                                number(compared.tTestP()),
                                number(compared.wilcoxonP()),
                                number(compared.holmP()),
                                String.valueOf(compared.higher()),
                                String.valueOf(compared.seeds()));
                out.append(quote(table.arm(arm))).append(',').append(quote(column.name()));
                out.append(',').append(number(summary.mean())).append(',').append(number(summary.ci95()));
                out.append(',')
                        .append(cells.stream().collect(Collectors.joining(",")))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String quote(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
