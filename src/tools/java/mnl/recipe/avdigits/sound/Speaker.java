package mnl.recipe.avdigits.sound;

/** Speaks a word aloud. */
public interface Speaker {

    /**
     * The spoken word at the speaker's own sample rate.
     *
     * @throws mnl.data.DataException when it cannot be spoken
     */
    Wave speak(String word, Utterance utterance);
}
