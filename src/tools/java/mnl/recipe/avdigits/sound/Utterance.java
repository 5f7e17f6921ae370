package mnl.recipe.avdigits.sound;

/**
 * Who says a word, and how.
 *
 * @param accent an English accent of espeak-ng
 * @param voice a voice variant of espeak-ng
 * @param wordsPerMinute speed
 * @param pitch 0-99
 */
public record Utterance(String accent, String voice, int wordsPerMinute, int pitch) {

    Utterance faster(double factor) {
        return new Utterance(accent, voice, (int) Math.ceil(wordsPerMinute * factor), pitch);
    }
}
