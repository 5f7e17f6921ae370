package mnl.figure.teach;

import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.surface.Surface;

/**
 * Where everything in a {@link TeachFigure} is drawn.
 *
 * @param font size of the type in pixels
 * @param pad margin of the figure
 * @param top upper edge of the first row
 * @param row height of a row with everything in it
 * @param rows how many rows are drawn; the others have no room
 * @param gives left and right end of the bars on the left
 * @param takes left and right end of the bars on the right
 * @param named whether the classes are named below every row, else below the last
 * @param most height of the tallest bar as a probability
 * @param bars which bars there are
 */
record TeachLayout(
        double font,
        double pad,
        double top,
        double row,
        int rows,
        Span gives,
        Span takes,
        boolean named,
        double most,
        ShownBars bars) {
    private static final double LEAST_TYPE = 9.5;
    private static final double STEP = 0.5;

    /** Thinner bars cannot be told apart; in units of the type. */
    private static final double LEAST_PITCH = 0.95;

    /** Rows with less than this have no names of their own, and bars of less than that say nothing. */
    private static final double NAMED_ROW = 7;

    private static final double LEAST_ROW = 4.5;
    private static final double HEADS = 1.4;
    private static final double HEAD = 2.2;
    private static final double NAMES = 1.4;
    private static final double ARROW = 7;
    private static final double LEAST_MOST = 0.1;

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
        double room = room(options, font, height);
        int shown = (int) Math.max(1, Math.min(rows, Math.floor(room / (LEAST_ROW * font))));
        if (shown < rows) {
            room -= 1.5 * font;
            shown = (int) Math.max(1, Math.min(rows, Math.floor(room / (LEAST_ROW * font))));
        }
        double row = room / shown;
        double pad = pad(font);
        double least = surface.textWidth(LinkPainter.NONE, font, false) + 1.2 * font;
        double arrow = Math.max(least, Math.min(ARROW * font, 0.14 * width));
        double bars = Math.max(2, (width - 2 * pad - arrow) / 2);
        int most = (int) Math.max(3, bars / (LEAST_PITCH * font));
        return new TeachLayout(
                font,
                pad,
                height - pad - NAMES * font - room - (shown < rows ? 1.5 * font : 0),
                row,
                shown,
                new Span(pad, pad + bars),
                new Span(width - pad - bars, width - pad),
                row >= NAMED_ROW * font,
                tallest(figure),
                ShownBars.of(figure, most));
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
        double most = LEAST_MOST;
        for (TeachFigure.Row row : figure.rows()) {
            for (int k = 0; k < row.given().length; k++) {
                most = Math.max(most, Math.max(finite(row.given()[k]), finite(row.taken()[k])));
            }
        }
        return most;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /** Base line of what the two sides are. */
    double headBase() {
        return top - 0.35 * font;
    }

    /** Base line of the name of a row. */
    double nameBase(int r) {
        return top + r * row + 1.55 * font;
    }

    /** The place of the bars of a row on one side: below its name and a number, above the names of classes. */
    Frame strip(int r, Span side) {
        double upper = top + r * row + (HEAD + 1.05) * font;
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
