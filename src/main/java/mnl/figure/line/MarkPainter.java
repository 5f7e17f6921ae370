package mnl.figure.line;

import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;

/** Draws marks on the curves that they belong to, larger than the curves' own markers and with a rim in the colour of the text. */
final class MarkPainter {
    private static final double RADIUS = 0.36;
    private static final double RIM = 1.5;
    private static final Range EVERYWHERE = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);

    private MarkPainter() {}

    /** Draws the marks of curves that are drawn, inside the frame. */
    static void paint(Surface surface, LineLayout layout, Emphasis emphasis, FigureOptions options) {
        for (CurveMark mark : layout.figure().marks()) {
            for (DrawnCurve curve : layout.curves()) {
                if (curve.series().name().equals(mark.series())) {
                    paint(emphasis.on(surface, mark.series(), options.theme()), layout, curve, mark, options);
                }
            }
        }
    }

    private static void paint(
            Surface surface, LineLayout layout, DrawnCurve curve, CurveMark mark, FigureOptions options) {
        CurvePlace place = curve.at(mark.x(), 0);
        double x = mark.x();
        if (!place.isDrawn()) {
            x = curve.nearest(mark.x(), EVERYWHERE);
            place = curve.at(x, 0);
        }
        if (!place.isDrawn()) {
            return;
        }
        double left = layout.x().position(x);
        double top = layout.y().position(curve.value(curve.y(), place));
        if (layout.frame().contains(left, top)) {
            double radius = RADIUS * options.fontSize();
            MarkerPainter.paint(surface, mark.shape(), options.theme().text(), left, top, radius + RIM);
            MarkerPainter.paint(surface, mark.shape(), curve.series().color(), left, top, radius);
        }
    }
}
