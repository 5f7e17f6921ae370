package mnl.data.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpectrogramTest {
    private static final int RATE = 8000;

    @Test
    void aToneIsLoudestInItsOwnBand() {
        float[] wave = new float[RATE / 2];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.3 * Math.sin(2 * Math.PI * 1000 * i / RATE));
        }
        Spectrogram spectrogram = Spectrogram.of(wave, RATE);
        assertEquals(4000, spectrogram.highestHertz());
        assertEquals(0.005, spectrogram.secondsPerFrame(), 1e-12);
        assertEquals(100, spectrogram.decibels().length);
        float[] middle = spectrogram.decibels()[50];
        int loudest = 0;
        for (int band = 0; band < middle.length; band++) {
            loudest = middle[band] > middle[loudest] ? band : loudest;
        }
        assertEquals(1000, loudest * 4000.0 / middle.length, 4000.0 / middle.length);
        assertEquals(0, middle[loudest], 1);
        assertTrue(middle[100] < -50, "far from the tone it is quiet: " + middle[100]);
    }

    @Test
    void silenceIsAtTheFloor() {
        for (float[] frame : Spectrogram.of(new float[400], RATE).decibels()) {
            for (float level : frame) {
                assertEquals(Spectrogram.FLOOR, level);
            }
        }
    }

    @Test
    void aSoundShorterThanAFrameHasAFrame() {
        assertEquals(1, Spectrogram.of(new float[] {1}, RATE).decibels().length);
    }
}
