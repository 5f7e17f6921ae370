package mnl.lab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.MeanInterval;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.legend.Swatch;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.lab.report.ResultColumn;
import mnl.words.Texts;

/** One metric of an arm over the epochs, a line with its interval for each run. */
public final class ComparedCurves {
    private static final List<Marker> SHAPES =
            Stream.of(Marker.values()).filter(marker -> marker != Marker.NONE).toList();

    /** The unit of shares, which intervals may leave and no value can. */
    private static final String PERCENT = "%";

    private static final double POINTS = 100;

    private ComparedCurves() {}

    /** How the curves of a run look, by its place among those that are compared. */
    public static Swatch swatch(int run) {
        return new Swatch(Palette.arms().get(run), SHAPES.get(run % SHAPES.size()));
    }

    /**
     * The curves of the runs that measured a metric while they were trained, in the numbers of the metric's column.
     *
     * @param arm name of an arm; runs that have not got it have no curve
     */
    public static LineFigure figure(RunComparison comparison, ResultColumn column, String arm) {
        List<Series> curves = new ArrayList<>();
        for (int run = 0; run < comparison.runs().size(); run++) {
            curve(comparison, run, column, arm).ifPresent(curves::add);
        }
        LineFigure figure = LineFigure.of(
                Texts.of("compare.curves.title", column.title(), ArmName.of(arm)),
                Texts.of("compare.curves.epoch"),
                column.unit(),
                curves);
        return column.unit().equals(PERCENT) ? figure.withYBounds(new Range(0, POINTS)) : figure;
    }

    /** The curve of one run; empty where it has not got the arm, or did not measure the metric while it was trained. */
    public static Optional<Series> curve(RunComparison comparison, int run, ResultColumn column, String arm) {
        ComparedRun one = comparison.runs().get(run);
        int index = one.arms().indexOf(arm);
        int row = Metrics.names(one.modalities()).indexOf(column.name());
        if (index < 0 || row < 0 || one.contents().measurements().isEmpty()) {
            return Optional.empty();
        }
        Swatch look = swatch(run);
        RunLayout layout = one.layout().orElseThrow();
        List<Measurement> measured = one.contents().measurements();
        double[][] points = new double[4][measured.size()];
        for (int i = 0; i < measured.size(); i++) {
            MeanInterval interval = layout.interval(values(measured.get(i), row, index, layout, column.factor()));
            points[0][i] = measured.get(i).epoch();
            points[1][i] = interval.mean();
            points[2][i] = interval.low();
            points[3][i] = interval.high();
        }
        Series line = Series.line(comparison.labels().get(run), look.color(), LineStyle.SOLID, points[0], points[1])
                .withMarker(look.marker());
        return Optional.of(layout.seeds().size() > 1 ? line.withBand(points[2], points[3]) : line);
    }

    private static double[] values(Measurement at, int row, int arm, RunLayout layout, double factor) {
        double[] values = new double[layout.seeds().size()];
        for (int seed = 0; seed < values.length; seed++) {
            values[seed] = factor * at.value(row, layout.replica(arm, seed));
        }
        return values;
    }
}
