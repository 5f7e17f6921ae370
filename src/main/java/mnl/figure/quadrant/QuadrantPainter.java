package mnl.figure.quadrant;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Scale;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.LegendPainter;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;

/** Draws a {@link QuadrantFigure}. */
final class QuadrantPainter {
    private static final double RIGHT_RADIUS = 0.15;

    /** Points that are wrong are larger and lie above. */
    private static final double WRONG_RADIUS = 0.23;

    private static final double RIGHT_OPACITY = 0.5;
    private static final double WRONG_OPACITY = 0.85;

    /** From so many points on they get smaller and fainter. */
    private static final double CROWD = 2500;

    private static final double LEAST_SHARE = 0.6;

    /** In a small panel points are smaller, as a share of its side. */
    private static final double OF_SIDE = 0.0085;

    private final Surface surface;
    private final QuadrantFigure figure;
    private final FigureOptions wanted;
    private final FigureTheme theme;

    QuadrantPainter(Surface surface, FigureOptions options, QuadrantFigure figure) {
        this.surface = surface;
        this.figure = figure;
        wanted = options;
        theme = options.theme();
    }

    void paint(double width, double height) {
        QuadrantLayout layout = figure.layout(surface, wanted, width, height);
        double font = layout.options().fontSize();
        Frame first = layout.frames().get(0);
        if (first.width() < font || first.height() < font) {
            return;
        }
        if (wanted.title()) {
            new AxesPainter(surface, theme, layout.spacing())
                    .title(figure.title(), layout.spacing().titleBase(), width);
        }
        for (int p = 0; p < layout.frames().size(); p++) {
            panel(layout, p);
        }
        QuadrantCaption caption = new QuadrantCaption(surface, layout);
        for (int p = 0; p < layout.frames().size(); p++) {
            caption.quadrant(p);
            caption.head(on(p), p);
        }
        LegendPainter.paint(surface, theme, layout.legend(), layout.spacing().pad(), layout.legendTop());
    }

    private void panel(QuadrantLayout layout, int p) {
        Panel panel = figure.panels().get(p);
        Frame frame = layout.frames().get(p);
        Surface on = on(p);
        axes(layout, p, frame);
        surface.clip(frame.left(), frame.top(), frame.width(), frame.height());
        points(on, layout, panel, frame, true);
        points(on, layout, panel, frame, false);
        surface.unclip();
        zero(layout, frame);
    }

    private Surface on(int p) {
        return wanted.emphasis()
                .among(figure.panels().stream().map(Panel::name))
                .on(surface, figure.panels().get(p).name(), theme);
    }

    private void axes(QuadrantLayout layout, int p, Frame frame) {
        AxesPainter axes = new AxesPainter(surface, theme, layout.spacing());
        boolean leftmost = layout.stacked() || p == 0;
        boolean lowest = !layout.stacked() || p == layout.frames().size() - 1;
        axes.yAxis(
                frame,
                layout.yScale(frame),
                leftmost ? layout.yTicks() : layout.yTicks().silent(),
                leftmost ? layout.yLabel() : "");
        axes.xAxis(
                frame,
                layout.xScale(frame),
                lowest ? layout.xTicks() : layout.xTicks().silent(),
                lowest ? layout.xLabel() : "",
                frame.bottom()
                        + layout.spacing().tickRow()
                        + layout.spacing().nameRow()
                        - layout.spacing().nameBase()
                        + layout.spacing().pad());
    }

    private void points(Surface on, QuadrantLayout layout, Panel panel, Frame frame, boolean right) {
        Scale across = layout.xScale(frame);
        Scale up = layout.yScale(frame);
        int stride = figure.stride();
        int most = panel.x().length / stride + 1;
        double[] x = new double[most];
        double[] y = new double[most];
        int count = 0;
        for (int i = 0; i < panel.x().length; i += stride) {
            if (panel.right()[i] == right && !Float.isNaN(panel.x()[i] + panel.y()[i])) {
                x[count] = across.position(QuadrantLayout.within(figure.x(), panel.x()[i]));
                y[count] = up.position(QuadrantLayout.within(figure.y(), panel.y()[i]));
                count++;
            }
        }
        double share = Math.max(LEAST_SHARE, Math.min(1, Math.sqrt(CROWD / most)));
        double usual = RIGHT_RADIUS * share * layout.options().fontSize();
        double small = Math.min(usual, OF_SIDE * Math.sqrt(frame.width() * frame.height()));
        double radius = right ? small : small * WRONG_RADIUS / RIGHT_RADIUS;
        on.dots(
                x,
                y,
                count,
                radius,
                right ? theme.right() : theme.wrong(),
                (right ? RIGHT_OPACITY : WRONG_OPACITY) * share);
    }

    /** Lines through 0; those along the outlined quadrant are strong. */
    private void zero(QuadrantLayout layout, Frame frame) {
        double font = layout.options().fontSize();
        double x = Scale.crisp(layout.xScale(frame).position(0));
        double y = Scale.crisp(layout.yScale(frame).position(0));
        Pen thin = Pen.solid(theme.muted(), 1);
        surface.line(x, y, x, frame.bottom(), thin);
        surface.line(x, y, frame.right(), y, thin);
        double strong = Math.max(2, 0.16 * font);
        double[] cornersX = {frame.left(), frame.left(), x, x, frame.left()};
        double[] cornersY = {y, frame.top(), frame.top(), y, y};
        surface.polyline(cornersX, cornersY, cornersX.length, Pen.solid(theme.text(), strong));
    }
}
