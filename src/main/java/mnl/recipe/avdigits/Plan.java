package mnl.recipe.avdigits;

import java.util.ArrayList;
import java.util.List;
import mnl.recipe.avdigits.picture.FontFace;
import mnl.recipe.avdigits.picture.FontFaces;
import mnl.recipe.avdigits.sound.Utterance;
import mnl.recipe.avdigits.sound.Voices;

/**
 * Which samples the dataset has: five folds, each with voices and fonts of its own and 44 samples of each digit.
 * The language of a word is drawn from all languages alike in every fold.
 *
 * @param voices voices of each fold
 * @param faces font faces of each fold
 * @param samples fold by fold, within a fold digit by digit
 */
record Plan(List<List<String>> voices, List<List<FontFace>> faces, List<SamplePlan> samples) {
    static final int DIGITS = 10;
    static final int FOLDS = 5;
    static final int PER_CLASS_AND_FOLD = 44;

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final int SLOWEST = 140;
    private static final int FASTEST = 230;
    private static final double PITCH_MEAN = 50;
    private static final double PITCH_DEVIATION = 22;
    private static final int PITCH_MAXIMUM = 99;

    /** The plan of a seed. */
    static Plan of(long seed) {
        List<List<String>> voices = Folds.deal(Voices.groups(), FOLDS, Dice.of(seed, "voices"));
        List<List<FontFace>> faces = Folds.deal(FontFaces.groups(), FOLDS, Dice.of(seed, "fonts"));
        List<SamplePlan> samples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            for (int digit = 0; digit < DIGITS; digit++) {
                Dice dice = Dice.of(seed, "plan", fold, digit);
                Dice languages = Dice.of(seed, "languages", fold, digit);
                List<String> speakers = inTurn(voices.get(fold), dice);
                List<FontFace> hands = inTurn(faces.get(fold), dice);
                for (int i = 0; i < PER_CLASS_AND_FOLD; i++) {
                    samples.add(new SamplePlan(
                            samples.size(),
                            digit,
                            fold,
                            utterance(speakers.get(i), dice),
                            hands.get(i),
                            languages.pick(LANGUAGES)));
                }
            }
        }
        return new Plan(voices, faces, samples);
    }

    // Everyone once in a random order, then everyone again, until each sample of a class has one.
    private static <T> List<T> inTurn(List<T> elements, Dice dice) {
        List<T> turns = new ArrayList<>();
        while (turns.size() < PER_CLASS_AND_FOLD) {
            List<T> round = new ArrayList<>(elements);
            dice.shuffle(round);
            turns.addAll(round);
        }
        return turns;
    }

    private static Utterance utterance(String voice, Dice dice) {
        long pitch = Math.round(PITCH_MEAN + PITCH_DEVIATION * dice.gaussian());
        return new Utterance(dice.pick(Voices.ACCENTS), voice, dice.whole(SLOWEST, FASTEST), (int)
                Math.min(PITCH_MAXIMUM, Math.max(0, pitch)));
    }
}
