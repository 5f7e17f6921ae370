package mnl.data.features;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * Power of a sound over time and frequency, 10 log10 |FFT|^2 in dB below the loudest value: frames of 25 ms (Hann), one
 * every 5 ms, bands of equal width from 0 to half the sample rate.
 *
 * @param decibels [frame][band], 0 for the loudest, never below {@link #FLOOR}
 * @param secondsPerFrame distance of two frames
 * @param highestHertz upper end of the last band
 */
public record Spectrogram(float[][] decibels, double secondsPerFrame, double highestHertz) {
    /** The quietest level that is told apart, in dB. */
    public static final float FLOOR = -60;

    private static final double SILENCE = 1e-20;

    /**
     * Of a wave of any length; one shorter than a frame is followed by silence.
     *
     * @param sampleRate in Hz
     */
    public static Spectrogram of(float[] wave, int sampleRate) {
        int length = Math.max(2, Math.round(0.025f * sampleRate));
        int hop = Math.max(1, Math.round(0.005f * sampleRate));
        int transformed = Integer.highestOneBit(length - 1) * 2;
        FloatFFT_1D transform = new FloatFFT_1D(transformed);
        int frames = 1 + Math.max(0, wave.length - 1) / hop;
        float[][] decibels = new float[frames][];
        for (int frame = 0; frame < frames; frame++) {
            float[] buffer = windowed(wave, frame * hop - length / 2, length, transformed);
            transform.realForward(buffer);
            decibels[frame] = levels(buffer);
        }
        belowLoudest(decibels);
        return new Spectrogram(decibels, (double) hop / sampleRate, sampleRate / 2.0);
    }

    private static float[] windowed(float[] wave, int start, int length, int transformed) {
        float[] buffer = new float[transformed];
        for (int i = Math.max(0, -start); i < length && start + i < wave.length; i++) {
            buffer[i] = (float) (wave[start + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / length)));
        }
        return buffer;
    }

    /** One level per band from the packed transform: 0, then pairs of real and imaginary parts. */
    private static float[] levels(float[] spectrum) {
        float[] levels = new float[spectrum.length / 2];
        for (int band = 0; band < levels.length; band++) {
            double real = spectrum[2 * band];
            double imaginary = band == 0 ? 0 : spectrum[2 * band + 1];
            levels[band] = (float) (10 * Math.log10(real * real + imaginary * imaginary + SILENCE));
        }
        return levels;
    }

    private static void belowLoudest(float[][] decibels) {
        float loudest = Float.NEGATIVE_INFINITY;
        for (float[] frame : decibels) {
            for (float level : frame) {
                loudest = Math.max(loudest, level);
            }
        }
        float most = loudest;
        boolean silent = most <= 10 * Math.log10(SILENCE) + 1;
        for (float[] frame : decibels) {
            for (int band = 0; band < frame.length; band++) {
                frame[band] = silent ? FLOOR : Math.max(FLOOR, frame[band] - most);
            }
        }
    }
}
