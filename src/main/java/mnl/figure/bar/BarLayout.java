package mnl.figure.bar;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.PlotShare;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.axis.Ticks;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendLayout;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;

/**
 * Where everything in a {@link BarFigure} is drawn.
 *
 * @param figure what is drawn, hidden bars left out
 * @param frame inside of the axes
 * @param y vertical scale
 * @param yTicks ticks on the left
 * @param labels how the values stand above the bars
 * @param options how it is looked at, with the size of type that its room allows
 * @param spacing distances around the frame
 * @param legend where the legend's entries are
 */
public record BarLayout(
        BarFigure figure,
        Frame frame,
        Scale y,
        Ticks yTicks,
        ValueLabels labels,
        FigureOptions options,
        Spacing spacing,
        LegendLayout legend) {
    private static final double GROUP_SHARE = 0.82;
    private static final double HALF = 0.5;

    /** Lays a figure out on this many pixels; type and legend give way where the plot would get less than half of it. */
    public static BarLayout of(Surface surface, BarFigure whole, FigureOptions options, double width, double height) {
        BarFigure figure = whole.without(options.hidden());
        List<LegendEntry> entries = options.legend() ? figure.legend() : List.of();
        return PlotShare.find(
                options.fontSize(),
                options.legend(),
                width,
                height,
                (spacing, share) -> {
                    LegendLayout legend = LegendLayout.of(
                            surface, entries, spacing.font(), width - 2 * spacing.pad(), share * height);
                    return of(surface, figure, options, width, height, spacing, legend);
                },
                BarLayout::frame);
    }

    private static BarLayout of(
            Surface surface,
            BarFigure figure,
            FigureOptions options,
            double width,
            double height,
            Spacing spacing,
            LegendLayout legend) {
        double top = legendTop(spacing, options) + legend.height() + (legend.height() > 0 ? spacing.belowLegend() : 0);
        double bottom = height - spacing.pad() - spacing.tickRow();
        int most = (int) Math.max(2, Math.min(8, (bottom - top - 1.6 * spacing.font()) / (2.6 * spacing.font()) + 1));
        Range range = range(figure, most);
        Ticks ticks = Ticks.linear(range, most, figure.percent()).beside(figure.yLabel());
        double left = spacing.pad()
                + (figure.yLabel().isEmpty() ? 0 : spacing.nameColumn())
                + Fit.widest(surface, ticks.labels(), spacing.font())
                + spacing.tickGap();
        double right = Math.max(left + 1, width - spacing.pad());
        ValueLabels labels = ValueLabels.of(surface, figure, spacing.font(), barWidth(figure, right - left));
        if (labels.upwards() && (right - left) * (bottom - top - labels.room()) < HALF * width * height) {
            labels = ValueLabels.none(spacing.font());
        }
        double upper = Math.min(bottom - 1, top + labels.room());
        Frame frame = new Frame(Scale.crisp(left), Scale.crisp(upper), Scale.crisp(right), Scale.crisp(bottom));
        Scale y = new Scale(range, false, frame.bottom(), frame.top());
        return new BarLayout(figure, frame, y, ticks, labels, options.withFontSize(spacing.font()), spacing, legend);
    }

    private static double legendTop(Spacing spacing, FigureOptions options) {
        return spacing.pad() + (options.title() ? spacing.titleRow() : 0);
    }

    private static double barWidth(BarFigure figure, double width) {
        return width
                / Math.max(1, figure.groups().size())
                * GROUP_SHARE
                / Math.max(1, figure.bars().size());
    }

    /** Upper edge of the legend. */
    double legendTop() {
        return legendTop(spacing, options);
    }

    /** Width of one bar in pixels. */
    public double barWidth() {
        return barWidth(figure, frame.width());
    }

    /** Left edge of the place of a bar. */
    public double left(int group, int bar) {
        return groupMiddle(group) + barWidth() * (bar - figure.bars().size() / 2.0);
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
        Range bounds = figure.yBounds();
        return bounds == null
                ? Ticks.widen(range, most)
                : Ticks.widen(range.within(bounds), most).within(bounds);
    }

    private static Range cover(Range range, double[] values) {
        Range covered = Range.covering(values);
        return covered == null ? range : range.union(covered);
    }
}
