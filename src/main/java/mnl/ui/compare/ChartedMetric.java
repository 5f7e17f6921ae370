package mnl.ui.compare;

/**
 * What is seen over the epochs.
 *
 * @param metric its name
 * @param arm name of the arm
 */
record ChartedMetric(String metric, String arm) {}
