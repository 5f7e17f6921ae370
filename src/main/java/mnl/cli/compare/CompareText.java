package mnl.cli.compare;

import java.util.List;
import mnl.figure.table.Table;
import mnl.lab.compare.ComparedMetrics;
import mnl.lab.compare.ComparedRun;
import mnl.lab.compare.ComparisonNotes;
import mnl.lab.compare.ComparisonTables;
import mnl.lab.compare.RunComparison;
import mnl.lab.report.ResultColumn;

/** A comparison of runs as text. */
final class CompareText {
    /** Which tables. */
    enum Which {
        BOTH,
        DIFFERENCES,
        METRICS
    }

    /** How they are written. */
    enum Form {
        TEXT,
        MARKDOWN,
        LATEX,
        CSV
    }

    private static final String LINE = System.lineSeparator();

    private final ComparedMetrics compared;
    private final RunComparison comparison;
    private final ComparisonTables tables;
    private final Which which;

    CompareText(ComparedMetrics metrics, List<ResultColumn> columns, Which which) {
        compared = metrics;
        comparison = metrics.comparison();
        tables = new ComparisonTables(metrics, columns);
        this.which = which;
    }

    String in(Form form) {
        return switch (form) {
            case TEXT -> text();
            case MARKDOWN ->
                both(
                        tables.differences().markdown(tables.differencesCaption()),
                        tables.metrics().markdown(tables.markdownCaption()),
                        "\n");
            case LATEX ->
                both(
                        tables.differences().latex(tables.differencesCaption()),
                        tables.metrics().latex(tables.latexCaption()),
                        "\n");
            case CSV -> which == Which.DIFFERENCES ? tables.differencesCsv() : tables.csv();
        };
    }

    private String both(String differences, String metrics, String between) {
        return switch (which) {
            case BOTH -> differences + between + metrics;
            case DIFFERENCES -> differences;
            case METRICS -> metrics;
        };
    }

    private String text() {
        String differences = comparison.differences().isEmpty()
                ? tables.differencesCaption() + LINE
                : tables.differences().text(1 + comparison.runs().size());
        String metrics = tables.terminal().text()
                + LINE
                + String.join(LINE, new ComparisonNotes(compared).all(ComparisonTables.BEST_SIGN))
                + LINE;
        return runs() + LINE + both(differences, metrics, LINE);
    }

    private String runs() {
        Table.Builder out = Table.of("", "Run", "Folder", "State");
        for (int run = 0; run < comparison.runs().size(); run++) {
            ComparedRun one = comparison.runs().get(run);
            out.row(
                    run + 1 + "  " + comparison.labels().get(run),
                    one.name(),
                    String.valueOf(one.folder().getFileName()),
                    one.contents().info().status().word());
        }
        return out.build().text(4);
    }
}
