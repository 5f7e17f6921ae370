package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.analysis.statistics.MeanInterval;
import mnl.data.BayesCeiling;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.line.CurveMark;
import mnl.figure.line.LineFigure;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A run's curves: one figure per metric, one line per arm, mean over the seeds with its 95% t-interval as a band. */
public final class RunFigures {
    private final RunLayout layout;
    private final List<Measurement> measurements;
    private final List<ArmSummaries> summaries;
    private final List<CurveMark> marks;
    private final @Nullable BayesCeiling ceiling;

    /**
     * @param layout how the measurements' replicas are laid out
     * @param measurements in the order of their epochs
     * @param course what the rules of the schedule did to the arms
     * @param ceiling the best accuracy there can be; null where it is not known
     */
    public RunFigures(
            RunLayout layout,
            List<Measurement> measurements,
            List<ScheduleEventSummary> course,
            @Nullable BayesCeiling ceiling) {
        this.ceiling = ceiling;
        this.marks = course.stream()
                .map(summary ->
                        ScheduleMarks.mark(summary, ArmName.of(layout.arms().get(summary.arm()))))
                .toList();
        this.layout = layout;
        this.measurements = measurements;
        this.summaries =
                measurements.stream().map(m -> new ArmSummaries(layout, m)).toList();
    }

    /** All figures, with marks where a rule acted and the ceiling in those of accuracies. */
    public List<LineFigure> all() {
        List<LineFigure> figures = curves();
        figures.replaceAll(figure -> figure.withMarks(marks));
        if (ceiling != null) {
            figures.set(0, under(Texts.of("report.run-figures.bayes-ceiling-fused"), ceiling.joint(), figures.get(0)));
            int alone = layout.arms().size() > 1 ? 2 : 1;
            for (int m = 0; m < layout.modalities().size(); m++) {
                String name = Texts.of(
                        "report.run-figures.bayes-ceiling", layout.modalities().get(m));
                figures.set(alone + m, under(name, ceiling.single()[m], figures.get(alone + m)));
            }
        }
        return figures;
    }

    private static LineFigure under(String name, double ceiling, LineFigure figure) {
        return figure.withReferenceLines(List.of(new ReferenceLine(name, ceiling)));
    }

    /** Accuracy fused, as it is and against the baseline, accuracy per modality, total loss, UCoM per modality. */
    private List<LineFigure> curves() {
        List<LineFigure> figures = new ArrayList<>();
        figures.add(
                accuracy(Texts.of("report.run-figures.accuracy-fused"), Metrics.ACCURACY_FUSED, ModalityStyle.FUSED));
        if (layout.arms().size() > 1) {
            figures.add(differences());
        }
        List<String> modalities = layout.modalities();
        for (int m = 0; m < modalities.size(); m++) {
            String title = Texts.of("report.run-figures.accuracy-alone", modalities.get(m));
            figures.add(accuracy(title, Metrics.accuracy(modalities.get(m)), ModalityStyle.of(m)));
        }
        figures.add(figure(
                        Texts.of("report.run-figures.training-loss-guidance-included"),
                        Texts.of("report.run-figures.loss-nats"),
                        Metrics.LOSS_TOTAL,
                        ModalityStyle.FUSED)
                .withYBounds(Range.AMOUNTS));
        for (int m = 0; m < modalities.size(); m++) {
            String title = Texts.of("report.run-figures.ucom", modalities.get(m));
            figures.add(figure(
                    title,
                    Texts.of("report.run-figures.ucom-nats"),
                    Metrics.ucom(modalities.get(m)),
                    ModalityStyle.of(m)));
        }
        return figures;
    }

    /** Arms lie close together: paired by seed, their differences show what the curves themselves hide. */
    private LineFigure differences() {
        String baseline = layout.arms().get(layout.baseline());
        List<Series> series = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            if (arm != layout.baseline()) {
                int compared = arm;
                series.add(series(
                        arm,
                        ModalityStyle.FUSED,
                        summary -> layout.difference(points(summary, compared), points(summary, layout.baseline()))));
            }
        }
        return LineFigure.of(
                        Texts.of("report.run-figures.accuracy-fused-against", ArmName.of(baseline)),
                        Texts.of("report.run-figures.epoch"),
                        Texts.of("report.run-figures.difference-paired-by-seed"),
                        series)
                .withYBounds(Range.POINTS)
                .withReferenceLines(List.of(new ReferenceLine(ArmName.of(baseline), 0)));
    }

    private static double[] points(ArmSummaries summary, int arm) {
        return DoubleStream.of(summary.perSeed(Metrics.ACCURACY_FUSED, arm))
                .map(share -> 100 * share)
                .toArray();
    }

    private LineFigure accuracy(String title, String metric, LineStyle style) {
        return figure(title, Texts.of("report.run-figures.accuracy-on-the-test"), metric, style)
                .withYPercent(true);
    }

    private LineFigure figure(String title, String yLabel, String metric, LineStyle style) {
        List<Series> series = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            int shown = arm;
            series.add(series(arm, style, summary -> layout.interval(summary.perSeed(metric, shown))));
        }
        return LineFigure.of(title, Texts.of("report.run-figures.epoch"), yLabel, series);
    }

    private Series series(int arm, LineStyle style, Function<ArmSummaries, MeanInterval> reading) {
        int count = measurements.size();
        double[] x = new double[count];
        double[] y = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        for (int i = 0; i < count; i++) {
            MeanInterval interval = reading.apply(summaries.get(i));
            x[i] = measurements.get(i).epoch();
            y[i] = interval.mean();
            low[i] = interval.low();
            high[i] = interval.high();
        }
        String name = layout.arms().get(arm);
        Series line = Series.line(ArmName.of(name), ArmColors.of(name, layout.arms()), style, x, y)
                .withMarker(ArmColors.marker(name, layout.arms()));
        return layout.seeds().size() > 1 ? line.withBand(low, high) : line;
    }
}
