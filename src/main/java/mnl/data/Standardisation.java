package mnl.data;

/**
 * How raw features become those that a model sees: z = (x - mean) / deviation, feature by feature.
 *
 * @param mean [D] over the training split
 * @param deviation [D] likewise; 1 where a feature is constant
 */
public record Standardisation(double[] mean, double[] deviation) {}
