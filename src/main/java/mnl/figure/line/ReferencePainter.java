package mnl.figure.line;

import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Scale;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws reference lines below the curves and their names above them, at the end where fewer curves pass. */
final class ReferencePainter {
    private static final int PROBES = 9;
    private static final double PLATE_OPACITY = 0.7;

    private ReferencePainter() {}

    static void line(Surface surface, LineLayout layout, ReferenceLine line, FigureOptions options) {
        double position = layout.y().position(line.y());
        if (Double.isNaN(position)) {
            return;
        }
        double y = Scale.crisp(position);
        Pen pen = new Pen(options.theme().muted(), 1, 1, LineStyle.DASHED);
        surface.line(layout.frame().left(), y, layout.frame().right(), y, pen);
    }

    static void name(Surface surface, LineLayout layout, ReferenceLine line, FigureOptions options) {
        double position = layout.y().position(line.y());
        Frame frame = layout.frame();
        if (Double.isNaN(position) || position < frame.top() || position > frame.bottom()) {
            return;
        }
        double size = 0.9 * options.fontSize();
        boolean below = position - 1.4 * size < frame.top();
        double base = below ? position + 1.15 * size : position - 0.4 * size;
        double width = surface.textWidth(line.name(), size, false);
        double pad = 0.4 * size;
        Frame right = plate(frame.right() - width - 2 * pad, base, width + 2 * pad, size);
        Frame left = plate(frame.left() + 1, base, width + 2 * pad, size);
        Frame place = crossings(layout, right) <= crossings(layout, left) ? right : left;
        String color = options.theme().background();
        surface.rectangle(place.left(), place.top(), place.width(), place.height(), color, PLATE_OPACITY);
        Lettering lettering = new Lettering(options.theme().text(), size, false, Anchor.START);
        surface.text(line.name(), place.left() + pad, base, lettering);
    }

    private static Frame plate(double left, double base, double width, double size) {
        return new Frame(left, base - 0.9 * size, left + width, base + 0.25 * size);
    }

    private static long crossings(LineLayout layout, Frame plate) {
        return layout.figure().series().stream()
                .filter(series -> crosses(layout, series, plate))
                .count();
    }

    private static boolean crosses(LineLayout layout, Series series, Frame plate) {
        for (int i = 0; i < PROBES; i++) {
            double x = layout.x().value(plate.left() + i * plate.width() / (PROBES - 1));
            int index = series.nearest(x);
            if (index >= 0
                    && plate.contains(
                            layout.x().position(series.x()[index]), layout.y().position(series.y()[index]))) {
                return true;
            }
        }
        return false;
    }
}
