package mnl.figure.legend;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.words.Texts;

/**
 * Where the entries of a legend are that takes no more than a given room: in rows that wrap, else in columns with names
 * cut in their middle, else in columns with smaller type, else a count in place of the entries.
 *
 * @param places the entries with their places from the left upper corner; none where only the count fits
 * @param font size of the names in pixels
 * @param height of all rows in pixels
 * @param count what stands in place of the entries; empty where they are there
 */
public record LegendLayout(List<Place> places, double font, double height, FittedText count) {
    private static final FittedText NO_COUNT = new FittedText("", "");
    private static final double ROW = 1.6;
    private static final double GAP = 1.4;
    private static final double AFTER_SAMPLE = 0.5;
    private static final double LEAST_TYPE = 9;

    /** Names of which less can be seen say nothing; in units of the font size. */
    private static final double LEAST_NAME = 3.8;

    /**
     * One entry.
     *
     * @param entry what it is
     * @param name as it is written
     * @param x left end of its sample
     * @param y upper end of its row
     */
    record Place(LegendEntry entry, FittedText name, double x, double y) {}

    public LegendLayout {
        places = List.copyOf(places);
    }

    /** Nothing. */
    public static LegendLayout none(double font) {
        return new LegendLayout(List.of(), font, 0, NO_COUNT);
    }

    /** Lays entries out in this width and, where possible, height; one row is always taken. */
    public static LegendLayout of(
            Surface surface, List<LegendEntry> entries, double font, double width, double mostHeight) {
        if (entries.isEmpty()) {
            return none(font);
        }
        LegendLayout whole = inRows(surface, entries, font, width);
        if (whole.height() <= Math.max(mostHeight, ROW * font) && widest(surface, entries, font) <= width) {
            return whole;
        }
        for (double size : new double[] {font, Math.min(font, Math.max(LEAST_TYPE, 0.88 * font)), least(font)}) {
            int rows = (int) Math.max(1, Math.min(entries.size(), Math.floor(mostHeight / (ROW * size))));
            int columns = (entries.size() + rows - 1) / rows;
            double column = (width - (columns - 1) * GAP * size) / columns;
            if (column - before(size) >= LEAST_NAME * size) {
                return inColumns(surface, entries, size, columns, column);
            }
        }
        String count = Texts.of("figure.legend-layout.names-see-the-table", entries.size());
        return new LegendLayout(List.of(), font, ROW * font, Fit.name(surface, count, font, false, width));
    }

    private static double least(double font) {
        return Math.min(font, LEAST_TYPE);
    }

    /** What stands before the name of an entry: its sample. */
    static double before(LegendEntry entry, double font) {
        return entry.isRemark() ? 0 : before(font);
    }

    private static double before(double font) {
        return LegendPainter.sampleWidth(font) + AFTER_SAMPLE * font;
    }

    private static double widest(Surface surface, List<LegendEntry> entries, double font) {
        return before(font)
                + Fit.widest(surface, entries.stream().map(LegendEntry::name).toList(), font);
    }

    private static LegendLayout inRows(Surface surface, List<LegendEntry> entries, double font, double width) {
        List<Place> places = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (LegendEntry entry : entries) {
            double taken = before(entry, font) + surface.textWidth(entry.name(), font, false);
            if (x > 0 && x + taken > width) {
                x = 0;
                y += ROW * font;
            }
            places.add(new Place(entry, new FittedText(entry.name(), entry.name()), x, y));
            x += taken + GAP * font;
        }
        return new LegendLayout(places, font, y + ROW * font, NO_COUNT);
    }

    private static LegendLayout inColumns(
            Surface surface, List<LegendEntry> entries, double font, int columns, double column) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LegendEntry entry = entries.get(i);
            FittedText name = Fit.name(surface, entry.name(), font, false, column - before(entry, font));
            int row = i / columns;
            double x = i % columns * (column + GAP * font);
            places.add(new Place(entry, name, x, row * ROW * font));
        }
        int rows = (entries.size() + columns - 1) / columns;
        return new LegendLayout(places, font, rows * ROW * font, NO_COUNT);
    }
}
