package mnl.figure.scatter;

import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.PlotShare;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.axis.TickRoom;
import mnl.figure.axis.Ticks;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;

/**
 * Where everything in a {@link ScatterFigure} is drawn.
 *
 * @param frame inside of the axes
 * @param x horizontal scale
 * @param y vertical scale, with the same length for a unit
 * @param xTicks ticks below
 * @param yTicks ticks on the left
 * @param options how it is looked at, with the size of type that its room allows
 * @param spacing distances around the frame
 */
record ScatterLayout(
        Frame frame, Scale x, Scale y, Ticks xTicks, Ticks yTicks, FigureOptions options, Spacing spacing) {
    static ScatterLayout of(Surface surface, ScatterFigure figure, FigureOptions options, double width, double height) {
        return PlotShare.find(
                options.fontSize(),
                false,
                width,
                height,
                (spacing, share) -> of(surface, figure, options, width, height, spacing),
                ScatterLayout::frame);
    }

    private static ScatterLayout of(
            Surface surface,
            ScatterFigure figure,
            FigureOptions options,
            double width,
            double height,
            Spacing spacing) {
        double font = spacing.font();
        double top = spacing.pad() + (options.title() ? spacing.titleRow() : 0) + spacing.aboveFrame();
        double bottom = Math.max(top + 1, height - spacing.pad() - spacing.tickRow() - spacing.nameRow());
        double names = spacing.pad() + spacing.nameColumn() + spacing.tickGap();
        double right = Math.max(names + 2, width - spacing.pad() - 1.2 * font);
        double perPixel = 2 * figure.reach() / Math.min(right - names, bottom - top);
        int yMost = (int) Math.max(2, Math.min(5, (bottom - top) / (2 * font)));
        Ticks yTicks = Ticks.linear(range(perPixel, bottom - top), yMost, false).beside(figure.yLabel());
        double left = Math.min(right - 1, names + Fit.widest(surface, yTicks.labels(), font));
        perPixel = 2 * figure.reach() / Math.min(right - left, bottom - top);
        Frame frame = new Frame(left, top, right, bottom);
        Range across = range(perPixel, frame.width());
        int xMost = (int) Math.max(2, Math.min(7, frame.width() / (4 * font)));
        return new ScatterLayout(
                frame,
                new Scale(across, false, left, right),
                new Scale(range(perPixel, frame.height()), false, bottom, top),
                new TickRoom(surface, font).across(across, xMost, figure.xLabel(), right - left),
                Ticks.linear(range(perPixel, frame.height()), yMost, false).beside(figure.yLabel()),
                options.withFontSize(font),
                spacing);
    }

    private static Range range(double perPixel, double length) {
        double half = perPixel * length / 2;
        return new Range(-half, half);
    }
}
