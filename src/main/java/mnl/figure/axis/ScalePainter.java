package mnl.figure.axis;

import mnl.figure.color.ColorMap;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws the scale of a colour map: a bar of its colours with ticks. */
public final class ScalePainter {
    private static final int STEPS = 128;
    private static final int MOST = 6;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;

    public ScalePainter(Surface surface, FigureTheme theme, double fontSize) {
        this.surface = surface;
        this.theme = theme;
        this.font = fontSize;
    }

    /** Width of a standing scale with its tick labels. */
    public double standingWidth(Range range) {
        return 1.2 * font + Fit.widest(surface, ticks(range, MOST).labels(), font) + 1.2 * font;
    }

    /** Draws a scale with the smallest value below. */
    public void standing(ColorMap colors, Range range, Frame frame) {
        double width = 1.1 * font;
        double step = frame.height() / STEPS;
        for (int i = 0; i < STEPS; i++) {
            String color = colors.at((i + 0.5) / STEPS).hex();
            double lower = Math.round(frame.bottom() - i * step);
            double upper = Math.round(frame.bottom() - (i + 1) * step);
            surface.rectangle(frame.left(), upper, width, lower - upper, color, 1);
        }
        Scale scale = new Scale(range, false, frame.bottom(), frame.top());
        Ticks ticks = ticks(range, most(frame.height(), 2.6));
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = Scale.crisp(scale.position(ticks.values().get(i)));
            surface.line(frame.left() + width, y, frame.left() + width + 0.35 * font, y, Pen.solid(theme.muted(), 1));
            Lettering lettering = new Lettering(theme.muted(), font, false, Anchor.START);
            surface.text(ticks.labels().get(i), frame.left() + width + 0.6 * font, y + 0.35 * font, lettering);
        }
    }

    /** Draws a scale with the smallest value on the left; takes 2.8 times the font size below {@code frame.top()}. */
    public void lying(ColorMap colors, Range range, Frame frame) {
        double height = 1.1 * font;
        double step = frame.width() / STEPS;
        for (int i = 0; i < STEPS; i++) {
            String color = colors.at((i + 0.5) / STEPS).hex();
            double from = Math.round(frame.left() + i * step);
            double to = Math.round(frame.left() + (i + 1) * step);
            surface.rectangle(from, frame.top(), to - from, height, color, 1);
        }
        Scale scale = new Scale(range, false, frame.left(), frame.right());
        Ticks ticks = new TickRoom(surface, font).across(range, most(frame.width(), 4.5), "", frame.width());
        double base = frame.top() + height;
        for (int i = 0; i < ticks.values().size(); i++) {
            double x = Scale.crisp(scale.position(ticks.values().get(i)));
            surface.line(x, base, x, base + 0.35 * font, Pen.solid(theme.muted(), 1));
            Lettering lettering = new Lettering(theme.muted(), font, false, Anchor.MIDDLE);
            surface.text(ticks.labels().get(i), x, base + 1.5 * font, lettering);
        }
    }

    /** A scale has no name beside which something could be said once. */
    private static Ticks ticks(Range range, int most) {
        return Ticks.linear(range, most, false).beside("");
    }

    private int most(double length, double roomPerTick) {
        return (int) Math.max(2, Math.min(MOST, length / (roomPerTick * font) + 1));
    }
}
