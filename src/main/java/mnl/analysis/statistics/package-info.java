/** Statistics over seeds: means with intervals, paired tests, corrections, histograms, principal components. */
package mnl.analysis.statistics;
