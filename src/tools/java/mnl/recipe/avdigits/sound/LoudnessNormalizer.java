package mnl.recipe.avdigits.sound;

/** Brings words to the same loudness: root mean square 0.1, or less where a sample would leave -0.95..0.95. */
public final class LoudnessNormalizer {
    private static final double RMS = 0.1;
    private static final double PEAK = 0.95;

    /** The wave at the common level; silence stays silence. */
    public Wave level(Wave wave) {
        if (wave.peak() == 0) {
            return wave;
        }
        double gain = Math.min(RMS / wave.rms(), PEAK / wave.peak());
        float[] samples = new float[wave.samples().length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (wave.samples()[i] * gain);
        }
        return new Wave(wave.sampleRate(), samples);
    }
}
