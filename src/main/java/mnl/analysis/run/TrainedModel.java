package mnl.analysis.run;

/**
 * A model as its training left it.
 *
 * @param parameters every number of it
 * @param epoch passes over the training split that it has seen, fractional
 */
public record TrainedModel(ModelParameters parameters, double epoch) {}
