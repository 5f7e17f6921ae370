package mnl.figure.teach;

import java.util.List;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * What one distribution over classes hands on to another, row by row: the bars of the one that gives, an arrow, the bars of the
 * one that takes.
 *
 * @param title what is shown
 * @param classes names of the classes [C]
 * @param target class that is right
 * @param partner class that is taken for it; -1 for none
 * @param from what the bars on the left are of
 * @param to what the bars on the right are of
 * @param rows from the top; at least one
 */
public record TeachFigure(
        String title, List<String> classes, int target, int partner, String from, String to, List<Row> rows)
        implements Drawing {
    private static final double ROW_LINES = 4.5;

    /** Rows are drawn with type as small as this, in pixels, before any of them is left out. */
    private static final double SMALL_TYPE = 10;

    private static final double HEAD_LINES = 4;

    /** What is handed on. */
    public enum Link {
        /** Every bar. */
        WHOLE(Texts.of("figure.teach-figure.copied"), Texts.of("figure.teach-figure.copied")),
        /** Every bar but that of the target. */
        BUT_TARGET(Texts.of("figure.teach-figure.locked"), Texts.of("figure.teach-figure.copied")),
        /** Nothing of the bars; the target is pulled up whatever they are. */
        TARGET_ONLY(Texts.of("figure.teach-figure.pulled"), Texts.of("figure.teach-figure.not-copied")),
        /** Nothing. */
        NONE(Texts.of("figure.teach-figure.not-copied"), Texts.of("figure.teach-figure.not-copied"));

        private final String ofTarget;
        private final String ofOthers;

        Link(String ofTarget, String ofOthers) {
            this.ofTarget = ofTarget;
            this.ofOthers = ofOthers;
        }
    }

    /**
     * One way of handing on.
     *
     * @param name what it is called
     * @param note a few words about it
     * @param swatch beside the name
     * @param given probabilities of the one that gives [C]
     * @param taken probabilities of the one that takes [C]
     * @param link what is handed on
     */
    public record Row(String name, String note, Swatch swatch, double[] given, double[] taken, Link link) {}

    public TeachFigure {
        classes = List.copyOf(classes);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.given().length != classes.size() || row.taken().length != classes.size()) {
                throw new IllegalArgumentException("The row '" + row.name() + "' has " + row.given().length + " and "
                        + row.taken().length + " probabilities for " + classes.size() + " classes.");
            }
        }
        if (rows.isEmpty() || target < 0 || target >= classes.size() || partner >= classes.size()) {
            throw new IllegalArgumentException("A figure of what is handed on needs a row and a target among "
                    + classes.size() + " classes, not " + target + " and " + partner + ".");
        }
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new TeachPainter(surface, options, this, width, height).paint();
    }

    @Override
    public double leastHeight(double fontSize) {
        return (HEAD_LINES + ROW_LINES * Math.min(4, rows.size())) * Math.min(SMALL_TYPE, fontSize);
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("row", "class", "role", from, to, Texts.of("figure.teach-figure.handed-on"));
        for (Row row : rows) {
            for (int k = 0; k < classes.size(); k++) {
                String role = k == target ? "target" : k == partner ? "partner" : "";
                String handed = k == target ? row.link().ofTarget : row.link().ofOthers;
                out.line(row.name(), classes.get(k), role, row.given()[k], row.taken()[k], handed);
            }
        }
        return out.text();
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title).append('.');
        for (Row row : rows) {
            text.append(' ').append(row.name()).append(", ").append(row.note()).append(": ");
            text.append(said(target, row));
            if (partner >= 0) {
                text.append(", ").append(said(partner, row));
            }
            text.append('.');
        }
        return text.toString();
    }

    private String said(int k, Row row) {
        return classes.get(k) + " " + Numbers.decimals(row.given()[k], 2) + " (" + from + "), "
                + Numbers.decimals(row.taken()[k], 2) + " (" + to + ")";
    }
}
