package mnl.data.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MfccTest {

    /** A tone that rises from 300 to 1500 Hz and gets louder. */
    private static float[] sweep(float volume) {
        float[] wave = new float[4_000];
        for (int i = 0; i < wave.length; i++) {
            double t = i / 8_000.0;
            wave[i] = (float) (volume * (0.2 + t) * Math.sin(2 * Math.PI * (300 * t + 1_200 * t * t)));
        }
        return wave;
    }

    @Test
    void coefficientsAreTheCosineTransformOfTheLogMelEnergies() {
        float[] energies = new LogMel(8_000).of(sweep(0.5f));
        float[] grid = new Mfcc(8_000, false).of(sweep(0.5f));
        assertEquals(16 * 13, grid.length);
        for (int frame = 0; frame < 16; frame++) {
            for (int k = 0; k < 13; k++) {
                double sum = 0;
                for (int band = 0; band < 20; band++) {
                    sum += energies[frame * 20 + band] * Math.cos(Math.PI * k * (band + 0.5) / 20);
                }
                assertEquals(sum * Math.sqrt((k == 0 ? 1 : 2) / 20.0), grid[frame * 13 + k], 1e-3);
            }
        }
    }

    @Test
    void deltasAreTheSlopeOverFiveFrames() {
        float[] plain = new Mfcc(8_000, false).of(sweep(0.5f));
        float[] grid = new Mfcc(8_000, true).of(sweep(0.5f));
        assertEquals(16 * 26, grid.length);
        for (int k = 0; k < 13; k++) {
            assertEquals(plain[7 * 13 + k], grid[7 * 26 + k], 0);
            double inside = (plain[8 * 13 + k] - plain[6 * 13 + k] + 2 * (plain[9 * 13 + k] - plain[5 * 13 + k])) / 10;
            assertEquals(inside, grid[7 * 26 + 13 + k], 1e-4);
            double first = (plain[13 + k] - plain[k] + 2 * (plain[2 * 13 + k] - plain[k])) / 10;
            assertEquals(first, grid[13 + k], 1e-4);
        }
    }

    @Test
    void volumeDoesNotMatterAndSilenceIsZero() {
        assertArrayEquals(new Mfcc(8_000, true).of(sweep(0.5f)), new Mfcc(8_000, true).of(sweep(0.05f)), 1e-2f);
        assertArrayEquals(new float[16 * 26], new Mfcc(16_000, true).of(new float[9_000]), 1e-3f);
    }
}
