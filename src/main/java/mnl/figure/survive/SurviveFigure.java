package mnl.figure.survive;

import java.util.List;
import java.util.stream.Collectors;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.color.Rgb;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * What is kept, as bars, and what it costs, as lines from one value to another: two pictures of the same rows.
 *
 * @param title what is shown
 * @param shares the bars
 * @param costs the lines
 */
public record SurviveFigure(String title, Shares shares, Costs costs) implements Drawing {
    private static final double HEAD_LINES = 4;
    private static final double ROW_LINES = 1.5;
    private static final double POINTS = 100;

    /** Smaller differences have a decimal, or they would be printed as none. */
    public static final double LEAST_WHOLE = 0.95;

    /**
     * Shares of a whole.
     *
     * @param title what they are of
     * @param kept what the part of a bar is that is the share
     * @param lost what the rest of it is
     * @param note what stands in their place where there are none; empty gives their room to the other picture
     * @param beside what the numbers beside the bars are, such as "fused accuracy"
     * @param rows from the top
     */
    public record Shares(String title, String kept, String lost, String note, String beside, List<Share> rows) {
        public Shares {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A share.
     *
     * @param name whose
     * @param swatch beside the name
     * @param share 0 to 1; NaN leaves the place empty
     * @param low lower end of its interval; NaN for none
     * @param high upper end
     * @param beside the number beside the bar, 0 to 1; NaN for none
     * @param shown whether that number differs from the baseline's by more than chance; else it is written less strongly
     */
    public record Share(
            String name, Swatch swatch, double share, double low, double high, double beside, boolean shown) {}

    /**
     * Values before and after.
     *
     * @param title what they are
     * @param unshown what a number in brackets is; empty where there is none
     * @param note what stands in their place where there are none; empty gives their room to the other picture
     * @param kinds what every row has values of
     * @param rows from the top
     */
    public record Costs(String title, String unshown, String note, List<Kind> kinds, List<CostRow> rows) {
        public Costs {
            kinds = List.copyOf(kinds);
            rows = List.copyOf(rows);
            for (CostRow row : rows) {
                if (row.changes().size() != kinds.size()) {
                    throw new IllegalArgumentException("The row '" + row.name() + "' has "
                            + row.changes().size() + " values of " + kinds.size() + " kinds.");
                }
            }
        }
    }

    /**
     * What there are values of.
     *
     * @param name what it is called
     * @param color as #rrggbb
     * @param marker at both ends: hollow before, filled after
     */
    public record Kind(String name, String color, Marker marker) {
        public Kind {
            Rgb.parse(color);
        }
    }

    /**
     * The values of a row.
     *
     * @param name whose
     * @param swatch beside the name
     * @param changes one for each kind
     */
    public record CostRow(String name, Swatch swatch, List<Change> changes) {
        public CostRow {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A value before and after.
     *
     * @param alone before, 0 to 1
     * @param together after, 0 to 1
     * @param shown whether the difference is more than chance; else it stands in brackets
     */
    public record Change(double alone, double together, boolean shown) {
        /** Such as "−15", in points of a percentage; "(−1)" where it is not shown. */
        String text() {
            double points = POINTS * (together - alone);
            String number = Numbers.signed(points, Math.abs(points) < LEAST_WHOLE ? 1 : 0);
            return shown ? number : Texts.of("figure.survive-figure.unshown", number);
        }
    }

    /** How many pictures there are. */
    boolean hasShares() {
        return !shares.rows().isEmpty() || !shares.note().isEmpty();
    }

    boolean hasCosts() {
        return !costs.rows().isEmpty() || !costs.note().isEmpty();
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new SurvivePainter(surface, options, this).paint(width, height);
    }

    @Override
    public double leastHeight(double fontSize) {
        int rows = Math.max(shares.rows().size(), costs.rows().size());
        return (HEAD_LINES + ROW_LINES * Math.min(5, rows)) * fontSize;
    }

    @Override
    public double pageHeight(double width, double fontSize) {
        int rows = Math.max(shares.rows().size(), costs.rows().size());
        return Math.max(0.42 * width, (HEAD_LINES + ROW_LINES * Math.max(rows, 6)) * fontSize);
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("row", "what", "value", "low", "high", "before", "after", "shown");
        for (Share row : shares.rows()) {
            out.line(row.name(), shares.title(), row.share(), row.low(), row.high(), "", "", "");
            out.line(row.name(), shares.beside(), row.beside(), "", "", "", "", row.shown());
        }
        for (CostRow row : costs.rows()) {
            for (int k = 0; k < costs.kinds().size(); k++) {
                Change change = row.changes().get(k);
                out.line(
                        row.name(),
                        costs.kinds().get(k).name(),
                        "",
                        "",
                        "",
                        change.alone(),
                        change.together(),
                        change.shown());
            }
        }
        return out.text();
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title).append('.');
        if (hasShares()) {
            text.append(' ').append(shares.title()).append(": ");
            text.append(
                    shares.rows().isEmpty()
                            ? shares.note()
                            : shares.rows().stream()
                                    .map(row -> row.name() + " " + Numbers.value(row.share(), true) + beside(row))
                                    .collect(Collectors.joining(", ")));
            text.append('.');
        }
        if (hasCosts()) {
            text.append(' ').append(costs.title()).append(": ");
            text.append(
                    costs.rows().isEmpty()
                            ? costs.note()
                            : costs.rows().stream()
                                    .map(row -> row.name() + " " + changes(row))
                                    .collect(Collectors.joining("; ")));
            text.append('.');
        }
        return text.toString().replace("..", ".");
    }

    private String beside(Share row) {
        return Double.isFinite(row.beside())
                ? " (" + shares.beside() + " " + Numbers.value(row.beside(), true) + ")"
                : "";
    }

    private String changes(CostRow row) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < costs.kinds().size(); k++) {
            text.append(k == 0 ? "" : ", ").append(costs.kinds().get(k).name()).append(' ');
            text.append(row.changes().get(k).text());
        }
        return text.toString();
    }
}
