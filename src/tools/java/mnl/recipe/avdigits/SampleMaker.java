package mnl.recipe.avdigits;

import java.util.List;
import mnl.data.DataException;
import mnl.recipe.avdigits.picture.Difficulty;
import mnl.recipe.avdigits.picture.DigitPainter;
import mnl.recipe.avdigits.picture.FontFace;
import mnl.recipe.avdigits.picture.Glyphs;
import mnl.recipe.avdigits.sound.EspeakNg;
import mnl.recipe.avdigits.sound.WordRecorder;

/** Makes samples as planned: has each digit spoken once and painted twice. */
final class SampleMaker {
    /** The spoken names of the digits, by digit. */
    static final List<String> WORDS = Language.ENGLISH.words();

    private final long seed;
    private final Plan plan;
    private final DigitPainter painter;
    private final WordRecorder recorder;

    /**
     * A maker with the fonts and voices of a plan.
     *
     * @throws DataException when espeak-ng, one of its voices or a font is missing
     */
    SampleMaker(long seed, Plan plan) {
        this.seed = seed;
        this.plan = plan;
        EspeakNg speaker = new EspeakNg();
        speaker.require(plan.voices().stream().flatMap(List::stream).toList());
        recorder = new WordRecorder(speaker);
        painter = new DigitPainter(
                new Glyphs(plan.faces().stream().flatMap(List::stream).toList()));
    }

    DigitSample make(SamplePlan sample) {
        return new DigitSample(
                sample,
                recorder.record(WORDS.get(sample.digit()), sample.utterance()),
                paint(sample, Difficulty.CLEAR, "clear"),
                paint(sample, Difficulty.CLUTTERED, "cluttered"));
    }

    private byte[] paint(SamplePlan sample, Difficulty difficulty, String purpose) {
        List<FontFace> neighbours = plan.faces().get(sample.fold());
        return painter.paint(
                sample.face(), sample.digit(), neighbours, difficulty, Rng.of(seed, purpose, sample.number()));
    }
}
