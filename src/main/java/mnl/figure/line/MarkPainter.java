package mnl.figure.line;

import mnl.figure.FigureOptions;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;

/** Draws marks on the curves that they belong to, with a rim in the colour of the background. */
final class MarkPainter {
    private static final double RADIUS = 0.25;
    private static final double RIM = 1;

    private MarkPainter() {}

    /** Draws the marks of curves that are drawn, inside the frame. */
    static void paint(Surface surface, LineLayout layout, FigureOptions options) {
        for (CurveMark mark : layout.figure().marks()) {
            for (Series series : layout.figure().series()) {
                if (series.name().equals(mark.series())) {
                    paint(surface, layout, series, mark, options);
                }
            }
        }
    }

    private static void paint(
            Surface surface, LineLayout layout, Series series, CurveMark mark, FigureOptions options) {
        int index = series.nearest(mark.x());
        if (index < 0) {
            return;
        }
        double[] y = options.smoothing() > 0 ? Smoothing.exponential(series.y(), options.smoothing()) : series.y();
        double left = layout.x().position(mark.x());
        double top = layout.y().position(y[index]);
        if (layout.frame().contains(left, top)) {
            double radius = RADIUS * options.fontSize();
            MarkerPainter.paint(surface, mark.shape(), options.theme().background(), left, top, radius + RIM);
            MarkerPainter.paint(surface, mark.shape(), series.color(), left, top, radius);
        }
    }
}
