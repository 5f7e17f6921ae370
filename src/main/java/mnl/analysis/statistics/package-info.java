/** Statistics over seeds: means with intervals, paired tests, corrections, histograms, principal components. */
@NullMarked
package mnl.analysis.statistics;

import org.jspecify.annotations.NullMarked;
