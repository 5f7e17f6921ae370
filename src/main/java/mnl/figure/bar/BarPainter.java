package mnl.figure.bar;

import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Range;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws a {@link BarFigure}: bars, 95% whiskers and values. */
public final class BarPainter {
    private static final double FILLED_SHARE = 0.86;
    private static final double BETWEEN_NAMES = 0.5;
    private static final double MARKER_SHARE = 0.32;
    private static final double LEAST_MARKER = 2;

    /** Draws on this many pixels and returns where things ended up. */
    public BarLayout paint(Surface surface, BarFigure figure, FigureOptions wanted, double width, double height) {
        BarLayout layout = BarLayout.of(surface, figure, wanted, width, height);
        FigureOptions options = layout.options();
        surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        AxesPainter axes = new AxesPainter(surface, options.theme(), layout.spacing());
        if (options.title()) {
            axes.title(figure.title(), layout.spacing().titleBase(), width);
        }
        axes.yAxis(layout.frame(), layout.y(), layout.yTicks(), figure.yLabel());
        Emphasis emphasis =
                options.emphasis().among(layout.figure().bars().stream().map(Bars::name));
        for (int group = 0; group < figure.groups().size(); group++) {
            for (int bar = 0; bar < layout.figure().bars().size(); bar++) {
                String name = layout.figure().bars().get(bar).name();
                bar(emphasis.on(surface, name, options.theme()), layout, options, group, bar);
            }
            groupName(surface, layout, options, group);
        }
        axes.level(layout.frame(), layout.y().position(layout.y().range().clamp(0)));
        if (options.legend()) {
            double left = layout.spacing().pad();
            LegendPainter.paint(surface, options.theme(), layout.legend(), left, layout.legendTop());
        }
        return layout;
    }

    private static void groupName(Surface surface, BarLayout layout, FigureOptions options, int group) {
        double font = options.fontSize();
        BarFigure figure = layout.figure();
        double room = layout.frame().width() / figure.groups().size() - BETWEEN_NAMES * font;
        FittedText name = Fit.name(surface, figure.groups().get(group), font, false, room);
        Lettering lettering = new Lettering(options.theme().text(), font, false, Anchor.MIDDLE);
        double base = layout.frame().bottom() + layout.spacing().tickBase();
        surface.text(name, layout.groupMiddle(group), base, lettering);
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
        marker(surface, options, bars, left + width / 2, width, zero, end);
        double top = Math.min(zero, end);
        if (bars.hasWhiskers() && Double.isFinite(bars.low()[group]) && Double.isFinite(bars.high()[group])) {
            double upper = layout.y().position(range.clamp(bars.high()[group]));
            double lower = layout.y().position(range.clamp(bars.low()[group]));
            whisker(surface, options, left + width / 2, lower, upper, Math.min(width / 2, 0.8 * options.fontSize()));
            top = Math.min(top, upper);
        }
        value(surface, layout, options, value, left + width / 2, top);
    }

    /** In the bar's foot, where the bar has room for it. */
    private static void marker(
            Surface surface, FigureOptions options, Bars bars, double x, double width, double zero, double end) {
        double radius = Math.min(MARKER_SHARE * width, 0.4 * options.fontSize());
        if (radius < LEAST_MARKER || Math.abs(end - zero) < 3 * radius) {
            return;
        }
        double y = zero + Math.signum(end - zero) * 1.6 * radius;
        MarkerPainter.paint(surface, bars.marker(), options.theme().background(), x, y, radius);
    }

    private static void whisker(Surface surface, FigureOptions options, double x, double low, double high, double cap) {
        Pen pen = Pen.solid(options.theme().text(), Math.max(1.2, 0.1 * options.fontSize()));
        surface.line(x, low, x, high, pen);
        surface.line(x - cap / 2, low, x + cap / 2, low, pen);
        surface.line(x - cap / 2, high, x + cap / 2, high, pen);
    }

    private static void value(
            Surface surface, BarLayout layout, FigureOptions options, double value, double x, double top) {
        ValueLabels labels = layout.labels();
        if (!labels.shown()) {
            return;
        }
        double size = labels.size();
        String text = labels.text(layout.figure(), value);
        Lettering lettering = new Lettering(options.theme().text(), size, false, Anchor.MIDDLE);
        double base = top - ValueLabels.GAP * size;
        if (labels.upwards()) {
            surface.textUpwards(text, x + 0.35 * size, base - surface.textWidth(text, size, false) / 2, lettering);
        } else {
            surface.text(text, x, base, lettering);
        }
    }
}
