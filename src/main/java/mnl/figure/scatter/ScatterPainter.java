package mnl.figure.scatter;

import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.scatter.ScatterFigure.Cloud;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;

/** Draws a {@link ScatterFigure}. */
final class ScatterPainter {
    private static final double POINT = 0.2;
    private static final double MEAN = 0.42;
    private static final double POINT_OPACITY = 0.6;

    private final Surface surface;
    private final ScatterFigure figure;
    private final FigureOptions wanted;
    private final FigureTheme theme;

    ScatterPainter(Surface surface, FigureOptions options, ScatterFigure figure) {
        this.surface = surface;
        this.figure = figure;
        wanted = options;
        theme = options.theme();
    }

    void paint(double width, double height) {
        ScatterLayout layout = ScatterLayout.of(surface, figure, wanted, width, height);
        double font = layout.options().fontSize();
        Frame frame = layout.frame();
        if (frame.width() < font || frame.height() < font) {
            return;
        }
        AxesPainter axes = new AxesPainter(surface, theme, layout.spacing());
        if (wanted.title()) {
            axes.title(figure.title(), layout.spacing().titleBase(), width);
        }
        axes.yAxis(frame, layout.y(), layout.yTicks(), figure.yLabel());
        axes.xAxis(
                frame,
                layout.x(),
                layout.xTicks(),
                figure.xLabel(),
                height - layout.spacing().nameBase());
        surface.clip(frame.left(), frame.top(), frame.width(), frame.height());
        Emphasis emphasis = wanted.emphasis().among(figure.clouds().stream().map(Cloud::name));
        figure.clouds().forEach(cloud -> points(emphasis.on(surface, cloud.name(), theme), cloud, layout));
        MeanNames names = new MeanNames(surface, layout);
        figure.clouds().forEach(cloud -> mean(emphasis.on(surface, cloud.name(), theme), cloud, layout, names));
        surface.unclip();
    }

    private void points(Surface on, Cloud cloud, ScatterLayout layout) {
        double radius = POINT * layout.options().fontSize();
        for (int i = 0; i < cloud.x().length; i++) {
            double x = layout.x().position(cloud.x()[i]);
            shape(on, cloud.shape(), x, layout.y().position(cloud.y()[i]), radius, cloud.color(), POINT_OPACITY);
        }
    }

    /** A large shape with a rim, and its name beside it. */
    private void mean(Surface on, Cloud cloud, ScatterLayout layout, MeanNames names) {
        if (!cloud.labelled() || cloud.x().length == 0) {
            return;
        }
        double font = layout.options().fontSize();
        double x = layout.x().position(ScatterFigure.mean(cloud.x()));
        double y = layout.y().position(ScatterFigure.mean(cloud.y()));
        shape(on, cloud.shape(), x, y, (MEAN + 0.15) * font, theme.background(), 1);
        shape(on, cloud.shape(), x, y, MEAN * font, cloud.color(), 1);
        names.paint(cloud, x, y);
    }

    private static void shape(
            Surface on, Marker marker, double x, double y, double radius, String color, double opacity) {
        double[] cornersX = marker.cornersX(radius);
        double[] cornersY = marker.cornersY(radius);
        for (int i = 0; i < cornersX.length; i++) {
            cornersX[i] += x;
            cornersY[i] += y;
        }
        on.polygon(cornersX, cornersY, cornersX.length, color, opacity);
    }
}
