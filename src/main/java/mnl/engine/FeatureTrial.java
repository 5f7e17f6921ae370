package mnl.engine;

/**
 * What one batch showed of a {@link FeatureRequest}.
 *
 * @param samples in the dataset
 * @param kept of these that are encoded already, from an earlier attempt with this very network and preparation
 * @param features D, the length of each vector
 */
public record FeatureTrial(int samples, int kept, int features) {}
