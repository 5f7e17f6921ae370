package mnl.figure.line;

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
 * Where everything in a {@link LineFigure} is drawn.
 *
 * @param figure what is drawn, hidden series left out
 * @param curves its curves as they are drawn, smoothed where that is wanted
 * @param frame inside of the axes
 * @param x horizontal scale
 * @param y vertical scale
 * @param xTicks ticks below
 * @param yTicks ticks on the left
 * @param titleBase base line of the title
 * @param legendTop top of the legend
 */
public record LineLayout(
        LineFigure figure,
        List<DrawnCurve> curves,
        Frame frame,
        Scale x,
        Scale y,
        Ticks xTicks,
        Ticks yTicks,
        double titleBase,
        double legendTop) {
    /** Lays a figure out on this many pixels. */
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
        double font = options.fontSize();
        double pad = 0.7 * font;
        double top = pad;
        double titleBase = top + 1.1 * font;
        if (options.title()) {
            top += 1.9 * font;
        }
        double legendTop = top;
        if (options.legend()) {
            List<LegendEntry> entries = figure.legend();
            top += new LegendPainter(surface, options.theme(), font).height(entries, width - 2 * pad) + 0.3 * font;
        }
        double bottom = height - pad - 1.6 * font - (figure.xLabel().isEmpty() ? 0 : 1.6 * font);
        bottom = Math.max(bottom, top + 1);
        boolean log = figure.yLog() || options.yLog();
        int yMost = (int) Math.max(2, Math.min(10, (bottom - top) / (2.3 * font) + 1));
        Range xRange = LineRanges.x(figure, options.xView());
        Range yRange = LineRanges.y(figure, options.yView(), xRange, log, yMost);
        Ticks yTicks =
                log ? Ticks.log(yRange, yMost, figure.yPercent()) : Ticks.linear(yRange, yMost, figure.yPercent());
        double labels = Fit.widest(surface, yTicks.labels(), font);
        double left = pad + (figure.yLabel().isEmpty() ? 0 : 1.7 * font) + labels + 0.6 * font;
        double right = Math.max(left + 1, width - pad - 0.8 * font);
        int xMost = (int) Math.max(2, Math.min(12, (right - left) / (5 * font) + 1));
        Ticks xTicks = Ticks.linear(xRange, xMost, false);
        Frame frame =
                new Frame(Scale.crisp(left), Scale.crisp(top + 0.4 * font), Scale.crisp(right), Scale.crisp(bottom));
        Scale x = new Scale(xRange, false, frame.left(), frame.right());
        Scale y = new Scale(yRange, log, frame.bottom(), frame.top());
        List<DrawnCurve> curves = smoothed.of(figure.series(), options.smoothing(), log);
        return new LineLayout(figure, curves, frame, x, y, xTicks, yTicks, titleBase, legendTop);
    }
}
