package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Summary;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.line.TwoStates;
import mnl.figure.surface.Marker;
import mnl.words.Texts;

/** Accuracy under rising noise as a chart: one line per arm, mean over the seeds with its 95% t-interval as a band. */
final class NoiseCurveFigures {
    private NoiseCurveFigures() {}

    static LineFigure of(AccuracyUnderNoise curves) {
        RunLayout layout = curves.layout();
        List<Series> series = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            series.add(series(curves, arm));
        }
        if (curves.isSwitch()) {
            return LineFigure.of(
                            Texts.of("report.noise-curve-figures.accuracy-without", curves.name()),
                            TwoStates.AXIS,
                            Texts.of("report.noise-curve-figures.fused-accuracy"),
                            series)
                    .withYPercent(true)
                    .withXRange(new Range(0, 1));
        }
        double[] severities = curves.severities();
        return LineFigure.of(
                        Texts.of("report.noise-curve-figures.accuracy-under-noise-on", curves.name()),
                        Texts.of("report.noise-curve-figures.severity"),
                        Texts.of("report.noise-curve-figures.fused-accuracy"),
                        series)
                .withYPercent(true)
                .withXRange(new Range(severities[0], severities[severities.length - 1]));
    }

    private static Series series(AccuracyUnderNoise curves, int arm) {
        RunLayout layout = curves.layout();
        int count = curves.severities().length;
        double[] y = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        for (int k = 0; k < count; k++) {
            Summary summary = curves.accuracy(k, arm);
            y[k] = summary.mean();
            low[k] = summary.mean() - summary.ci95();
            high[k] = summary.mean() + summary.ci95();
        }
        String name = layout.arms().get(arm);
        Marker marker = ArmColors.marker(name, layout.arms());
        if (curves.isSwitch()) {
            int last = count - 1;
            Series states = Series.line(
                            ArmName.of(name),
                            ArmColors.of(name, layout.arms()),
                            ModalityStyle.FUSED,
                            TwoStates.x(),
                            TwoStates.y(y[0], y[last]))
                    .withMarker(marker);
            return layout.seeds().size() > 1
                    ? states.withBand(TwoStates.y(low[0], low[last]), TwoStates.y(high[0], high[last]))
                    : states;
        }
        Series line = Series.line(
                        ArmName.of(name),
                        ArmColors.of(name, layout.arms()),
                        ModalityStyle.FUSED,
                        curves.severities(),
                        y)
                .withMarker(marker);
        return layout.seeds().size() > 1 ? line.withBand(low, high) : line;
    }
}
