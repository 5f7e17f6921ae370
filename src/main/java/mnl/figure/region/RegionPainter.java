package mnl.figure.region;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Ticks;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.color.Rgb;
import mnl.figure.legend.HeadPainter;
import mnl.figure.legend.LegendPainter;
import mnl.figure.region.RegionFigure.Panel;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** Draws a {@link RegionFigure}. */
final class RegionPainter {
    static final String OTHER = Palette.GREY;

    private static final double RADIUS = 0.24;
    private static final double RIM = 0.09;
    private static final double HOLLOW = 0.8;

    /** From so many points on they get smaller. */
    private static final double CROWD = 350;

    /** In a small panel points are smaller, as a share of its side. */
    private static final double OF_SIDE = 0.013;

    private static final double PLATE = 0.85;
    private static final double LARGEST = 1.7;
    private static final double STEP = 0.1;

    private final Surface surface;
    private final RegionFigure figure;
    private final FigureOptions wanted;
    private final FigureTheme theme;

    RegionPainter(Surface surface, FigureOptions options, RegionFigure figure) {
        this.surface = surface;
        this.figure = figure;
        wanted = options;
        theme = options.theme();
    }

    void paint(double width, double height) {
        RegionLayout layout = figure.layout(surface, wanted, width, height);
        double font = layout.options().fontSize();
        Frame first = layout.frames().get(0);
        if (first.width() < font || first.height() < font) {
            return;
        }
        if (wanted.title()) {
            new AxesPainter(surface, theme, layout.spacing())
                    .title(figure.title(), layout.spacing().titleBase(), width);
        }
        RegionImage image = new RegionImage(theme);
        double caption = captionSize(layout);
        for (int p = 0; p < layout.frames().size(); p++) {
            panel(layout, p, image);
            caption(layout, p, caption);
        }
        LegendPainter.paint(surface, theme, layout.legend(), layout.spacing().pad(), layout.legendTop());
    }

    private void panel(RegionLayout layout, int p, RegionImage image) {
        Panel panel = figure.panels().get(p);
        Frame frame = layout.frames().get(p);
        HeadPainter.paint(
                surface,
                theme,
                layout.options().fontSize(),
                panel.name(),
                panel.swatch(),
                panel.note(),
                frame.left(),
                layout.headBase(frame),
                frame.width());
        axes(layout, p, frame);
        if (panel.grid() == null) {
            none(layout, frame);
            return;
        }
        image.paint(surface, panel.grid(), frame);
        surface.clip(frame.left(), frame.top(), frame.width(), frame.height());
        points(layout, p);
        surface.unclip();
    }

    private void axes(RegionLayout layout, int p, Frame frame) {
        AxesPainter axes = new AxesPainter(surface, theme, layout.spacing());
        boolean leftmost = p % layout.columns() == 0;
        boolean lowest = layout.isLowest(p);
        // Only the lowest panel on the left names the axes: the others have the same.
        Ticks up = layout.yTicks().get(p);
        axes.yAxis(frame, layout.yScale(p), leftmost ? up : up.silent(), leftmost && lowest ? layout.yLabel() : "");
        axes.xAxis(
                frame,
                layout.xScale(p),
                layout.xTicks().get(p),
                lowest ? layout.xLabel() : "",
                frame.bottom()
                        + layout.spacing().tickRow()
                        + layout.spacing().nameRow()
                        - layout.spacing().nameBase()
                        + layout.spacing().pad());
    }

    private void none(RegionLayout layout, Frame frame) {
        double font = layout.options().fontSize();
        String said = Fit.text(surface, figure.words().none(), font, false, frame.width() - font);
        surface.text(
                said,
                (frame.left() + frame.right()) / 2,
                frame.bottom() - 0.6 * font,
                new Lettering(theme.muted(), font, false, Anchor.MIDDLE));
    }

    private void points(RegionLayout layout, int p) {
        Panel panel = figure.panels().get(p);
        Frame frame = layout.frames().get(p);
        double share = Math.min(1, Math.sqrt(CROWD / Math.max(1, panel.x().length)));
        double usual = RADIUS * share * layout.options().fontSize();
        double radius = Math.min(usual, OF_SIDE * Math.sqrt(frame.width() * frame.height()));
        double rim = radius + Math.max(0.8, RIM * layout.options().fontSize());
        String first = theme.readable(RegionFigure.FIRST);
        String second = edged(RegionFigure.SECOND);
        for (boolean isSecond : new boolean[] {false, true}) {
            String color = isSecond ? second : first;
            shapes(layout, p, isSecond, true, rim, theme.background());
            shapes(layout, p, isSecond, true, radius, color);
            shapes(layout, p, isSecond, false, rim, color);
            shapes(layout, p, isSecond, false, HOLLOW * radius, theme.background());
        }
    }

    /** A colour for points that lie in a region of its own colour. */
    private String edged(String color) {
        return Rgb.parse(theme.text()).over(Rgb.parse(color), 0.35).hex();
    }

    /** Points of one class that are told apart, or those that are not: circles, or triangles. */
    private void shapes(RegionLayout layout, int p, boolean isSecond, boolean told, double radius, String color) {
        Panel panel = figure.panels().get(p);
        double[] x = new double[panel.x().length];
        double[] y = new double[panel.x().length];
        int count = 0;
        for (int i = 0; i < panel.x().length; i++) {
            if (panel.isSecond()[i] == isSecond && panel.told()[i] == told) {
                x[count] = layout.x(p, i);
                y[count] = layout.y(p, i);
                count++;
            }
        }
        if (isSecond) {
            triangles(x, y, count, 1.15 * radius, color);
        } else {
            surface.dots(x, y, count, radius, color, 1);
        }
    }

    private void triangles(double[] x, double[] y, int count, double radius, String color) {
        double[] shapeX = Marker.TRIANGLE.cornersX(radius);
        double[] shapeY = Marker.TRIANGLE.cornersY(radius);
        double[] cornersX = new double[shapeX.length];
        double[] cornersY = new double[shapeX.length];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < shapeX.length; k++) {
                cornersX[k] = x[i] + shapeX[k];
                cornersY[k] = y[i] + shapeY[k];
            }
            surface.polygon(cornersX, cornersY, shapeX.length, color, 1);
        }
    }

    /** The same in every panel, so that only the numbers differ; 0 where it finds no room. */
    private double captionSize(RegionLayout layout) {
        double font = layout.options().fontSize();
        Frame frame = layout.frames().get(0);
        if (frame.height() < 5 * font) {
            return 0;
        }
        for (double size = LARGEST * font; size >= font; size -= STEP * font) {
            double tried = size;
            boolean fits = figure.panels().stream()
                    .allMatch(panel ->
                            surface.textWidth(figure.counted(panel), tried, true) <= frame.width() - 1.2 * font);
            if (fits) {
                return size;
            }
        }
        return 0;
    }

    private void caption(RegionLayout layout, int p, double size) {
        String text = figure.counted(figure.panels().get(p));
        if (size == 0 || text.isEmpty()) {
            return;
        }
        Frame frame = layout.frames().get(p);
        double font = layout.options().fontSize();
        double left = frame.left() + 0.5 * font;
        double top = frame.top() + 0.4 * font;
        double width = surface.textWidth(text, size, true);
        surface.rectangle(left - 0.2 * font, top, width + 0.4 * font, 1.15 * size, theme.background(), PLATE);
        surface.text(text, left, top + 0.88 * size, new Lettering(theme.text(), size, true, Anchor.START));
    }
}
