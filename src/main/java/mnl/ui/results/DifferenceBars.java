package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.lab.report.ArmColors;
import mnl.lab.report.ResultColumn;
import mnl.words.Texts;

/** The paired differences of one metric to the baseline, with their 95% intervals: what the tests beside them test. */
final class DifferenceBars {
    private DifferenceBars() {}

    /** Nothing, while there is no table. */
    static BarFigure none() {
        return BarFigure.of("", "", List.of(), List.of());
    }

    /** One bar for each arm that is shown, in the unit and with the decimals of the table; no whiskers where there is one seed. */
    static BarFigure figure(ResultTable table, ResultColumn metric) {
        List<String> arms = table.layout().arms();
        List<Bars> bars = new ArrayList<>();
        for (int arm : table.arms()) {
            PairedComparison compared = table.comparison(metric, arm);
            if (compared != null) {
                bars.add(bars(table.arm(arm), arms, metric, compared));
            }
        }
        String title =
                Texts.of("results.results-view.against-2", metric.heading(), ArmName.of(table.arm(table.baseline())));
        String unit = metric.unit().isEmpty()
                ? Texts.of("results.tests-table.difference")
                : Texts.of("results.difference-bars.in-unit", metric.differenceUnit());
        return BarFigure.of(
                title, unit, bars.isEmpty() ? List.of() : List.of(table.layout().over()), bars);
    }

    private static Bars bars(String arm, List<String> arms, ResultColumn metric, PairedComparison compared) {
        double mean = metric.rounded(compared.meanDifference());
        double half = metric.rounded(compared.ci95());
        Bars plain = Bars.of(ArmName.of(arm), ArmColors.of(arm, arms), mean).withMarker(ArmColors.marker(arm, arms));
        return Double.isFinite(half)
                ? plain.withWhiskers(new double[] {mean - half}, new double[] {mean + half})
                : plain;
    }
}
