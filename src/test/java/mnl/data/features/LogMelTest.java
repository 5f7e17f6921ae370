package mnl.data.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogMelTest {

    private static float[] tone(double hertz, int length) {
        float[] wave = new float[length];
        for (int i = 0; i < length; i++) {
            wave[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / 8000));
        }
        return wave;
    }

    @Test
    void bandsAreTrianglesOnTheMelScale() {
        MelFilterbank bands = new MelFilterbank(20, 100, 3800, 31.25, 129);
        assertEquals(168.5806, bands.centre(0), 1e-4);
        assertEquals(3444.6932, bands.centre(19), 1e-4);
        for (int band = 0; band < 20; band++) {
            double lower = band == 0 ? 100 : bands.centre(band - 1);
            assertEquals(1, bands.weight(band, bands.centre(band)), 1e-12);
            assertEquals(0, bands.weight(band, lower), 1e-12);
            assertEquals(0.5, bands.weight(band, (lower + bands.centre(band)) / 2), 1e-9);
            assertEquals(0, bands.weight(band, lower - 1), 0);
        }
        double between = (bands.centre(7) + bands.centre(8)) / 2;
        assertEquals(1, bands.weight(7, between) + bands.weight(8, between), 1e-9, "neighbours share all energy");
    }

    @Test
    void energyOfAFlatSpectrumIsTheSumOfTheTriangle() {
        MelFilterbank bands = new MelFilterbank(20, 100, 3800, 31.25, 129);
        float[] flat = new float[129];
        java.util.Arrays.fill(flat, 2);
        for (int band = 0; band < 20; band++) {
            double sum = 0;
            for (int bin = 0; bin < 129; bin++) {
                sum += 2 * bands.weight(band, bin * 31.25);
            }
            assertEquals(sum, bands.energy(band, flat), 1e-5);
            assertTrue(sum > 1);
        }
    }

    @Test
    void thePowerSpectrumKeepsTheWindowedEnergy() {
        LogMel features = new LogMel(8000);
        float[] wave = tone(437, 200);
        float[] power = new float[129];
        features.powerSpectrum(wave, 0, new float[256], power);
        double spectral = power[0] + power[128];
        for (int bin = 1; bin < 128; bin++) {
            spectral += 2 * power[bin];
        }
        double energy = 0;
        for (int i = 0; i < 200; i++) {
            double windowed = wave[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / 200));
            energy += windowed * windowed;
        }
        assertEquals(energy, spectral / 256, energy * 1e-5);
    }

    @Test
    void aToneIsLoudestInTheBandAroundItInEveryFrame() {
        MelFilterbank bands = new MelFilterbank(20, 100, 3800, 31.25, 129);
        float[] grid = new LogMel(8000).of(tone(bands.centre(11), 4000));
        assertEquals(320, grid.length);
        for (int frame = 0; frame < LogMel.FRAMES; frame++) {
            int loudest = 0;
            for (int band = 1; band < LogMel.BANDS; band++) {
                loudest = grid[frame * 20 + band] > grid[frame * 20 + loudest] ? band : loudest;
            }
            assertEquals(11, loudest);
        }
    }

    @Test
    void volumeDoesNotMatterAndTheRangeIs60Decibels() {
        float[] wave = tone(700, 3000);
        float[] quiet = wave.clone();
        for (int i = 0; i < 1500; i++) {
            wave[i] = 0;
        }
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] = 0.1f * wave[i];
        }
        float[] grid = new LogMel(8000).of(wave);
        assertArrayEquals(grid, new LogMel(8000).of(quiet), 1e-3f);
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float value : grid) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertEquals(60, most - least, 1);
    }

    @Test
    void silenceAndShortClipsGiveFiniteFeatures() {
        assertArrayEquals(new float[320], new LogMel(8000).of(new float[5000]), 1e-4f);
        for (float value : new LogMel(8000).of(tone(500, 50))) {
            assertTrue(Float.isFinite(value));
        }
        assertEquals(320, new LogMel(44_100).of(new float[9000]).length);
    }
}
