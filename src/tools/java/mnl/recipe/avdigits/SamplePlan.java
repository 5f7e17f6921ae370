package mnl.recipe.avdigits;

import mnl.recipe.avdigits.picture.FontFace;
import mnl.recipe.avdigits.sound.Utterance;

/**
 * What one sample will be.
 *
 * @param number position in the dataset
 * @param digit 0-9
 * @param fold 0-based
 * @param utterance who says the digit's name, and how
 * @param face what the digit is drawn with
 * @param language what its word is written in
 */
record SamplePlan(int number, int digit, int fold, Utterance utterance, FontFace face, Language language) {

    /** The digit's name in that language, without mistakes. */
    String word() {
        return language.words().get(digit);
    }
}
