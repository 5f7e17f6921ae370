package mnl.recipe.avdigits.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LoudnessNormalizerTest {
    private final LoudnessNormalizer normalizer = new LoudnessNormalizer();

    @Test
    void quietAndLoudComeToTheSameLevel() {
        for (float amplitude : new float[] {0.003f, 0.9f}) {
            Wave wave = normalizer.level(new Wave(8_000, new float[] {amplitude, -amplitude, amplitude, 0}));
            assertEquals(0.1, wave.rms(), 1e-6);
        }
    }

    @Test
    void aClickStaysWithinThePeak() {
        float[] click = new float[4_000];
        click[2_000] = -0.2f;
        Wave wave = normalizer.level(new Wave(8_000, click));
        assertEquals(0.95, wave.peak(), 1e-6);
        assertTrue(wave.rms() < 0.1);
    }

    @Test
    void silenceStaysSilence() {
        assertEquals(0, normalizer.level(new Wave(8_000, new float[10])).peak());
    }
}
