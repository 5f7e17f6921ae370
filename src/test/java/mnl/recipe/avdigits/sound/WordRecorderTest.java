package mnl.recipe.avdigits.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mnl.data.DataException;
import org.junit.jupiter.api.Test;

class WordRecorderTest {
    private static final Utterance SLOW = new Utterance("en-gb", "m1", 100, 50);

    @Test
    void aLongWordIsSpokenAgainFaster() {
        List<Integer> speeds = new ArrayList<>();
        WordRecorder recorder = new WordRecorder((word, utterance) -> {
            speeds.add(utterance.wordsPerMinute());
            return hum(85.0 / utterance.wordsPerMinute());
        });
        WordRecorder.SpokenWord recording = recorder.record("seven", SLOW);
        assertEquals(List.of(100, 115, 133), speeds);
        assertEquals(133, recording.utterance().wordsPerMinute());
        assertTrue(recording.wave().seconds() <= 0.7);
        assertEquals(8_000, recording.wave().sampleRate());
        assertEquals(0.1, recording.wave().rms(), 1e-6);
    }

    @Test
    void aVoiceThatCannotBeFastEnoughIsNamed() {
        WordRecorder recorder = new WordRecorder((word, utterance) -> hum(2));
        DataException refusal = assertThrows(DataException.class, () -> recorder.record("seven", SLOW));
        assertTrue(refusal.getMessage().contains("\"m1\" cannot say \"seven\""), refusal.getMessage());
    }

    private static Wave hum(double seconds) {
        float[] samples = new float[(int) (seconds * EspeakNg.SAMPLE_RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * 200 * i / EspeakNg.SAMPLE_RATE);
        }
        return new Wave(EspeakNg.SAMPLE_RATE, samples);
    }
}
