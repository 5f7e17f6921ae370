package mnl.figure.bar;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Ticks;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;

/**
 * Where everything in a {@link BarFigure} is drawn.
 *
 * @param figure what is drawn, hidden bars left out
 * @param frame inside of the axes
 * @param y vertical scale
 * @param yTicks ticks on the left
 * @param barWidth width of one bar in pixels
 * @param titleBase base line of the title
 * @param legendTop top of the legend
 */
public record BarLayout(
        BarFigure figure, Frame frame, Scale y, Ticks yTicks, double barWidth, double titleBase, double legendTop) {
    private static final double GROUP_SHARE = 0.82;

    /** Lays a figure out on this many pixels. */
    public static BarLayout of(Surface surface, BarFigure whole, FigureOptions options, double width, double height) {
        BarFigure figure = whole.without(options.hidden());
        double font = options.fontSize();
        double pad = 0.7 * font;
        double top = pad + (options.title() ? 1.9 * font : 0);
        double legendTop = top;
        if (options.legend()) {
            List<LegendEntry> entries = figure.legend();
            top += new LegendPainter(surface, options.theme(), font).height(entries, width - 2 * pad) + 0.3 * font;
        }
        double labels = figure.baseline() == null ? 1.6 * font : 2.8 * font;
        top += labels;
        double bottom = Math.max(top + 1, height - pad - (figure.baseline() == null ? 1.8 : 3.2) * font);
        int most = (int) Math.max(2, Math.min(8, (bottom - top) / (2.6 * font) + 1));
        Range range = range(figure, most);
        Ticks ticks = Ticks.linear(range, most, figure.percent());
        double left = pad
                + (figure.yLabel().isEmpty() ? 0 : 1.7 * font)
                + Fit.widest(surface, ticks.labels(), font)
                + 0.6 * font;
        double right = Math.max(left + 1, width - pad);
        Frame frame = new Frame(Scale.crisp(left), Scale.crisp(top), Scale.crisp(right), Scale.crisp(bottom));
        int groups = Math.max(1, figure.groups().size());
        double barWidth =
                frame.width() / groups * GROUP_SHARE / Math.max(1, figure.bars().size());
        Scale y = new Scale(range, false, frame.bottom(), frame.top());
        return new BarLayout(figure, frame, y, ticks, barWidth, pad + 1.1 * font, legendTop);
    }

    /** Left edge of the place of a bar. */
    public double left(int group, int bar) {
        return groupMiddle(group) + barWidth * (bar - figure.bars().size() / 2.0);
    }

    /** Middle of a group. */
    public double groupMiddle(int group) {
        return frame.left() + frame.width() * (group + 0.5) / figure.groups().size();
    }

    private static Range range(BarFigure figure, int most) {
        if (figure.yRange() != null) {
            return figure.yRange();
        }
        Range range = new Range(0, 0);
        for (Bars bars : figure.bars()) {
            range = cover(range, bars.values());
            if (bars.hasWhiskers()) {
                range = cover(cover(range, bars.low()), bars.high());
            }
        }
        if (range.length() == 0) {
            return new Range(0, 1);
        }
        Range wide = Ticks.widen(range, most);
        boolean fractions = figure.percent() && range.min() >= 0 && range.max() <= 1;
        return fractions ? new Range(wide.min(), Math.min(1, wide.max())) : wide;
    }

    private static Range cover(Range range, double[] values) {
        Range covered = Range.covering(values);
        return covered == null ? range : range.union(covered);
    }
}
