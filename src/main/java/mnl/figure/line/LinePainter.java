package mnl.figure.line;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.Marker;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;

/** Draws a {@link LineFigure}. An instance keeps buffers for the next drawing, so it belongs to one thread. */
public final class LinePainter {
    private static final double RAW_OPACITY = 0.35;
    private static final double MARKER_DISTANCE = 4;

    private final Decimation decimation = new Decimation();
    private final DenseCurvePainter dense = new DenseCurvePainter();
    private final BandPainter bands = new BandPainter();

    /** Draws on this many pixels and returns where things ended up. */
    public LineLayout paint(Surface surface, LineFigure figure, FigureOptions wanted, double width, double height) {
        LineLayout layout = LineLayout.of(surface, figure, wanted, width, height);
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
        surface.clip(frame.left(), frame.top() - 1, frame.width(), frame.height() + 2);
        layout.figure().series().stream().filter(Series::hasBand).forEach(s -> bands.paint(surface, s, layout));
        for (ReferenceLine line : layout.figure().referenceLines()) {
            ReferencePainter.line(surface, layout, line, options);
        }
        layout.figure().series().forEach(s -> curve(surface, layout, s, options));
        MarkPainter.paint(surface, layout, options);
        ReferenceNames.paint(surface, layout, options);
        surface.unclip();
        if (options.legend()) {
            double left = layout.spacing().pad();
            LegendPainter.paint(surface, options.theme(), layout.legend(), left, layout.legendTop());
        }
        return layout;
    }

    private void curve(Surface surface, LineLayout layout, Series series, FigureOptions options) {
        double width = LegendPainter.lineWidth(options.fontSize());
        boolean smooth = options.smoothing() > 0;
        Pen raw = new Pen(series.color(), smooth ? RAW_OPACITY : 1, smooth ? 0.6 * width : width, series.style());
        stroke(surface, layout, series, raw);
        if (smooth) {
            Series mean = series.withY(Smoothing.exponential(series.y(), options.smoothing()));
            stroke(surface, layout, mean, new Pen(series.color(), 1, width, series.style()));
        }
        markers(surface, layout, series, options);
    }

    private void stroke(Surface surface, LineLayout layout, Series series, Pen pen) {
        if (DenseCurvePainter.suits(series, layout)) {
            dense.paint(surface, series, layout, pen);
            return;
        }
        decimation.reduce(series.x(), series.y(), layout.x(), layout.y(), (x, y, count) -> {
            if (count == 1) {
                MarkerPainter.paint(surface, Marker.CIRCLE, series.color(), x[0], y[0], 1.3 * pen.width());
            } else {
                surface.polyline(x, y, count, pen);
            }
        });
    }

    private static void markers(Surface surface, LineLayout layout, Series series, FigureOptions options) {
        if (series.marker() == Marker.NONE) {
            return;
        }
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            double x = layout.x().position(series.x()[i]);
            double y = layout.y().position(series.y()[i]);
            if (x - last >= MARKER_DISTANCE * options.fontSize() && Double.isFinite(y)) {
                MarkerPainter.paint(surface, series.marker(), series.color(), x, y, 0.3 * options.fontSize());
                last = x;
            }
        }
    }
}
