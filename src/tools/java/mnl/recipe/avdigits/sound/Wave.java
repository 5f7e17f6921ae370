package mnl.recipe.avdigits.sound;

/**
 * A mono wave.
 *
 * @param sampleRate in Hz
 * @param samples in -1..1
 */
public record Wave(int sampleRate, float[] samples) {

    /** Length in seconds. */
    public double seconds() {
        return samples.length / (double) sampleRate;
    }

    /** Root mean square of the samples; 0 for an empty wave. */
    public double rms() {
        return Math.sqrt(meanSquare(0, samples.length));
    }

    /** Largest absolute sample. */
    public double peak() {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** Mean of the squared samples in [from, to); 0 for an empty range. */
    double meanSquare(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return to > from ? sum / (to - from) : 0;
    }
}
