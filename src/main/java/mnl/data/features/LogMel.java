package mnl.data.features;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Features of a sound: log-mel energies on a grid of fixed size. Frames of 25 ms (Hann) every 10 ms, power spectrum,
 * {@value #BANDS} mel bands, 10 log10, floor at 60 dB below the loudest value, minus the mean over the utterance,
 * resampled linearly in time to {@value #FRAMES} frames. The same wave at another volume has the same features.
 * At 8 kHz: frame 200, transform 256, hop 80, bands from 100 to 3800 Hz. Thread-safe.
 */
public final class LogMel implements SoundFeatures {
    /** Mel bands. */
    public static final int BANDS = 20;
    /** Frames after resampling in time. */
    public static final int FRAMES = 16;
    /** Width of the feature vector. */
    public static final int FEATURES = BANDS * FRAMES;

    private static final double LOWEST_HERTZ = 100;
    private static final double HIGHEST_HERTZ = 7600;
    private static final double DYNAMIC_RANGE_DB = 60;
    private static final double SILENCE = 1e-20;

    private final int hop;
    private final int transformed;
    private final float[] window;
    private final MelFilterbank bands;
    private final FloatFFT_1D transform;

    /** Features for one sample rate in Hz. */
    public LogMel(int sampleRate) {
        int frame = Math.round(0.025f * sampleRate);
        hop = Math.round(0.010f * sampleRate);
        transformed = frame == 1 ? 1 : Integer.highestOneBit(frame - 1) * 2;
        window = new float[frame];
        for (int i = 0; i < frame; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / frame));
        }
        double highest = Math.min(HIGHEST_HERTZ, 0.475 * sampleRate);
        bands = new MelFilterbank(BANDS, LOWEST_HERTZ, highest, (double) sampleRate / transformed, transformed / 2 + 1);
        transform = new FloatFFT_1D(transformed);
    }

    @Override
    public int columns() {
        return BANDS;
    }

    @Override
    public float[] of(float[] wave) {
        int frames = 1 + Math.max(0, wave.length - window.length) / hop;
        double[] decibels = new double[frames * BANDS];
        float[] buffer = new float[transformed];
        float[] power = new float[transformed / 2 + 1];
        for (int frame = 0; frame < frames; frame++) {
            powerSpectrum(wave, frame * hop, buffer, power);
            for (int band = 0; band < BANDS; band++) {
                decibels[frame * BANDS + band] = 10 * Math.log10(bands.energy(band, power) + SILENCE);
            }
        }
        floorAndCentre(decibels);
        return resampled(decibels, frames);
    }

    /** |FFT|^2 of one windowed frame, bins 0 to half the transform. */
    void powerSpectrum(float[] wave, int start, float[] buffer, float[] power) {
        int filled = Math.min(window.length, wave.length - start);
        for (int i = 0; i < filled; i++) {
            buffer[i] = wave[start + i] * window[i];
        }
        Arrays.fill(buffer, filled, buffer.length, 0);
        transform.realForward(buffer);
        power[0] = buffer[0] * buffer[0];
        power[transformed / 2] = buffer[1] * buffer[1];
        for (int bin = 1; bin < transformed / 2; bin++) {
            power[bin] = buffer[2 * bin] * buffer[2 * bin] + buffer[2 * bin + 1] * buffer[2 * bin + 1];
        }
    }

    private static void floorAndCentre(double[] decibels) {
        double loudest = Double.NEGATIVE_INFINITY;
        for (double value : decibels) {
            loudest = Math.max(loudest, value);
        }
        double sum = 0;
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] = Math.max(loudest - DYNAMIC_RANGE_DB, decibels[i]);
            sum += decibels[i];
        }
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] -= sum / decibels.length;
        }
    }

    private static float[] resampled(double[] decibels, int frames) {
        float[] grid = new float[FEATURES];
        for (int frame = 0; frame < FRAMES; frame++) {
            double position = frame * (frames - 1) / (FRAMES - 1.0);
            int before = (int) position;
            int after = Math.min(frames - 1, before + 1);
            double share = position - before;
            for (int band = 0; band < BANDS; band++) {
                grid[frame * BANDS + band] = (float)
                        ((1 - share) * decibels[before * BANDS + band] + share * decibels[after * BANDS + band]);
            }
        }
        return grid;
    }
}
