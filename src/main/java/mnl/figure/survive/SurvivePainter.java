package mnl.figure.survive;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Spacing;
import mnl.figure.surface.Surface;

/** Draws a {@link SurviveFigure}: its two pictures beside each other, or one below the other where it is narrow. */
final class SurvivePainter {
    private static final double LEAST_TYPE = 9.5;
    private static final double STEP = 0.5;

    /** Rows that a picture wants at least, before smaller type is taken. */
    private static final int WANTED_ROWS = 5;

    private static final double BESIDE_FROM = 46;
    private static final double WIDE = 1.25;
    private static final double PAD = 0.6;
    private static final double GAP = 2;
    private static final double BARS = 0.43;
    private static final double UPPER = 0.43;

    private final Surface surface;
    private final FigureOptions options;
    private final SurviveFigure figure;

    SurvivePainter(Surface surface, FigureOptions options, SurviveFigure figure) {
        this.surface = surface;
        this.options = options;
        this.figure = figure;
    }

    void paint(double width, double height) {
        double font = options.fontSize();
        while (font > LEAST_TYPE && isTight(font, width, height)) {
            font = Math.max(LEAST_TYPE, font - STEP);
        }
        double pad = PAD * font;
        if (options.title()) {
            new AxesPainter(surface, options.theme(), Spacing.roomy(font))
                    .title(figure.title(), pad + 1.1 * font, width);
        }
        Frame whole = new Frame(pad, top(font), width - pad, height - pad);
        SharesPainter shares = new SharesPainter(surface, options, font, figure.shares());
        CostsPainter costs = new CostsPainter(surface, options, font, figure.costs());
        if (!figure.hasCosts()) {
            shares.paint(whole, 1);
        } else if (!figure.hasShares()) {
            costs.paint(whole, 1);
        } else if (isBeside(font, width, height)) {
            double middle = whole.left() + BARS * whole.width();
            Frame left = new Frame(whole.left(), whole.top(), middle - GAP * font / 2, whole.bottom());
            Frame right = new Frame(middle + GAP * font / 2, whole.top(), whole.right(), whole.bottom());
            int lines = lines(font, whole.width());
            shares.paint(left, lines);
            costs.paint(right, lines);
        } else {
            double half = whole.top() + UPPER * whole.height();
            shares.paint(new Frame(whole.left(), whole.top(), whole.right(), half - 0.3 * font), 1);
            costs.paint(new Frame(whole.left(), half + 0.3 * font, whole.right(), whole.bottom()), 1);
        }
    }

    /** Lines of the longer of two titles beside each other. */
    private int lines(double font, double width) {
        return Math.max(
                Heading.lines(surface, figure.shares().title(), font, BARS * width - GAP * font / 2),
                Heading.lines(surface, figure.costs().title(), font, (1 - BARS) * width - GAP * font / 2));
    }

    private double top(double font) {
        return PAD * font + (options.title() ? 1.9 * font : 0);
    }

    private static boolean isBeside(double font, double width, double height) {
        return width >= BESIDE_FROM * font || width > WIDE * height;
    }

    private boolean isTight(double font, double width, double height) {
        int rows = Math.min(
                WANTED_ROWS,
                Math.max(figure.shares().rows().size(), figure.costs().rows().size()));
        boolean beside = isBeside(font, width, height);
        double room =
                (height - top(font) - PAD * font) * (beside || !figure.hasShares() || !figure.hasCosts() ? 1 : 0.5);
        double titles = beside && figure.hasShares() && figure.hasCosts() ? lines(font, width - 2 * PAD * font) - 1 : 0;
        double taken = CostsPainter.BESIDE_ROWS + Heading.LINE * titles;
        return room < (taken + CostsPainter.leastRow(figure.costs()) * rows) * font
                || (beside && width < BESIDE_FROM * font);
    }
}
