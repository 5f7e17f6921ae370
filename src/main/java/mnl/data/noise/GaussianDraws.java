package mnl.data.noise;

import java.util.function.IntToLongFunction;
import mnl.data.Cancellation;
import mnl.data.random.SeededStream;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;

/**
 * What Gaussian noise on some samples draws, which is the same at every severity and share: from which share on a sample gets noise, and
 * its standard normal numbers. The same numbers as {@link NoiseDraw} and {@link FeatureNoise} draw sample by sample.
 */
final class GaussianDraws {
    private final double[] shares;
    private final double[] normals;

    private GaussianDraws(int samples, int length) {
        shares = new double[samples];
        normals = new double[Math.multiplyExact(samples, length)];
    }

    /**
     * Draws.
     *
     * @param samples n
     * @param length D
     * @param keys of the samples
     */
    static GaussianDraws of(NoiseDraw draw, long noiseSeed, int samples, int length, IntToLongFunction keys) {
        GaussianDraws drawn = new GaussianDraws(samples, length);
        for (int i = 0; i < samples; i++) {
            Cancellation.checkpoint();
            SeededStream stream = draw.opened(NoiseKind.FEATURE_GAUSSIAN, noiseSeed, keys.applyAsLong(i));
            drawn.shares[i] = stream.nextDouble();
            for (int k = i * length; k < (i + 1) * length; k++) {
                drawn.normals[k] = stream.nextGaussian();
            }
        }
        return drawn;
    }

    /** Numbers that are kept. */
    int size() {
        return normals.length + shares.length;
    }

    /**
     * Adds the noise.
     *
     * @param values the samples' features [n * D]
     * @param noise of this kind
     */
    void add(float[] values, NoiseSpec noise) {
        double level = noise.kind().level(noise.severity());
        int length = shares.length == 0 ? 0 : normals.length / shares.length;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] < noise.share()) {
                for (int k = i * length; k < (i + 1) * length; k++) {
                    values[k] += (float) (level * normals[k]);
                }
            }
        }
    }
}
