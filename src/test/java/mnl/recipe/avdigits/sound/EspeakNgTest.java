package mnl.recipe.avdigits.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import mnl.data.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EspeakNgTest {
    private static final Utterance UTTERANCE = new Utterance("en-gb-scotland", "Mr serious", 180, 40);
    private final EspeakNg espeak = new EspeakNg();

    @BeforeEach
    void needsTheProgram() {
        boolean installed = true;
        try {
            espeak.require(List.of());
        } catch (DataException e) {
            installed = false;
        }
        assumeTrue(installed, "espeak-ng is not installed: skipped.");
    }

    @Test
    void theSameUtteranceSoundsTheSame() {
        WordRecorder recorder = new WordRecorder(espeak);
        Wave wave = recorder.record("seven", UTTERANCE).wave();
        assertArrayEquals(
                wave.samples(), recorder.record("seven", UTTERANCE).wave().samples());
        assertTrue(wave.seconds() > 0.1 && wave.seconds() <= 0.7, wave.seconds() + " s");
        assertTrue(wave.peak() <= 0.95 + 1e-6);
    }

    @Test
    void aMissingVoiceIsNamedInsteadOfReplaced() {
        DataException refusal = assertThrows(DataException.class, () -> espeak.require(List.of("m1", "nobody")));
        assertTrue(refusal.getMessage().contains("no voice \"nobody\""), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("Debian package"), refusal.getMessage());
    }
}
