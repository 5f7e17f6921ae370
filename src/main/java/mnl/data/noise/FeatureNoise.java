package mnl.data.noise;

import java.util.Arrays;
import mnl.data.random.SeededStream;
import mnl.experiment.NoiseSpec;

/** Noise on standardised feature vectors, where 0 is the training mean and 1 the training standard deviation. */
public final class FeatureNoise {
    private FeatureNoise() {}

    /**
     * Changes one vector within a larger array.
     *
     * @param values standardised features
     * @param start where the vector starts
     * @param length D
     * @param noise a kind for features
     * @param stream the sample's random numbers
     */
    public static void apply(float[] values, int start, int length, NoiseSpec noise, SeededStream stream) {
        double level = noise.kind().level(noise.severity());
        switch (noise.kind()) {
            case FEATURE_GAUSSIAN -> {
                for (int i = start; i < start + length; i++) {
                    values[i] += (float) (level * stream.nextGaussian());
                }
            }
            case FEATURE_DROPOUT -> {
                for (int i = start; i < start + length; i++) {
                    values[i] = stream.nextDouble() < level ? 0 : values[i];
                }
            }
            case MISSING -> Arrays.fill(values, start, start + length, 0);
            default -> throw new IllegalArgumentException("No noise for features: " + noise.kind());
        }
    }
}
