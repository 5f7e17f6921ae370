package mnl.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.data.BayesCeiling;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.figure.line.LineFigure;
import mnl.ui.feed.Numbers;

/** The four live charts: as they open, with every line, and as differences. */
public final class AuditedLive implements FigureSource {
    private static final int EPOCHS = 5;

    @Override
    public Set<Class<?>> makers() {
        return Set.of(ChartFigure.class);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        RunLayout layout = extremes.layout();
        List<LiveLine> all = LiveLine.of(layout);
        Curves curves = new Curves(layout, all);
        Numbers numbers = new Numbers(layout);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            curves.add(numbers.measurement(epoch, new double[extremes.modalities()]));
        }
        double[] single = new double[extremes.modalities()];
        for (int m = 0; m < single.length; m++) {
            single[m] = 0.93 - 0.004 * m;
        }
        List<AuditedFigure> figures = new ArrayList<>();
        for (LiveChart chart : LiveChart.values()) {
            List<LiveLine> own =
                    all.stream().filter(line -> line.chart() == chart).toList();
            if (own.isEmpty()) {
                continue;
            }
            List<LiveLine> lines = chart == LiveChart.LOSS ? own.subList(0, 1) : own;
            ChartFigure figure =
                    new ChartFigure(chart, layout, curves, lines, layout.arms(), List.of(), course(), Uncertainty.BOTH);
            String name = "live " + chart.title().toLowerCase(java.util.Locale.ROOT);
            figures.add(AuditedFigure.of(name, figure.values(new BayesCeiling(0.95, single))));
            figures.add(AuditedFigure.of(name + ", differences", figure.differences()));
            Ghost ghost = new Ghost("learning rate 0.01", layout, all, curves);
            ChartFigure haunted = new ChartFigure(
                    chart,
                    layout,
                    curves,
                    lines.subList(0, 1),
                    layout.arms(),
                    List.of(ghost),
                    course(),
                    Uncertainty.BAND);
            figures.add(AuditedFigure.of(name + ", with another run", haunted.values(null)));
        }
        figures.add(AuditedFigure.of("live without values", empty(layout, all)));
        return figures;
    }

    private static LineFigure empty(RunLayout layout, List<LiveLine> lines) {
        Curves none = new Curves(layout, lines);
        none.add(new Numbers(layout)
                .measurement(0, new double[layout.modalities().size()]));
        List<LiveLine> loss = lines.subList(0, 1);
        return new ChartFigure(
                        LiveChart.LOSS, layout, none, loss, layout.arms(), List.of(), List.of(), Uncertainty.BAND)
                .values(null);
    }

    private static List<ScheduleEventSummary> course() {
        return List.of(new ScheduleEventSummary(1, ScheduleEventSummary.What.STOPPED, 1, 3, 3, 2, 4));
    }
}
