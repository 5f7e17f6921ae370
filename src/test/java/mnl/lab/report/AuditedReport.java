package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.analysis.run.ScheduleEventSummary.What;
import mnl.data.BayesCeiling;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.figure.line.LineFigure;
import mnl.ui.feed.Numbers;

/** Every figure of a report. */
public final class AuditedReport implements FigureSource {
    @Override
    public Set<Class<?>> makers() {
        return Set.of(RunFigures.class, NoiseCurveFigures.class);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        RunLayout layout = extremes.layout();
        Numbers numbers = new Numbers(layout);
        List<Measurement> measurements = IntStream.range(0, 5)
                .mapToObj(epoch -> numbers.measurement(epoch, new double[extremes.modalities()]))
                .toList();
        List<LineFigure> figures =
                new ArrayList<>(new RunFigures(layout, measurements, course(layout), ceiling(layout)).all());
        figures.add(NoiseCurveFigures.of(noise(layout, "white noise")));
        figures.add(NoiseCurveFigures.of(noise(layout, "missing")));
        return IntStream.range(0, figures.size())
                .mapToObj(i -> AuditedFigure.of("report " + (i + 1), figures.get(i)))
                .toList();
    }

    private static List<ScheduleEventSummary> course(RunLayout layout) {
        return IntStream.range(0, layout.arms().size())
                .mapToObj(arm -> new ScheduleEventSummary(arm, What.BEST, 0, 3, 2, 1, 3))
                .toList();
    }

    private static BayesCeiling ceiling(RunLayout layout) {
        return new BayesCeiling(
                0.97, layout.modalities().stream().mapToDouble(m -> 0.9).toArray());
    }

    private static AccuracyUnderNoise noise(RunLayout layout, String kind) {
        double[][] accuracies = new double[3][layout.replicas()];
        for (int k = 0; k < accuracies.length; k++) {
            for (int r = 0; r < layout.replicas(); r++) {
                accuracies[k][r] = 0.9 - 0.1 * k - 0.001 * r;
            }
        }
        String modality = layout.modalities().get(0);
        return new AccuracyUnderNoise(layout, modality, Map.of(modality, kind), new double[] {0, 5, 10}, accuracies);
    }
}
