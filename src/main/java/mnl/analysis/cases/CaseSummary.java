package mnl.analysis.cases;

import mnl.analysis.statistics.Summary;

/**
 * One cell of an arm's table of correctness cases, over the seeds.
 *
 * @param count samples in the cell
 * @param share {@code count} as a fraction of the seed's samples; NaN for a seed without samples
 * @param fusedRight among the samples of the cell, the share that the fused prediction has right; NaN for a seed whose
 *     cell is empty, and such a seed does not count in the mean
 */
public record CaseSummary(Summary count, Summary share, Summary fusedRight) {}
