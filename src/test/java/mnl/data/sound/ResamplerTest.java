package mnl.data.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private final Resampler resampler = new Resampler(22_050, 8_000);

    @ParameterizedTest
    @ValueSource(doubles = {4_100, 5_000, 6_000, 8_000, 10_000})
    void tonesThatTheNewRateCannotCarryVanish(double hertz) {
        float[] wave = resampler.resample(tone(hertz, 22_050));
        double sum = 0;
        for (int n = 1_000; n < 7_000; n++) {
            sum += wave[n] * wave[n];
        }
        assertTrue(Math.sqrt(sum / 6_000) < 0.001, "a tone of " + hertz + " Hz came through");
    }

    @ParameterizedTest
    @CsvSource({
        "22050, 8000, 100", "22050, 8000, 1000", "22050, 8000, 3500", "8000, 16000, 3500", "8000, 22050, 1000",
        "11025, 16000, 4800", "44100, 8000, 3500", "96000, 8000, 3500", "44100, 16000, 7000", "44101, 8000, 440"
    })
    void tonesThatBothRatesCarryKeepTheirShape(int from, int to, double hertz) {
        float[] wave = new Resampler(from, to).resample(tone(hertz, from));
        assertEquals(to, wave.length);
        for (int n = to / 8; n < to * 7 / 8; n++) {
            assertEquals(Math.sin(2 * Math.PI * hertz * n / to), wave[n], 0.001);
        }
    }

    @Test
    void fromAHighRateNothingFoldsDown() {
        float[] wave = new Resampler(96_000, 8_000).resample(tone(4_300, 96_000));
        for (int n = 1_000; n < 7_000; n++) {
            assertEquals(0, wave[n], 0.001);
        }
    }

    @Test
    void theSameRateChangesNothing() {
        float[] tone = tone(440, 8_000);
        assertArrayEquals(tone, new Resampler(8_000, 8_000).resample(tone), 0);
    }

    /** The recordings of AV-Digits were made with it. */
    @Test
    void everyBitIsAsItWasWhenTheSampleDataWereMade() {
        float[] noise = new float[5_000];
        long state = 12_345;
        for (int i = 0; i < noise.length; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            noise[i] = (state >> 40) / (float) (1 << 23);
        }
        float[] resampled = resampler.resample(noise);
        assertEquals(1_814, resampled.length);
        assertEquals(-1_507_373_598, Arrays.hashCode(resampled));
    }

    private static float[] tone(double hertz, int rate) {
        float[] samples = new float[rate];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return samples;
    }
}
