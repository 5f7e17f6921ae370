package mnl.ui.compare;

import java.util.List;
import mnl.figure.line.LineFigure;
import mnl.lab.compare.ComparedMetrics;
import mnl.lab.compare.RunComparison;
import mnl.lab.report.ResultColumn;

/**
 * What a comparison shows.
 *
 * @param metrics of the runs at the chosen moment
 * @param known every metric that some run knows then
 * @param shown those that were chosen, computed already
 * @param charted what is seen over the epochs
 * @param figure its curves
 */
record ComparisonAnswer(
        ComparedMetrics metrics,
        List<ResultColumn> known,
        List<ResultColumn> shown,
        ChartedMetric charted,
        LineFigure figure) {

    /** The runs. */
    RunComparison comparison() {
        return metrics.comparison();
    }
}
