package mnl.data.features;

import org.jtransforms.dct.DoubleDCT_1D;

/**
 * Mel-frequency cepstral coefficients of a sound (Davis and Mermelstein 1980): the first {@value #COEFFICIENTS} of the
 * discrete cosine transform of each frame of {@link LogMel},
 * c_k = s_k sum_b E_b cos(pi k (b + 1/2) / B), B = {@link LogMel#BANDS} bands, s_0 = sqrt(1/B), otherwise s_k = sqrt(2/B)
 * (DCT-II, orthonormal). Neighbouring bands are loud together; the coefficients hardly depend on each other. No lifter. c_0
 * is the level within the clip, so the volume of the whole recording does not matter.
 *
 * <p>Deltas are the slope of each coefficient over five frames of the grid,
 * d_t = sum_n n (c_(t+n) - c_(t-n)) / (2 sum_n n^2), n = 1, 2, with the first and last frame repeated beyond the ends.
 * Thread-safe.
 */
public final class Mfcc implements SoundFeatures {
    /** Coefficients per frame, c_0 among them. */
    public static final int COEFFICIENTS = 13;

    private static final int REACH = 2;
    private static final float SQUARES = 2 * (1 * 1 + 2 * 2);

    private final LogMel logMel;
    private final boolean deltas;
    private final DoubleDCT_1D transform = new DoubleDCT_1D(LogMel.BANDS);

    /**
     * Coefficients for one sample rate.
     *
     * @param sampleRate in Hz
     * @param deltas whether each frame's deltas follow its coefficients
     */
    public Mfcc(int sampleRate, boolean deltas) {
        logMel = new LogMel(sampleRate);
        this.deltas = deltas;
    }

    @Override
    public int columns() {
        return deltas ? 2 * COEFFICIENTS : COEFFICIENTS;
    }

    @Override
    public float[] of(float[] wave) {
        float[] energies = logMel.of(wave);
        float[] grid = new float[LogMel.FRAMES * columns()];
        double[] bands = new double[LogMel.BANDS];
        for (int frame = 0; frame < LogMel.FRAMES; frame++) {
            for (int band = 0; band < bands.length; band++) {
                bands[band] = energies[frame * bands.length + band];
            }
            transform.forward(bands, true);
            for (int k = 0; k < COEFFICIENTS; k++) {
                grid[frame * columns() + k] = (float) bands[k];
            }
        }
        if (deltas) {
            addDeltas(grid);
        }
        return grid;
    }

    private void addDeltas(float[] grid) {
        for (int frame = 0; frame < LogMel.FRAMES; frame++) {
            for (int k = 0; k < COEFFICIENTS; k++) {
                float slope = 0;
                for (int n = 1; n <= REACH; n++) {
                    slope += n * (at(grid, frame + n, k) - at(grid, frame - n, k));
                }
                grid[frame * columns() + COEFFICIENTS + k] = slope / SQUARES;
            }
        }
    }

    private float at(float[] grid, int frame, int k) {
        return grid[Math.max(0, Math.min(LogMel.FRAMES - 1, frame)) * columns() + k];
    }
}
