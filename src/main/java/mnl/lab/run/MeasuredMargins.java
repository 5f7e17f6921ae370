package mnl.lab.run;

import mnl.analysis.story.MarginFrame;

/**
 * The margins of samples when something was measured.
 *
 * @param measurement index of the measurement among those of the run
 * @param frame the margins
 */
public record MeasuredMargins(int measurement, MarginFrame frame) {}
