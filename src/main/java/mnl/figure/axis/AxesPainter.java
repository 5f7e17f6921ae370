package mnl.figure.axis;

import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws grid, axis, tick labels, axis labels and title. */
public final class AxesPainter {
    private final Surface surface;
    private final FigureTheme theme;
    private final Spacing spacing;
    private final double font;

    public AxesPainter(Surface surface, FigureTheme theme, Spacing spacing) {
        this.surface = surface;
        this.theme = theme;
        this.spacing = spacing;
        this.font = spacing.font();
    }

    /** Draws an axis below the frame, with thin lines upwards, and its name with the ticks' note at this base line. */
    public void xAxis(Frame frame, Scale scale, Ticks ticks, String name, double base) {
        for (int i = 0; i < ticks.values().size(); i++) {
            double x = Scale.crisp(scale.position(ticks.values().get(i)));
            surface.line(x, frame.top(), x, frame.bottom(), new Pen(theme.grid(), 0.5, 1, LineStyle.SOLID));
            surface.line(x, frame.bottom(), x, frame.bottom() + 0.35 * font, Pen.solid(theme.muted(), 1));
            String label = ticks.labels().get(i);
            surface.text(label, x, frame.bottom() + spacing.tickBase(), lettering(theme.muted(), Anchor.MIDDLE));
        }
        surface.line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), Pen.solid(theme.muted(), 1));
        double middle = (frame.left() + frame.right()) / 2;
        FittedText label = AxisName.of(surface, name, ticks.note(), font, frame.width());
        surface.text(label, middle, base, lettering(theme.text(), Anchor.MIDDLE));
    }

    /** Draws a title on this base line, shortened to the width. */
    public void title(String title, double base, double width) {
        double size = 1.15 * font;
        FittedText shown = Fit.name(surface, title, size, true, width - 2 * spacing.pad());
        surface.text(shown, spacing.pad(), base, new Lettering(theme.text(), size, true, Anchor.START));
    }

    /** Draws an axis on the left of the frame, with thin lines across it, and its name with the ticks' note. */
    public void yAxis(Frame frame, Scale scale, Ticks ticks, String name) {
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = Scale.crisp(scale.position(ticks.values().get(i)));
            surface.line(frame.left(), y, frame.right(), y, new Pen(theme.grid(), 1, 1, LineStyle.SOLID));
            surface.text(
                    ticks.labels().get(i),
                    frame.left() - spacing.tickGap(),
                    y + 0.35 * font,
                    lettering(theme.muted(), Anchor.END));
        }
        FittedText label = AxisName.of(surface, name, ticks.note(), font, frame.height() + 0.6 * font);
        double middle = (frame.top() + frame.bottom()) / 2;
        surface.textUpwards(label, spacing.nameColumnBase(), middle, lettering(theme.text(), Anchor.MIDDLE));
    }

    /** Draws a thin line across the frame at this height, such as that of 0. */
    public void level(Frame frame, double y) {
        double sharp = Scale.crisp(y);
        surface.line(frame.left(), sharp, frame.right(), sharp, Pen.solid(theme.muted(), 1));
    }

    private Lettering lettering(String color, Anchor anchor) {
        return new Lettering(color, font, false, anchor);
    }
}
