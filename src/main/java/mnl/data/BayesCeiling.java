package mnl.data;

/**
 * Accuracy of the Bayes-optimal classifier on the clean test split, as fractions.
 *
 * @param joint with all modalities
 * @param single with each modality alone [M]
 */
public record BayesCeiling(double joint, double[] single) {}
