package mnl.recipe.avdigits;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mnl.data.features.NGrams;
import mnl.data.folder.DatasetFolderWriter;
import mnl.data.folder.SampleRow;
import mnl.recipe.avdigits.picture.DigitPainter;
import mnl.recipe.avdigits.sound.Utterance;
import mnl.recipe.avdigits.sound.WordRecorder;

/** Writes finished samples as a dataset folder. */
final class AvDigitsFolder {
    private static final String SOURCE =
            "Digits as a picture, a spoken and a written word, made by mnl.recipe.avdigits:"
                    + " glyphs of free fonts, distorted; names of the digits spoken by espeak-ng 1.51; number words in"
                    + " English, German and French. See README.md.";

    // Git must not take mu-law codes for text and change line ends in them.
    private static final String VERBATIM = "* -text\n";

    private AvDigitsFolder() {}

    /**
     * Writes the folder as a whole; one that is already there is replaced.
     *
     * @throws mnl.data.DataException when it cannot be written
     */
    static void write(Path folder, Plan plan, List<DigitSample> samples) {
        new DatasetFolderWriter(
                        "AV-Digits",
                        "CC0-1.0",
                        SOURCE,
                        SampleMaker.WORDS,
                        samples.stream().map(AvDigitsFolder::row).toList())
                .images(
                        "picture",
                        DigitPainter.SIDE,
                        DigitPainter.SIDE,
                        samples.stream().map(DigitSample::clear).toArray(byte[][]::new))
                .images(
                        "cluttered-picture",
                        DigitPainter.SIDE,
                        DigitPainter.SIDE,
                        samples.stream().map(DigitSample::cluttered).toArray(byte[][]::new))
                .sounds(
                        "sound",
                        WordRecorder.SAMPLE_RATE,
                        samples.stream()
                                .map(sample -> sample.recording().wave().samples())
                                .toArray(float[][]::new))
                .texts(
                        "word",
                        NGrams.OF_CHARACTERS,
                        samples.stream().map(sample -> sample.plan().word()).toArray(String[]::new))
                .file("README.md", Readme.of(plan).getBytes(StandardCharsets.UTF_8))
                .file(".gitattributes", VERBATIM.getBytes(StandardCharsets.UTF_8))
                .write(folder, true);
    }

    private static SampleRow row(DigitSample sample) {
        SamplePlan plan = sample.plan();
        Utterance utterance = sample.recording().utterance();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("voice", utterance.voice());
        columns.put("accent", utterance.accent());
        columns.put("words_per_minute", Integer.toString(utterance.wordsPerMinute()));
        columns.put("pitch", Integer.toString(utterance.pitch()));
        columns.put("font", plan.face().family());
        columns.put("language", plan.language().code());
        String id = String.format(
                Locale.ROOT,
                "%s-%d-%02d",
                SampleMaker.WORDS.get(plan.digit()),
                plan.fold(),
                plan.number() % Plan.PER_CLASS_AND_FOLD);
        return SampleRow.inFold(id, plan.digit(), plan.fold(), columns);
    }
}
