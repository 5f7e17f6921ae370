package mnl.figure.quadrant;

import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** Writes into the outlined quadrant what its points are and, as large as it fits, how many of them are lost. */
final class QuadrantCaption {
    private static final double LARGEST = 1.9;
    private static final double STEP = 0.1;
    private static final double PLATE = 0.85;

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

    /** The same in every panel, so that only the numbers differ. */
    private double size() {
        Frame frame = layout.frames().get(0);
        double room = layout.xScale(frame).position(0) - frame.left() - 1.2 * font;
        double times = LARGEST;
        while (times > 1 && widest(times * font) > room) {
            times -= STEP;
        }
        return Math.max(1, times) * font;
    }

    private double widest(double tried) {
        return layout.figure().panels().stream()
                .mapToDouble(panel -> surface.textWidth(layout.figure().counted(panel), tried, true))
                .max()
                .orElse(0);
    }

    void paint(int p) {
        Panel panel = layout.figure().panels().get(p);
        Frame frame = layout.frames().get(p);
        double left = frame.left() + 0.6 * font;
        double base = frame.top() + 1.5 * font;
        double room = frame.right() - left - 0.3 * font;
        if (frame.height() < 5 * font) {
            return;
        }
        String what = Fit.text(surface, layout.figure().words().quadrant(), font, true, room);
        plate(what, left, base, font, theme.text());
        String count = Fit.text(surface, layout.figure().counted(panel), size, true, room);
        boolean worst = p == layout.figure().worst() && layout.figure().panels().size() > 1;
        plate(count, left, base + 0.35 * font + size, size, worst ? QuadrantPainter.WRONG : theme.text());
    }

    private void plate(String text, double left, double base, double height, String color) {
        if (text.isEmpty()) {
            return;
        }
        double width = surface.textWidth(text, height, true);
        surface.rectangle(
                left - 0.2 * font, base - 0.85 * height, width + 0.4 * font, 1.12 * height, theme.background(), PLATE);
        surface.text(text, left, base, new Lettering(color, height, true, Anchor.START));
    }
}
