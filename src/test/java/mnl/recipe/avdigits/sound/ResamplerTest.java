package mnl.recipe.avdigits.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private final Resampler resampler = new Resampler(22_050, 8_000);

    @ParameterizedTest
    @ValueSource(doubles = {4_100, 5_000, 6_000, 8_000, 10_000})
    void tonesThatTheNewRateCannotCarryVanish(double hertz) {
        assertTrue(middle(resampler.resample(tone(hertz))).rms() < 0.001, "a tone of " + hertz + " Hz came through");
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1_000, 3_000, 3_500})
    void tonesThatItCanCarryKeepTheirShape(double hertz) {
        Wave wave = resampler.resample(tone(hertz));
        for (int n = 1_000; n < 7_000; n++) {
            assertEquals(Math.sin(2 * Math.PI * hertz * n / 8_000), wave.samples()[n], 0.001);
        }
    }

    @Test
    void durationStays() {
        assertEquals(8_000, resampler.resample(tone(440)).samples().length);
    }

    @Test
    void refusesToRaiseTheRateAndOtherRates() {
        assertThrows(IllegalArgumentException.class, () -> new Resampler(8_000, 22_050));
        assertThrows(IllegalArgumentException.class, () -> resampler.resample(new Wave(16_000, new float[10])));
    }

    private static Wave middle(Wave wave) {
        int length = wave.samples().length;
        return new Wave(wave.sampleRate(), Arrays.copyOfRange(wave.samples(), length / 8, length * 7 / 8));
    }

    private static Wave tone(double hertz) {
        float[] samples = new float[22_050];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / 22_050);
        }
        return new Wave(22_050, samples);
    }
}
