package mnl.figure.line;

import mnl.figure.FigureOptions;
import mnl.figure.axis.Scale;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;

/** Draws reference lines below the curves. */
final class ReferencePainter {
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
}
