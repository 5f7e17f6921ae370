package mnl.ui.chart;

import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.line.LineLayout;
import mnl.figure.line.Readout;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;
import org.jspecify.annotations.Nullable;

/** Draws the crosshair, a dot or ring on every curve, and where there is no other room the box with the values. */
final class CrosshairPainter {
    private static final double DOT = 0.32;
    private static final double RING = 0.16;
    private static final double RIM = 1.5;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;

    CrosshairPainter(Surface surface, FigureTheme theme, double font) {
        this.surface = surface;
        this.theme = theme;
        this.font = font;
    }

    /** Draws line and marks; returns what stands there, or null where the abscissa is out of view. */
    @Nullable
    Readout marks(LineLayout layout, double x) {
        if (Double.isNaN(x) || !layout.x().range().contains(x)) {
            return null;
        }
        Frame frame = layout.frame();
        double at = at(layout, x);
        surface.line(at, frame.top(), at, frame.bottom(), new Pen(theme.text(), 0.55, 1, LineStyle.SOLID));
        Readout readout = Readout.at(layout, x);
        readout.rows().forEach(row -> dot(layout, row));
        return readout;
    }

    private static double at(LineLayout layout, double x) {
        return Math.floor(layout.x().position(x)) + 0.5;
    }

    /** Draws the box over the chart, which is for a chart that has no room beside it; returns where it is. */
    ReadoutBox box(LineLayout layout, Readout readout, double x, double width, double height) {
        double at = at(layout, x);
        double side = Math.max(at, width - at) - ReadoutPlacing.DISTANCE * font - 2;
        ReadoutBox box = ReadoutFitting.over(surface, font, width, height, side).fit(readout);
        ReadoutBox placed = new ReadoutPlacing(layout, font, width, height).place(box, at);
        new ReadoutPainter(surface, theme).paint(readout, placed);
        return placed;
    }

    /** A disc on a measured point, a ring where the line is between two. */
    private void dot(LineLayout layout, Readout.Row row) {
        double x = layout.x().position(row.x());
        double y = layout.y().position(row.y());
        if (!layout.frame().contains(x, y)) {
            return;
        }
        MarkerPainter.paint(surface, Marker.CIRCLE, theme.background(), x, y, DOT * font + RIM);
        MarkerPainter.paint(surface, Marker.CIRCLE, row.entry().color(), x, y, DOT * font);
        if (!row.measured()) {
            MarkerPainter.paint(surface, Marker.CIRCLE, theme.background(), x, y, RING * font);
        }
    }
}
