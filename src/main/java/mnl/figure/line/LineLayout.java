package mnl.figure.line;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.PlotShare;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.axis.TickRoom;
import mnl.figure.axis.Ticks;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendLayout;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Where everything in a {@link LineFigure} is drawn.
 *
 * @param figure what is drawn, hidden series left out
 * @param curves its curves as they are drawn, smoothed where that is wanted
 * @param frame inside of the axes
 * @param x horizontal scale
 * @param y vertical scale
 * @param xTicks ticks below
 * @param yTicks ticks on the left
 * @param options how it is looked at, with the size of type that its room allows
 * @param spacing distances around the frame
 * @param legend where the legend's entries are
 * @param namesWidth room right of the frame for the names at the ends of curves, in pixels; 0 for none
 */
public record LineLayout(
        LineFigure figure,
        List<DrawnCurve> curves,
        Frame frame,
        Scale x,
        Scale y,
        Ticks xTicks,
        Ticks yTicks,
        FigureOptions options,
        Spacing spacing,
        LegendLayout legend,
        double namesWidth) {

    /** What is drawn, with the ranges of its data. */
    private record Shown(
            LineFigure figure,
            List<DrawnCurve> curves,
            Range x,
            @Nullable Range y,
            boolean log) {}

    /** Lays a figure out on this many pixels; type and legend give way where the plot would get less than half of it. */
    public static LineLayout of(Surface surface, LineFigure whole, FigureOptions options, double width, double height) {
        return of(surface, whole, options, width, height, new SmoothedCurves());
    }

    /** The same with what is known of the curves from the drawing before. */
    static LineLayout of(
            Surface surface,
            LineFigure whole,
            FigureOptions options,
            double width,
            double height,
            SmoothedCurves smoothed) {
        LineFigure figure = whole.without(options.hidden());
        Range x = LineRanges.x(figure, options.xView());
        boolean log = figure.yLog() || options.yLog();
        boolean fixed = !log && (options.yView() != null || figure.yRange() != null);
        List<DrawnCurve> curves = smoothed.of(figure.series(), options.smoothing(), log);
        Shown shown = new Shown(figure, curves, x, fixed ? null : LineRanges.data(figure, curves, x, log), log);
        List<LegendEntry> entries = options.legend() ? FactoredLegend.of(figure.series()) : List.of();
        return PlotShare.find(
                options.fontSize(),
                options.legend(),
                width,
                height,
                (spacing, share) -> {
                    LegendLayout legend = LegendLayout.of(
                            surface, entries, spacing.font(), width - 2 * spacing.pad(), share * height);
                    return of(surface, shown, options, width, height, spacing, legend);
                },
                LineLayout::frame);
    }

    private static LineLayout of(
            Surface surface,
            Shown shown,
            FigureOptions options,
            double width,
            double height,
            Spacing spacing,
            LegendLayout legend) {
        LineFigure figure = shown.figure();
        Range xRange = shown.x();
        double font = spacing.font();
        double pad = spacing.pad();
        double top = legendTop(spacing, options)
                + legend.height()
                + (legend.height() > 0 ? spacing.belowLegend() : 0)
                + spacing.aboveFrame();
        double bottom = height - pad - spacing.tickRow() - (figure.xLabel().isEmpty() ? 0 : spacing.nameRow());
        bottom = Math.max(bottom, top + 1);
        boolean log = shown.log();
        int yMost = (int) Math.max(2, Math.min(10, (bottom - top + spacing.aboveFrame()) / (2.3 * font) + 1));
        Range yRange = LineRanges.y(figure, options.yView(), shown.y(), log, yMost);
        Ticks yTicks = (log
                        ? Ticks.log(yRange, yMost, figure.yPercent())
                        : Ticks.linear(yRange, yMost, figure.yPercent()))
                .beside(figure.yLabel());
        double labels = Fit.widest(surface, yTicks.labels(), font);
        double left = pad + (figure.yLabel().isEmpty() ? 0 : spacing.nameColumn()) + labels + spacing.tickGap();
        double names = EndNames.width(surface, figure, options, font, width);
        double right = Math.max(left + 1, width - pad - Math.max(names, spacing.besideFrame()));
        int xMost = (int) Math.max(2, Math.min(12, (right - left) / (5 * font) + 1));
        TickRoom room = new TickRoom(surface, font);
        Ticks xTicks = room.across(xRange, xMost, figure.xLabel(), right - left);
        double lastLabel = surface.textWidth(
                xTicks.labels().isEmpty()
                        ? ""
                        : xTicks.labels().get(xTicks.labels().size() - 1),
                font,
                false);
        double most = width - lastLabel / 2 - 1;
        if (most < right) {
            right = Math.max(left + 1, most);
            xTicks = room.across(xRange, xMost, figure.xLabel(), right - left);
        }
        Frame frame = new Frame(Scale.crisp(left), Scale.crisp(top), Scale.crisp(right), Scale.crisp(bottom));
        Scale x = new Scale(xRange, false, frame.left(), frame.right());
        Scale y = new Scale(yRange, log, frame.bottom(), frame.top());
        return new LineLayout(
                figure,
                shown.curves(),
                frame,
                x,
                y,
                xTicks,
                yTicks,
                options.withFontSize(font),
                spacing,
                legend,
                names);
    }

    private static double legendTop(Spacing spacing, FigureOptions options) {
        return spacing.pad() + (options.title() ? spacing.titleRow() : 0);
    }

    /** Upper edge of the legend. */
    double legendTop() {
        return legendTop(spacing, options);
    }
}
