package mnl.recipe.avdigits.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrimmerTest {
    private static final int RATE = 8_000;
    private static final int FRAME = 80;
    private static final int MARGIN = 160;
    private final Trimmer trimmer = new Trimmer();

    @Test
    void cutsSilenceAndLeavesAMargin() {
        Wave wave = frames(0, 0, 0, 0, 0, 1, 0, 0.5, 0, 0, 0, 0);
        Wave trimmed = trimmer.trim(wave);
        assertEquals(3 * FRAME + 2 * MARGIN, trimmed.samples().length);
        assertEquals(1, trimmed.samples()[MARGIN]);
        assertEquals(0, trimmed.samples()[MARGIN - 1]);
        assertEquals(0.5f, trimmed.samples()[MARGIN + 3 * FRAME - 1]);
    }

    @Test
    void thresholdIs38DecibelsBelowTheLoudestFrame() {
        double quieter = Math.pow(10, -39 / 20.0);
        double louder = Math.pow(10, -37 / 20.0);
        assertEquals(
                FRAME + 2 * MARGIN,
                trimmer.trim(frames(0, 0, 0, quieter, 1, quieter, 0, 0, 0)).samples().length);
        assertEquals(
                3 * FRAME + 2 * MARGIN,
                trimmer.trim(frames(0, 0, 0, louder, 1, louder, 0, 0, 0)).samples().length);
    }

    @Test
    void marginEndsWithTheWave() {
        Wave wave = frames(1, 0.5, 1);
        assertArrayEquals(wave.samples(), trimmer.trim(wave).samples());
    }

    private static Wave frames(double... amplitudes) {
        float[] samples = new float[amplitudes.length * FRAME];
        for (int i = 0; i < amplitudes.length; i++) {
            Arrays.fill(samples, i * FRAME, (i + 1) * FRAME, (float) amplitudes[i]);
        }
        return new Wave(RATE, samples);
    }
}
