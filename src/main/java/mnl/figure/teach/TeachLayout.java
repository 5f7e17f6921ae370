package mnl.figure.teach;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendLayout;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.words.Texts;

/**
 * Where everything in a {@link TeachFigure} is drawn: the names above the bars of their row, or in a wide figure beside them, so
 * that the bars are higher.
 *
 * @param font size of the type in pixels
 * @param pad margin of the figure
 * @param top upper edge of the first row
 * @param row height of a row with everything in it
 * @param rows how many rows are drawn; the others have no room
 * @param heads left and right end of the names; no wider than 0 where they stand above the bars
 * @param gives left and right end of the bars on the left
 * @param takes left and right end of the bars on the right
 * @param named whether the classes are named below every row, else below the last
 * @param most height of the tallest bar as a probability
 * @param bars which bars there are
 * @param legend what the two colours are; none where rows need its room
 */
record TeachLayout(
        double font,
        double pad,
        double top,
        double row,
        int rows,
        Span heads,
        Span gives,
        Span takes,
        boolean named,
        double most,
        ShownBars bars,
        LegendLayout legend) {
    private static final double LEAST_TYPE = 9.5;
    private static final double STEP = 0.5;

    /** Thinner bars cannot be told apart; in units of the type. */
    private static final double LEAST_PITCH = 0.95;

    /** Rows with less than this have no names of their own, and bars of less than that say nothing. */
    private static final double NAMED_ROW = 9;

    private static final double LEAST_ROW = 4.5;

    /** With less than this for each row there is no legend. */
    private static final double LEGEND_ROW = 5;

    private static final double HEADS = 1.4;

    /** The name of a row above its bars. */
    private static final double HEAD = 1.8;

    private static final double NUMBER = 1.15;
    private static final double NAMES = 1.4;
    private static final double MORE = 1.5;
    private static final double ARROW = 7;

    /** From so much width on names stand beside the bars, in a column of at most this share. */
    private static final double BESIDE_FROM = 46;

    private static final double MOST_HEADS = 0.26;

    /** The scale of the bars grows by this much, so that they do not jump from epoch to epoch. */
    private static final double SCALE_STEP = 0.2;

    /** From left to right in pixels. */
    record Span(double left, double right) {
        double width() {
            return right - left;
        }
    }

    static TeachLayout of(Surface surface, TeachFigure figure, FigureOptions options, double width, double height) {
        double font = options.fontSize();
        int rows = figure.rows().size();
        while (font > LEAST_TYPE && room(options, font, height) < rows * LEAST_ROW * font) {
            font = Math.max(LEAST_TYPE, font - STEP);
        }
        double pad = pad(font);
        double room = room(options, font, height);
        LegendLayout legend = LegendLayout.of(surface, entries(figure, options), font, width - 2 * pad, 1.6 * font);
        if (legend.places().isEmpty() || room - legend.height() < rows * LEGEND_ROW * font) {
            legend = LegendLayout.none(font);
        }
        room -= legend.height();
        int shown = fitting(room, font, rows);
        double below = legend.height();
        if (shown < rows) {
            room -= MORE * font;
            below += MORE * font;
            shown = fitting(room, font, rows);
        }
        double row = room / shown;
        double heads = width >= BESIDE_FROM * font ? heads(surface, figure, font, width) : 0;
        double least = surface.textWidth(LinkPainter.NONE, font, false) + 1.2 * font;
        double arrow = Math.max(least, Math.min(ARROW * font, 0.14 * width));
        double bars = Math.max(2, (width - 2 * pad - heads - arrow) / 2);
        int most = (int) Math.max(3, bars / (LEAST_PITCH * font));
        return new TeachLayout(
                font,
                pad,
                height - pad - NAMES * font - room - below,
                row,
                shown,
                new Span(pad, pad + heads),
                new Span(pad + heads, pad + heads + bars),
                new Span(width - pad - bars, width - pad),
                row >= NAMED_ROW * font,
                tallest(figure),
                ShownBars.of(figure, most),
                legend);
    }

    private static int fitting(double room, double font, int rows) {
        return (int) Math.max(1, Math.min(rows, Math.floor(room / (LEAST_ROW * font))));
    }

    private static double heads(Surface surface, TeachFigure figure, double font, double width) {
        double widest = figure.rows().stream()
                .mapToDouble(row -> Swatch.width(1.2 * font) + surface.textWidth(row.name(), 1.2 * font, true))
                .max()
                .orElse(0);
        return Math.min(MOST_HEADS * width, Math.max(10 * font, widest) + font);
    }

    private static List<LegendEntry> entries(TeachFigure figure, FigureOptions options) {
        String target = figure.classes().get(figure.target());
        LegendEntry right = new LegendEntry(
                Texts.of("figure.teach-layout.right-class", target),
                options.theme().right(),
                null,
                Marker.NONE);
        return figure.partner() < 0
                ? List.of(right)
                : List.of(
                        right,
                        new LegendEntry(
                                Texts.of(
                                        "figure.teach-layout.taken-for-it",
                                        figure.classes().get(figure.partner())),
                                options.theme().wrong(),
                                null,
                                Marker.NONE));
    }

    private static double pad(double font) {
        return 0.5 * font;
    }

    /** Room of all rows: below title and heads, above the names of the last row. */
    private static double room(FigureOptions options, double font, double height) {
        double above = options.title() ? 1.9 * font : 0;
        return Math.max(1, height - 2 * pad(font) - above - HEADS * font - NAMES * font);
    }

    private static double tallest(TeachFigure figure) {
        double most = SCALE_STEP;
        for (TeachFigure.Row row : figure.rows()) {
            for (int k = 0; k < row.given().length; k++) {
                most = Math.max(most, Math.max(finite(row.given()[k]), finite(row.taken()[k])));
            }
        }
        return Math.min(1, SCALE_STEP * Math.ceil(most / SCALE_STEP - 1e-9));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /** Whether names stand beside the bars. */
    boolean beside() {
        return heads.width() > 0;
    }

    /** Base line of what the two sides are. */
    double headBase() {
        return top - 0.35 * font;
    }

    /** Base line of the name of a row. */
    double nameBase(int r) {
        return top + r * row + (beside() ? NUMBER + 1.2 : 1.35) * font;
    }

    /** The place of the bars of a row on one side: below its name and a number, above the names of classes. */
    Frame strip(int r, Span side) {
        double upper = top + r * row + ((beside() ? 0.2 : HEAD) + NUMBER) * font;
        boolean last = r == rows - 1;
        double below = last ? 0 : named ? NAMES * font : 0.2 * font;
        double lower = top + (r + 1) * row - below;
        return new Frame(side.left(), Math.min(upper, lower - 2), side.right(), lower);
    }

    /** Left edge and width of a bar. */
    Span bar(Span side, int bar) {
        double pitch = side.width() / Math.max(1, bars.count());
        double wide = Math.min(0.78 * pitch, 3 * font);
        double middle = side.left() + (bar + 0.5) * pitch;
        return new Span(middle - wide / 2, middle + wide / 2);
    }
}
