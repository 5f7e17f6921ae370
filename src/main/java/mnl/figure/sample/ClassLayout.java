package mnl.figure.sample;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.sample.ClassFigure.Column;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;

/**
 * Where everything in a {@link ClassFigure} is drawn.
 *
 * @param font size of the type in pixels
 * @param above height of the title in pixels
 * @param top upper edge of the first row
 * @param row height of a row
 * @param names width of the names on the left
 * @param columns left and right end of every column
 * @param arrows whether there is room for arrows beside the bars
 * @param decimals of the percentages beside the bars; -1 where there is no room for them
 * @param named which rows have their name and their numbers written: all of them, or as many as do not crowd
 */
record ClassLayout(
        double font,
        double above,
        double top,
        double row,
        double names,
        List<Span> columns,
        boolean arrows,
        int decimals,
        List<Boolean> named) {
    /** Room of a column of bars and of one of arrows, in shares. */
    static final double BARS = 1;

    static final double ARROWS = 1.1;

    private static final double TALLEST_ROW = 2.2;
    private static final double LINE = 1.05;
    private static final double LEAST_TYPE = 9.5;
    private static final double STEP = 0.5;

    /** Between two columns, and where there is no room for arrows. */
    private static final double BETWEEN = 0.9;

    private static final double CLOSE_BETWEEN = 0.4;
    private static final double MOST_NAMES = 0.22;
    private static final double FEWER_NAMES = 0.16;

    /** Narrower bars, and narrower arrows, say nothing; in units of the type. */
    private static final double LEAST_BAR = 0.8;

    private static final double LEAST_ARROWS = 2.5;

    /** From left to right in pixels. */
    record Span(double left, double right) {
        double width() {
            return right - left;
        }
    }

    /** Lays a figure out; in a narrow one the type shrinks, then decimals, arrows and numbers go. */
    static ClassLayout of(Surface surface, ClassFigure figure, FigureOptions options, double width, double height) {
        double font = options.fontSize();
        double widest = Fit.widest(surface, figure.classNames(), 1);
        while (font > LEAST_TYPE && !fits(surface, figure, width, widest, font, true, 1)) {
            font = Math.max(LEAST_TYPE, font - STEP);
        }
        boolean arrows = hasArrows(figure);
        int decimals = 1;
        if (arrows && !fits(surface, figure, width, widest, font, true, 0)) {
            arrows = false;
        }
        while (decimals >= 0 && !fits(surface, figure, width, widest, font, arrows, decimals)) {
            decimals--;
        }
        double above = options.title() ? 2 * font : 0;
        double top = above + (ClassFigure.HEADER_LINES - 0.4) * font;
        int classes = figure.classNames().size();
        double room = Math.max(1, height - top - 0.4 * font);
        double row = Math.min(TALLEST_ROW * font, room / Math.max(1, classes));
        // The names of the first and of the last row are taller than a thin row.
        double sticksOut = Math.min(room / 2, Math.max(0, LINE * font - row));
        top += sticksOut / 2;
        row = Math.min(row, (room - sticksOut) / Math.max(1, classes));
        double names = names(widest, width, font, close(figure, arrows));
        List<Span> columns = columns(figure, width, font, names, arrows);
        return new ClassLayout(
                font, above, top, row, names, columns, arrows, decimals, named(figure, row, LINE * font));
    }

    /** Whether arrows were given up, so that every pixel counts. */
    private static boolean close(ClassFigure figure, boolean arrows) {
        return !arrows && hasArrows(figure);
    }

    private static boolean hasArrows(ClassFigure figure) {
        return figure.columns().stream().anyMatch(column -> !column.pushes().isEmpty());
    }

    private static boolean fits(
            Surface surface,
            ClassFigure figure,
            double width,
            double widest,
            double font,
            boolean arrows,
            int decimals) {
        double numbers = numbers(surface, font, decimals);
        List<Span> columns = columns(figure, width, font, names(widest, width, font, close(figure, arrows)), arrows);
        for (int c = 0; c < columns.size(); c++) {
            boolean both = arrows && !figure.columns().get(c).pushes().isEmpty();
            double bars = columns.get(c).width() * (both ? BARS / (BARS + ARROWS) : 1);
            boolean arrowsFit = !both || columns.get(c).width() - bars >= LEAST_ARROWS * font;
            if (bars < numbers + LEAST_BAR * font || !arrowsFit) {
                return false;
            }
        }
        return true;
    }

    /** Width that the largest percentage takes beside a bar. */
    static double numbers(Surface surface, double font, int decimals) {
        return decimals < 0 ? 0 : surface.textWidth(decimals > 0 ? "100.0" : "100", font, true) + 0.4 * font;
    }

    /** @param widest of the names at type of one pixel */
    private static double names(double widest, double width, double font, boolean close) {
        return Math.min((close ? FEWER_NAMES : MOST_NAMES) * width, 1.07 * font * widest) + 2.6 * font;
    }

    private static double share(Column column, boolean arrows) {
        return !arrows || column.pushes().isEmpty() ? BARS : BARS + ARROWS;
    }

    private static List<Span> columns(ClassFigure figure, double width, double font, double names, boolean arrows) {
        double shares = figure.columns().stream()
                .mapToDouble(column -> share(column, arrows))
                .sum();
        List<Span> columns = new ArrayList<>();
        double left = names;
        for (Column column : figure.columns()) {
            double right = left + (width - names) * share(column, arrows) / Math.max(1e-9, shares);
            columns.add(new Span(left, right - (close(figure, arrows) ? CLOSE_BETWEEN : BETWEEN) * font));
            left = right;
        }
        return columns;
    }

    /** Target and runner-up first, then every row that is far enough from those that are named. */
    private static List<Boolean> named(ClassFigure figure, double row, double line) {
        int classes = figure.classNames().size();
        List<Boolean> named = new ArrayList<>(java.util.Collections.nCopies(classes, false));
        int apart = (int) Math.max(1, Math.ceil(line / Math.max(1e-9, row)));
        if (classes > 0) {
            named.set(figure.target(), true);
            if (Math.abs(figure.runnerUp() - figure.target()) >= apart) {
                named.set(figure.runnerUp(), true);
            }
        }
        for (int k = 0; k < classes; k++) {
            List<Boolean> near = named.subList(Math.max(0, k - apart + 1), Math.min(classes, k + apart));
            if (!near.contains(true)) {
                named.set(k, true);
            }
        }
        return List.copyOf(named);
    }
}
