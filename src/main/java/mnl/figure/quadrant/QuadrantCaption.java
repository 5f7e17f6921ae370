package mnl.figure.quadrant;

import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/**
 * Writes into the outlined quadrant what its points are and, as large as it fits, how many of them are lost. Where the
 * quadrant is too narrow for one line the words are in several; where it is too low for those, they are as small as can be read,
 * and where even that is too wide, they leave it on the right.
 */
final class QuadrantCaption {
    private static final double LARGEST = 1.9;
    private static final double BROKEN = 1.3;
    private static final double LEAST_WHOLE = 1.15;
    /** The smallest type that can be read. */
    private static final double READABLE = 9;

    private static final double STEP = 0.1;
    private static final double PLATE = 0.85;
    private static final double LINE = 1.25;

    /** Share of the quadrant's height that words may take. */
    private static final double MOST = 0.6;

    private final Surface surface;
    private final QuadrantLayout layout;
    private final FigureTheme theme;
    private final double font;
    private final double room;
    private final double size;
    private final double words;
    private final boolean broken;

    QuadrantCaption(Surface surface, QuadrantLayout layout) {
        this.surface = surface;
        this.layout = layout;
        theme = layout.options().theme();
        font = layout.options().fontSize();
        Frame frame = layout.frames().get(0);
        double inside = layout.xScale(frame).position(0) - frame.left() - 0.9 * font;
        double deep = MOST * (layout.yScale(frame).position(0) - frame.top());
        double whole = size(inside, 1);
        broken = whole < LEAST_WHOLE * font && fits(inside, deep);
        size = broken ? BROKEN * font : Math.min(whole, fitted(inside, widest(font)));
        words = broken
                ? font
                : fitted(inside, surface.textWidth(layout.figure().words().quadrant(), font, true));
        room = broken ? inside : frame.width() - 0.9 * font;
    }

    /** The same in every panel, so that only the numbers differ. */
    private double size(double width, double least) {
        int steps = (int) Math.round((LARGEST - least) / STEP);
        for (int step = 0; step < steps; step++) {
            double tried = (LARGEST - step * STEP) * font;
            if (widest(tried) <= width) {
                return tried;
            }
        }
        return least * font;
    }

    /** The size at which what is so wide at the figure's own type fits; the larger ones are as before. */
    private double fitted(double inside, double wide) {
        double fits = Math.max(READABLE, Math.floor(2 * font * inside / wide) / 2);
        return wide <= inside || fits * wide > font * inside ? LARGEST * font : fits;
    }

    private double widest(double tried) {
        return counts().stream()
                .mapToDouble(count -> surface.textWidth(count, tried, true))
                .max()
                .orElse(0);
    }

    private List<String> counts() {
        return layout.figure().panels().stream().map(layout.figure()::counted).toList();
    }

    private boolean fits(double width, double height) {
        double taken = font
                + LINE
                        * font
                        * wrapped(layout.figure().words().quadrant(), font, width)
                                .size();
        for (String count : counts()) {
            List<String> lines = wrapped(count, BROKEN * font, width);
            boolean narrow = lines.stream().allMatch(line -> surface.textWidth(line, BROKEN * font, true) <= width);
            if (!narrow || taken + LINE * BROKEN * font * lines.size() > height) {
                return false;
            }
        }
        return true;
    }

    private List<String> wrapped(String text, double height, double width) {
        return Fit.lines(surface, text, height, true, width);
    }

    void paint(int p) {
        Panel panel = layout.figure().panels().get(p);
        Frame frame = layout.frames().get(p);
        double left = frame.left() + 0.6 * font;
        double top = frame.top() + 0.45 * font;
        if (frame.height() < 5 * font) {
            return;
        }
        top = lines(layout.figure().words().quadrant(), left, top, Math.min(font, words), theme.text());
        boolean worst = p == layout.figure().worst() && layout.figure().panels().size() > 1;
        lines(
                layout.figure().counted(panel),
                left,
                top,
                size,
                worst ? theme.readable(QuadrantPainter.WRONG) : theme.text());
    }

    /** Writes lines from an upper edge, each on a patch of the background, and returns the lower edge. */
    private double lines(String text, double left, double top, double height, String color) {
        double upper = top;
        for (String line : broken ? wrapped(text, height, room) : List.of(text)) {
            String shown = Fit.text(surface, line, height, true, room);
            double width = surface.textWidth(shown, height, true);
            if (!shown.isEmpty()) {
                surface.rectangle(
                        left - 0.2 * font, upper, width + 0.4 * font, 1.15 * height, theme.background(), PLATE);
                surface.text(shown, left, upper + 0.88 * height, new Lettering(color, height, true, Anchor.START));
            }
            upper += LINE * height;
        }
        return upper;
    }
}
