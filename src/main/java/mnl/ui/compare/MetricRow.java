package mnl.ui.compare;

import mnl.lab.report.ResultColumn;

/**
 * A row of the table of metrics.
 *
 * @param column the metric
 * @param arm name of the arm; empty for the heading above the metric's arms
 */
record MetricRow(ResultColumn column, String arm) {
    boolean isHeading() {
        return arm.isEmpty();
    }
}
