package mnl.figure.line;

import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;

/** Draws a {@link LineFigure}. An instance keeps buffers for the next drawing, so it belongs to one thread. */
public final class LinePainter {
    private static final double RAW_OPACITY = 0.35;
    private static final double SINGLE_OPACITY = 0.55;
    private static final double GHOST_OPACITY = 0.5;
    private static final double GHOST_WIDTH = 0.6;
    private static final double MARKER_DISTANCE = 4;

    private final Decimation decimation = new Decimation();
    private final DenseCurvePainter dense = new DenseCurvePainter();
    private final SmoothedCurves smoothed = new SmoothedCurves();
    private final BandPainter bands = new BandPainter();

    /** Draws on this many pixels and returns where things ended up. */
    public LineLayout paint(Surface surface, LineFigure figure, FigureOptions wanted, double width, double height) {
        LineLayout layout = LineLayout.of(surface, figure, wanted, width, height, smoothed);
        FigureOptions options = layout.options();
        surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        AxesPainter axes = new AxesPainter(surface, options.theme(), layout.spacing());
        Frame frame = layout.frame();
        if (options.title()) {
            axes.title(layout.figure().title(), layout.spacing().titleBase(), width);
        }
        axes.yAxis(frame, layout.y(), layout.yTicks(), layout.figure().yLabel());
        double base = height - layout.spacing().nameBase();
        axes.xAxis(frame, layout.x(), layout.xTicks(), layout.figure().xLabel(), base);
        Emphasis emphasis =
                options.emphasis().among(layout.figure().series().stream().map(Series::name));
        surface.clip(frame.left(), frame.top() - 1, frame.width(), frame.height() + 2);
        layout.figure().series().stream()
                .filter(Series::hasBand)
                .forEach(s ->
                        bands.paint(emphasis.on(surface, s.name(), options.theme()), s, layout, options.fontSize()));
        for (ReferenceLine line : layout.figure().referenceLines()) {
            ReferencePainter.line(surface, layout, line, options);
        }
        for (boolean ghosts : new boolean[] {true, false}) {
            layout.curves().stream()
                    .filter(c -> c.series().ghost() == ghosts)
                    .forEach(c -> curve(emphasis.on(surface, c.series().name(), options.theme()), layout, c, options));
        }
        MarkPainter.paint(surface, layout, emphasis, options);
        EndNames names = new EndNames(surface, layout, options);
        ReferenceNames.paint(surface, layout, options, names.places());
        EmptyPlot.paint(surface, layout, options);
        surface.unclip();
        names.paint(emphasis, options);
        if (options.legend()) {
            double left = layout.spacing().pad();
            LegendPainter.paint(surface, options.theme(), layout.legend(), left, layout.legendTop());
        }
        return layout;
    }

    private void curve(Surface surface, LineLayout layout, DrawnCurve curve, FigureOptions options) {
        double width = LegendPainter.lineWidth(options.fontSize());
        Series series = curve.series();
        if (series.ghost()) {
            Pen pale = new Pen(series.color(), GHOST_OPACITY, GHOST_WIDTH * width, series.style());
            stroke(surface, layout, series, curve.y(), pale);
            return;
        }
        for (Series.Single single : series.singles()) {
            Pen thin = new Pen(series.color(), SINGLE_OPACITY, 0.4 * width, LineStyle.SOLID);
            stroke(surface, layout, series, single.y(), thin);
        }
        if (curve.isSmoothed()) {
            Pen raw = new Pen(series.color(), RAW_OPACITY, 0.6 * width, LineStyle.SOLID);
            stroke(surface, layout, series, series.y(), raw);
        }
        stroke(surface, layout, series, curve.y(), new Pen(series.color(), 1, width, series.style()));
        markers(surface, layout, curve, options);
    }

    private void stroke(Surface surface, LineLayout layout, Series series, double[] ordinates, Pen pen) {
        if (PointsInView.of(series, layout).isDense(layout)) {
            dense.paint(surface, series, ordinates, layout, pen);
            return;
        }
        decimation.reduce(series.x(), ordinates, layout.x(), layout.y(), (x, y, count) -> {
            if (IsolatedPoint.isShort(x, y, count, pen)) {
                MarkerPainter.paint(
                        surface, IsolatedPoint.shape(series), pen.color(), x[0], y[0], IsolatedPoint.radius(pen));
            } else {
                surface.polyline(x, y, count, pen);
            }
        });
    }

    /** Shapes on points of the line that stands out, a little apart from one another. */
    private static void markers(Surface surface, LineLayout layout, DrawnCurve curve, FigureOptions options) {
        Series series = curve.series();
        if (series.marker() == Marker.NONE) {
            return;
        }
        PointsInView view = PointsInView.of(series, layout);
        PixelMap across = new PixelMap(layout.x());
        PixelMap up = new PixelMap(layout.y());
        double last = Double.NEGATIVE_INFINITY;
        for (int i = view.from(); i < view.to(); i++) {
            double x = across.at(series.x()[i]);
            double y = up.at(curve.y()[i]);
            if (x - last >= MARKER_DISTANCE * options.fontSize() && Double.isFinite(y)) {
                MarkerPainter.paint(surface, series.marker(), series.color(), x, y, 0.3 * options.fontSize());
                last = x;
            }
        }
    }
}
