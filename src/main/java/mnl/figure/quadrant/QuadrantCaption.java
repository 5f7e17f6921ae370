package mnl.figure.quadrant;

import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.HeadPainter;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/**
 * Writes above each panel whose it is and, behind the corner that outlines the quadrant, what becomes of its points, as large
 * as all panels have room for; and into the quadrant what its points are, where they leave room for it.
 */
final class QuadrantCaption {
    private static final double LARGEST = 2;
    private static final double LEAST = 1.15;
    private static final double STEP = 0.1;

    /** The corner before the number, and the space before it. */
    private static final double CORNER = 0.75;

    private static final double BEFORE = 0.9;

    /** The smallest type that can be read. */
    private static final double READABLE = 9;

    private static final double SMALLER = 0.5;

    private static final double PLATE = 0.85;
    private static final double LINE = 1.25;

    /** Share of the quadrant's height that its words may take. */
    private static final double MOST = 0.45;

    private final Surface surface;
    private final QuadrantLayout layout;
    private final FigureTheme theme;
    private final double font;
    private final double size;

    QuadrantCaption(Surface surface, QuadrantLayout layout) {
        this.surface = surface;
        this.layout = layout;
        theme = layout.options().theme();
        font = layout.options().fontSize();
        size = size();
    }

    /** The same in every panel, so that only the numbers differ: notes give way to it, names do not. */
    private double size() {
        double width = layout.frames().get(0).width();
        int steps = (int) Math.round((LARGEST - LEAST) / STEP);
        for (int step = 0; step < steps; step++) {
            double size = Math.min((LARGEST - step * STEP) * font, layout.headHeight() / LINE);
            if (layout.figure().panels().stream().allMatch(panel -> room(panel, panel.note(), size) <= width)) {
                return size;
            }
        }
        return LEAST * font;
    }

    /** A slogan that would be cut is left out. */
    private String note(Panel panel, double width) {
        return room(panel, panel.note(), size) <= width ? panel.note() : "";
    }

    private double room(Panel panel, String note, double height) {
        return HeadPainter.width(surface, font, panel.name(), note) + headline(panel, height);
    }

    private double headline(Panel panel, double height) {
        String text = panel.headline().text();
        return text.isEmpty() ? 0 : surface.textWidth(text, height, true) + (BEFORE + CORNER) * height;
    }

    /** Writes what stands above a panel. */
    void head(Surface on, int p) {
        Panel panel = layout.figure().panels().get(p);
        Frame frame = layout.frames().get(p);
        double base = layout.headBase(frame);
        double number = headline(panel, size);
        HeadPainter.paint(
                on,
                theme,
                font,
                panel.name(),
                panel.swatch(),
                note(panel, frame.width()),
                frame.left(),
                base,
                frame.width() - number);
        if (number == 0) {
            return;
        }
        double corner = frame.right() - number + BEFORE * size / 2;
        double side = CORNER * size * 0.8;
        on.polyline(
                new double[] {corner, corner, corner + side, corner + side, corner},
                new double[] {base, base - side, base - side, base, base},
                5,
                Pen.solid(theme.text(), Math.max(1.5, 0.1 * size)));
        on.text(
                panel.headline().text(),
                frame.right(),
                base,
                new Lettering(
                        panel.headline().marked() ? theme.readable(theme.wrong()) : theme.text(),
                        size,
                        true,
                        Anchor.END));
    }

    /** Writes into the quadrant of a panel what its points are, in one line or two. */
    void quadrant(int p) {
        Frame frame = layout.frames().get(p);
        String text = layout.figure().words().quadrant();
        double inside = layout.xScale(frame).position(0) - frame.left() - 0.9 * font;
        double deep = MOST * (layout.yScale(frame).position(0) - frame.top());
        int steps = (int) Math.max(0, Math.floor((font - READABLE) / SMALLER));
        for (int step = 0; step <= steps; step++) {
            double height = font - step * SMALLER;
            List<String> lines = Fit.lines(surface, text, height, true, inside);
            boolean fits = lines.size() * LINE * height <= deep
                    && lines.stream().allMatch(line -> surface.textWidth(line, height, true) <= inside);
            if (fits) {
                write(lines, frame.left() + 0.6 * font, frame.top() + 0.35 * font, height);
                return;
            }
        }
    }

    private void write(List<String> lines, double left, double top, double height) {
        double upper = top;
        for (String line : lines) {
            double width = surface.textWidth(line, height, true);
            surface.rectangle(left - 0.2 * font, upper, width + 0.4 * font, 1.15 * height, theme.background(), PLATE);
            surface.text(line, left, upper + 0.88 * height, new Lettering(theme.text(), height, true, Anchor.START));
            upper += LINE * height;
        }
    }
}
