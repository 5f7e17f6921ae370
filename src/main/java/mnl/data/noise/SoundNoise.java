package mnl.data.noise;

import mnl.data.random.SeededStream;
import mnl.experiment.NoiseSpec;

/**
 * Noise on mono waves. Additive noise is scaled to the signal-to-noise ratio of this very clip,
 * 10 log10(mean signal^2 / mean noise^2). A mixture that would leave -1..1 is turned down as a whole.
 */
public final class SoundNoise {
    private static final int BABBLING = 4;

    private final Voices voices;

    /** Noise with the utterances that babble is made of. */
    public SoundNoise(Voices voices) {
        this.voices = voices;
    }

    /**
     * A wave under noise.
     *
     * @param wave in -1..1; not changed
     * @param self position of the wave among the voices; it does not babble over itself
     * @param noise a kind for sound
     * @param stream the sample's random numbers
     */
    public float[] apply(float[] wave, int self, NoiseSpec noise, SeededStream stream) {
        double level = noise.kind().level(noise.severity());
        return switch (noise.kind()) {
            case SOUND_WHITE -> mixed(wave, white(wave.length, stream), level);
            case SOUND_BABBLE -> mixed(wave, babble(wave.length, self, stream), level);
            case SOUND_CLIPPING -> clipped(wave, level);
            case MISSING -> new float[wave.length];
            default -> throw new IllegalArgumentException("No noise for sound: " + noise.kind());
        };
    }

    private static float[] white(int length, SeededStream stream) {
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) stream.nextGaussian();
        }
        return noise;
    }

    private float[] babble(int length, int self, SeededStream stream) {
        float[] noise = new float[length];
        for (int voice = 0; voice < BABBLING && voices.count() > 1; voice++) {
            int other = stream.nextInt(voices.count() - 1);
            float[] wave = voices.wave(other < self ? other : other + 1);
            int start = stream.nextInt(wave.length);
            double power = power(wave);
            float gain = power > 0 ? (float) (1 / Math.sqrt(power)) : 0;
            for (int i = 0; i < length; i++) {
                noise[i] += gain * wave[(start + i) % wave.length];
            }
        }
        return noise;
    }

    private static float[] mixed(float[] wave, float[] noise, double decibels) {
        double noisePower = power(noise);
        double gain = noisePower > 0 ? Math.sqrt(power(wave) / noisePower) * Math.pow(10, -decibels / 20) : 0;
        float[] mixture = new float[wave.length];
        float peak = 0;
        for (int i = 0; i < wave.length; i++) {
            mixture[i] = (float) (wave[i] + gain * noise[i]);
            peak = Math.max(peak, Math.abs(mixture[i]));
        }
        for (int i = 0; i < wave.length && peak > 1; i++) {
            mixture[i] /= peak;
        }
        return mixture;
    }

    private static float[] clipped(float[] wave, double shareOfPeak) {
        float peak = 0;
        for (float value : wave) {
            peak = Math.max(peak, Math.abs(value));
        }
        float limit = (float) (shareOfPeak * peak);
        float[] clipped = new float[wave.length];
        for (int i = 0; i < wave.length; i++) {
            clipped[i] = Math.max(-limit, Math.min(limit, wave[i]));
        }
        return clipped;
    }

    private static double power(float[] wave) {
        double sum = 0;
        for (float value : wave) {
            sum += (double) value * value;
        }
        return wave.length == 0 ? 0 : sum / wave.length;
    }
}
