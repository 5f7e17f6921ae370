package mnl.experiment;

/**
 * Coefficients of the guidance formula, see {@link Arm}.
 *
 * @param alpha weight of the plain target pull
 * @param lambdaTarget weight of the guide's target probability
 * @param lambdaNonTarget weight of the guide's non-target probabilities
 * @param divisor D, what the batch mean is divided by
 */
public record GuidanceCoefficients(double alpha, double lambdaTarget, double lambdaNonTarget, double divisor) {}
