package mnl.figure.bar;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Range;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.text.Numbers;

/** Draws a {@link BarFigure}: bars, 95% whiskers, values and differences to the baseline. */
public final class BarPainter {
    private static final double FILLED_SHARE = 0.86;

    /** Draws on this many pixels and returns where things ended up. */
    public BarLayout paint(Surface surface, BarFigure figure, FigureOptions options, double width, double height) {
        BarLayout layout = BarLayout.of(surface, figure, options, width, height);
        surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        AxesPainter axes = new AxesPainter(surface, options.theme(), options.fontSize());
        if (options.title()) {
            axes.title(figure.title(), layout.titleBase(), width);
        }
        axes.yAxis(layout.frame(), layout.y(), layout.yTicks(), figure.yLabel());
        for (int group = 0; group < figure.groups().size(); group++) {
            for (int bar = 0; bar < layout.figure().bars().size(); bar++) {
                bar(surface, layout, options, group, bar);
            }
            groupName(surface, layout, options, group);
        }
        axes.level(layout.frame(), layout.y().position(layout.y().range().clamp(0)));
        caption(surface, layout, options);
        if (options.legend()) {
            double pad = 0.7 * options.fontSize();
            new LegendPainter(surface, options.theme(), options.fontSize())
                    .paint(layout.figure().legend(), pad, layout.legendTop(), width - 2 * pad);
        }
        return layout;
    }

    /** Says what the second label is where bars are too narrow to say it themselves. */
    private static void caption(Surface surface, BarLayout layout, FigureOptions options) {
        String baseline = layout.figure().baseline();
        if (baseline == null) {
            return;
        }
        double size = 0.9 * options.fontSize();
        String unit = layout.figure().percent() ? " in percentage points" : "";
        String text = "± difference to " + baseline + unit;
        String shown = Fit.text(surface, text, size, false, layout.frame().width());
        double middle = (layout.frame().left() + layout.frame().right()) / 2;
        double base = layout.frame().bottom() + 2.95 * options.fontSize();
        surface.text(shown, middle, base, new Lettering(options.theme().muted(), size, false, Anchor.MIDDLE));
    }

    private static void groupName(Surface surface, BarLayout layout, FigureOptions options, int group) {
        double font = options.fontSize();
        BarFigure figure = layout.figure();
        double room = layout.frame().width() / figure.groups().size();
        String name = Fit.text(surface, figure.groups().get(group), font, false, room);
        Lettering lettering = new Lettering(options.theme().text(), font, false, Anchor.MIDDLE);
        surface.text(name, layout.groupMiddle(group), layout.frame().bottom() + 1.5 * font, lettering);
    }

    private static void bar(Surface surface, BarLayout layout, FigureOptions options, int group, int index) {
        Bars bars = layout.figure().bars().get(index);
        double value = bars.values()[group];
        if (!Double.isFinite(value)) {
            return;
        }
        Range range = layout.y().range();
        double zero = layout.y().position(range.clamp(0));
        double end = layout.y().position(range.clamp(value));
        double gap = layout.barWidth() * (1 - FILLED_SHARE) / 2;
        double left = layout.left(group, index) + gap;
        double width = layout.barWidth() - 2 * gap;
        surface.rectangle(left, Math.min(zero, end), width, Math.abs(end - zero), bars.color(), 1);
        double top = Math.min(zero, end);
        if (bars.hasWhiskers() && Double.isFinite(bars.low()[group]) && Double.isFinite(bars.high()[group])) {
            double upper = layout.y().position(range.clamp(bars.high()[group]));
            double lower = layout.y().position(range.clamp(bars.low()[group]));
            whisker(surface, options, left + width / 2, lower, upper, Math.min(width / 2, 0.8 * options.fontSize()));
            top = Math.min(top, upper);
        }
        labels(surface, layout, options, bars, group, left + width / 2, top);
    }

    private static void whisker(Surface surface, FigureOptions options, double x, double low, double high, double cap) {
        Pen pen = Pen.solid(options.theme().text(), Math.max(1.2, 0.1 * options.fontSize()));
        surface.line(x, low, x, high, pen);
        surface.line(x - cap / 2, low, x + cap / 2, low, pen);
        surface.line(x - cap / 2, high, x + cap / 2, high, pen);
    }

    private static void labels(
            Surface surface, BarLayout layout, FigureOptions options, Bars bars, int group, double x, double top) {
        double font = options.fontSize();
        boolean percent = layout.figure().percent();
        String value = percent ? Numbers.decimals(bars.values()[group] * 100, 1) : Numbers.plain(bars.values()[group]);
        double size = Math.max(0.7 * font, fitting(surface, value, font, layout.barWidth()));
        double base = top - 0.45 * font;
        String delta = delta(surface, layout, layout.figure().delta(bars, group), 0.9 * size);
        if (!delta.isEmpty()) {
            surface.text(delta, x, base, new Lettering(options.theme().muted(), 0.9 * size, false, Anchor.MIDDLE));
            base -= 1.15 * size;
        }
        if (surface.textWidth(value, size, true) <= layout.barWidth()) {
            surface.text(value, x, base, new Lettering(options.theme().text(), size, true, Anchor.MIDDLE));
        }
    }

    /** The font size, reduced where a bold text would be wider than this. */
    private static double fitting(Surface surface, String text, double size, double width) {
        double wide = surface.textWidth(text, size, true);
        return wide > 0 ? Math.min(size, size * 0.97 * width / wide) : size;
    }

    private static String delta(Surface surface, BarLayout layout, double delta, double size) {
        if (!Double.isFinite(delta)) {
            return "";
        }
        boolean percent = layout.figure().percent();
        double shown = percent ? delta * 100 : delta;
        String number = Numbers.signed(shown, percent ? 1 : decimals(shown));
        String full = number + " vs " + layout.figure().baseline();
        double room = 0.97 * layout.barWidth();
        if (surface.textWidth(full, size, false) <= room) {
            return full;
        }
        return surface.textWidth(number, size, false) <= room ? number : "";
    }

    private static int decimals(double value) {
        double size = Math.abs(value);
        return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    }
}
