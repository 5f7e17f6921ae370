package mnl.recipe.avdigits;

import java.util.ArrayList;
import java.util.List;
import mnl.recipe.avdigits.picture.FontFace;
import mnl.recipe.avdigits.picture.FontFaces;
import mnl.recipe.avdigits.sound.EspeakVoices;
import mnl.recipe.avdigits.sound.Utterance;

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
        List<List<String>> voices = FoldAssignment.deal(EspeakVoices.groups(), FOLDS, Rng.of(seed, "voices"));
        List<List<FontFace>> faces = FoldAssignment.deal(FontFaces.groups(), FOLDS, Rng.of(seed, "fonts"));
        List<SamplePlan> samples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            for (int digit = 0; digit < DIGITS; digit++) {
                Rng rng = Rng.of(seed, "plan", fold, digit);
                Rng languages = Rng.of(seed, "languages", fold, digit);
                List<String> speakers = inTurn(voices.get(fold), rng);
                List<FontFace> hands = inTurn(faces.get(fold), rng);
                for (int i = 0; i < PER_CLASS_AND_FOLD; i++) {
                    samples.add(new SamplePlan(
                            samples.size(),
                            digit,
                            fold,
                            utterance(speakers.get(i), rng),
                            hands.get(i),
                            languages.pick(LANGUAGES)));
                }
            }
        }
        return new Plan(voices, faces, samples);
    }

    // Everyone once in a random order, then everyone again, until each sample of a class has one.
    private static <T> List<T> inTurn(List<T> elements, Rng rng) {
        List<T> turns = new ArrayList<>();
        while (turns.size() < PER_CLASS_AND_FOLD) {
            List<T> round = new ArrayList<>(elements);
            rng.shuffle(round);
            turns.addAll(round);
        }
        return turns;
    }

    private static Utterance utterance(String voice, Rng rng) {
        long pitch = Math.round(PITCH_MEAN + PITCH_DEVIATION * rng.gaussian());
        return new Utterance(rng.pick(EspeakVoices.ACCENTS), voice, rng.whole(SLOWEST, FASTEST), (int)
                Math.min(PITCH_MAXIMUM, Math.max(0, pitch)));
    }
}
