package mnl.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mnl.figure.audit.AuditSurface;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineLayout;
import mnl.figure.line.LinePainter;
import mnl.figure.line.Readout;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;

/** The values beside the crosshair of a line chart. */
public final class AuditedCrosshair implements FigureSource {
    private static final double AT = 3;

    @Override
    public Set<Class<?>> makers() {
        return Set.of();
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        List<Series> series = new ArrayList<>();
        double[] x = {0, 1, 2, 3, 4, 5};
        for (String arm : extremes.armNames()) {
            double at = 0.5 + 0.02 * series.size();
            double[] y = {at, at + .1, at, at + .2, at, at};
            series.add(Series.line(arm, "#0072b2", LineStyle.SOLID, x, y).withBand(y, y));
        }
        LineFigure figure =
                LineFigure.of("Accuracy", "epoch", "accuracy", series).withYPercent(true);
        return List.of(new AuditedFigure(
                "crosshair",
                (surface, options, width, height) -> {
                    LineLayout layout = new LinePainter().paint(new AuditSurface(), figure, options, width, height);
                    CrosshairPainter crosshair = new CrosshairPainter(surface, options.theme(), options.fontSize());
                    Readout readout = Objects.requireNonNull(crosshair.marks(layout, AT));
                    crosshair.box(layout, readout, AT, width, height);
                    return null;
                },
                (options, width, height) -> "",
                0));
    }
}
