package mnl.figure.scatter;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Ticks;
import mnl.figure.color.FigureTheme;
import mnl.figure.scatter.ScatterFigure.Cloud;
import mnl.figure.surface.Fit;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws a {@link ScatterFigure}. */
final class ScatterPainter {
    private static final double POINT = 0.2;
    private static final double MEAN = 0.42;
    private static final double POINT_OPACITY = 0.6;

    private final Surface surface;
    private final FigureTheme theme;
    private final ScatterFigure figure;
    private final AxesPainter axes;
    private final boolean titled;
    private final double font;

    ScatterPainter(Surface surface, FigureOptions options, ScatterFigure figure) {
        this.surface = surface;
        this.figure = figure;
        theme = options.theme();
        font = options.fontSize();
        titled = options.title();
        axes = new AxesPainter(surface, theme, font);
    }

    void paint(double width, double height) {
        double top = (titled ? 2.6 : 0.8) * font;
        Frame frame = new Frame(4.6 * font, top, width - 0.8 * font, height - 3.4 * font);
        if (frame.width() < font || frame.height() < font) {
            return;
        }
        if (titled) {
            axes.title(figure.title(), 1.7 * font, width);
        }
        double perPixel = 2 * figure.reach() / Math.min(frame.width(), frame.height());
        Scale x = scale(perPixel, frame.left(), frame.right());
        Scale y = scale(perPixel, frame.bottom(), frame.top());
        axes.yAxis(frame, y, Ticks.linear(y.range(), 5, false), figure.yLabel());
        xAxis(frame, x, height);
        surface.clip(frame.left(), frame.top(), frame.width(), frame.height());
        figure.clouds().forEach(cloud -> points(cloud, x, y));
        figure.clouds().forEach(cloud -> mean(cloud, x, y));
        surface.unclip();
    }

    private static Scale scale(double perPixel, double start, double end) {
        double half = perPixel * Math.abs(end - start) / 2;
        return new Scale(new Range(-half, half), false, start, end);
    }

    private void xAxis(Frame frame, Scale scale, double height) {
        Ticks ticks = Ticks.linear(scale.range(), 7, false);
        Lettering muted = new Lettering(theme.muted(), font, false, Anchor.MIDDLE);
        for (int i = 0; i < ticks.values().size(); i++) {
            double x = Scale.crisp(scale.position(ticks.values().get(i)));
            surface.line(x, frame.top(), x, frame.bottom(), new Pen(theme.grid(), 1, 1, LineStyle.SOLID));
            surface.text(ticks.labels().get(i), x, frame.bottom() + 1.3 * font, muted);
        }
        String label = Fit.text(surface, figure.xLabel(), font, false, frame.width());
        double middle = (frame.left() + frame.right()) / 2;
        surface.text(label, middle, height - 0.7 * font, new Lettering(theme.text(), font, false, Anchor.MIDDLE));
    }

    private void points(Cloud cloud, Scale x, Scale y) {
        for (int i = 0; i < cloud.x().length; i++) {
            shape(
                    cloud.shape(),
                    x.position(cloud.x()[i]),
                    y.position(cloud.y()[i]),
                    POINT * font,
                    cloud.color(),
                    POINT_OPACITY);
        }
    }

    /** A large shape with a rim, and its name beside it on a patch of the background. */
    private void mean(Cloud cloud, Scale x, Scale y) {
        if (!cloud.labelled() || cloud.x().length == 0) {
            return;
        }
        double atX = x.position(ScatterFigure.mean(cloud.x()));
        double atY = y.position(ScatterFigure.mean(cloud.y()));
        shape(cloud.shape(), atX, atY, (MEAN + 0.15) * font, theme.background(), 1);
        shape(cloud.shape(), atX, atY, MEAN * font, cloud.color(), 1);
        double left = atX + 0.75 * font;
        double wide = surface.textWidth(cloud.name(), font, true);
        surface.rectangle(
                left - 0.1 * font, atY - 0.55 * font, wide + 0.2 * font, 1.1 * font, theme.background(), 0.75);
        surface.text(cloud.name(), left, atY + 0.36 * font, new Lettering(theme.text(), font, true, Anchor.START));
    }

    private void shape(Marker marker, double x, double y, double radius, String color, double opacity) {
        double[] cornersX = marker.cornersX(radius);
        double[] cornersY = marker.cornersY(radius);
        for (int i = 0; i < cornersX.length; i++) {
            cornersX[i] += x;
            cornersY[i] += y;
        }
        surface.polygon(cornersX, cornersY, cornersX.length, color, opacity);
    }
}
