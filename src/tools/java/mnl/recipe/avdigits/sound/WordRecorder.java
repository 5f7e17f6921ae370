package mnl.recipe.avdigits.sound;

import mnl.data.DataException;
import mnl.data.sound.Resampler;

/** Records words of at most 0.7 s at 8 kHz: spoken, resampled, trimmed, levelled. */
public final class WordRecorder {
    /** Rate of the recordings in Hz. */
    public static final int SAMPLE_RATE = 8000;

    private static final double LONGEST_SECONDS = 0.7;
    private static final double FASTER = 1.15;
    private static final int FASTEST = 450;

    private final Speaker speaker;
    private final Resampler resampler = new Resampler(EspeakNg.SAMPLE_RATE, SAMPLE_RATE);
    private final Trimmer trimmer = new Trimmer();
    private final LoudnessNormalizer normalizer = new LoudnessNormalizer();

    public WordRecorder(Speaker speaker) {
        this.speaker = speaker;
    }

    /**
     * One recording; a word that takes longer than 0.7 s is spoken again, 1.15 times faster each time.
     *
     * @throws DataException when the word cannot be spoken, or not fast enough
     */
    public SpokenWord record(String word, Utterance wanted) {
        for (Utterance utterance = wanted;
                utterance.wordsPerMinute() <= FASTEST;
                utterance = utterance.faster(FASTER)) {
            Wave wave = trimmer.trim(lowered(speaker.speak(word, utterance)));
            if (wave.seconds() <= LONGEST_SECONDS) {
                return new SpokenWord(utterance, normalizer.level(wave));
            }
        }
        throw new DataException("The voice \"" + wanted.voice() + "\" cannot say \"" + word + "\" within "
                + LONGEST_SECONDS + " s: leave it out of the list of voices.");
    }

    private Wave lowered(Wave wave) {
        if (wave.sampleRate() != EspeakNg.SAMPLE_RATE) {
            throw new IllegalArgumentException(
                    "The wave has " + wave.sampleRate() + " Hz and not " + EspeakNg.SAMPLE_RATE + " Hz.");
        }
        return new Wave(SAMPLE_RATE, resampler.resample(wave.samples()));
    }

    /** What was said in the end, and how it sounds. */
    public record SpokenWord(Utterance utterance, Wave wave) {}
}
