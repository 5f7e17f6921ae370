package mnl.data.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import mnl.data.DataException;
import mnl.data.Dataset;
import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.data.features.HashedNGrams;
import mnl.data.features.NGrams;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFolderTest {
    private static final int TEXT = 3;
    private static final NoiseSpec MISSPELT = new NoiseSpec(NoiseKind.TEXT_MISSPELLING, 4, 1);

    @TempDir
    Path temporary;

    private final SmallFolder small = new SmallFolder();
    private final String[] texts = new String[SmallFolder.SAMPLES];
    private Path folder;

    @BeforeEach
    void write() {
        for (int n = 0; n < texts.length; n++) {
            texts[n] = switch (n % 5) {
                case 0 -> "";
                case 1 -> "Zeile eins\nZeile \"zwei\", \\ und\u2028drei";
                case 2 -> "z\u00e9ro " + n;
                case 3 -> "\uD83D\uDE00 " + n;
                default -> "plain text number " + n;
            };
        }
        folder = write("small", NGrams.OF_CHARACTERS, false);
    }

    private Path write(String name, NGrams grams, boolean compressed) {
        Path path = temporary.resolve(name);
        small.writer().compressed(compressed).texts("words", grams, texts).write(path, false);
        return path;
    }

    private static Signal.Text text(Dataset data, int sample, NoiseSpec noise) {
        return (Signal.Text) data.signal(Split.TEST, sample, TEXT, noise, 7);
    }

    @Test
    void whatWasWrittenIsReadWhateverIsInIt() {
        for (boolean compressed : new boolean[] {false, true}) {
            Dataset data = FolderSource.open(write("again" + compressed, NGrams.OF_CHARACTERS, compressed), 0)
                    .forSeed(0);
            // Fold 0 holds samples 0, 1, 2, 15, 16, 17, 30, ...
            for (int sample = 0; sample < 12; sample++) {
                assertEquals(
                        texts[sample / 3 * 15 + sample % 3],
                        text(data, sample, NoiseSpec.NONE).shown());
            }
        }
    }

    @Test
    void theDescriptionTellsVocabularyAndLength() {
        NGrams pairs = new NGrams(NGrams.Unit.WORD, 1, 2, 50);
        ModalityInfo info = FolderSource.open(write("pairs", pairs, false), 0)
                .info()
                .modalities()
                .get(TEXT);
        assertEquals(ModalityKind.TEXT, info.kind());
        assertEquals(50, info.features());
        // The longest has the words zeile, eins, zeile, zwei, backslash, und + drei, since U+2028 is white space to no
        // pattern.
        assertEquals(Optional.of(new ModalityInfo.TokenSpace(50, 11)), info.tokens());
    }

    @Test
    void composedAndDecomposedCharactersAreTheSame() throws IOException {
        SmallFolder.replace(folder.resolve("words.jsonl"), "z\u00e9ro 2", "ze\u0301ro 2");
        assertEquals(
                "z\u00e9ro 2",
                text(FolderSource.open(folder, 0).forSeed(0), 2, NoiseSpec.NONE).shown());
    }

    @Test
    void featuresTokensAndSignalHaveTheSameNoise() {
        Dataset data = FolderSource.open(folder, 0).forSeed(0);
        HashedNGrams grams = new HashedNGrams(NGrams.OF_CHARACTERS);
        int length = data.info().modalities().get(TEXT).tokens().orElseThrow().length();
        int[] tokens = data.tokens(Split.TEST, TEXT, MISSPELT, 7);
        float[] features = data.features(Split.TEST, TEXT, MISSPELT, 7);
        float[] clean = data.features(Split.TEST, TEXT, NoiseSpec.NONE, 7);
        assertEquals(12 * length, tokens.length);
        int changed = 0;
        for (int sample = 0; sample < 12; sample++) {
            Signal.Text signal = text(data, sample, MISSPELT);
            int[] expected = grams.tokens(signal.shown());
            int[] padded = Arrays.copyOf(expected, length);
            Arrays.fill(padded, expected.length, length, -1);
            assertArrayEquals(padded, Arrays.copyOfRange(tokens, sample * length, (sample + 1) * length));
            boolean same = Arrays.equals(
                    Arrays.copyOfRange(features, sample * 256, (sample + 1) * 256),
                    Arrays.copyOfRange(clean, sample * 256, (sample + 1) * 256));
            assertEquals(signal.changed(), !same, signal.shown());
            changed += signal.changed() ? 1 : 0;
        }
        assertTrue(changed > 5, changed + " changed");
        assertArrayEquals(tokens, FolderSource.open(folder, 0).forSeed(0).tokens(Split.TEST, TEXT, MISSPELT, 7));
        assertNotEquals(Arrays.toString(tokens), Arrays.toString(data.tokens(Split.TEST, TEXT, MISSPELT, 8)));
    }

    @Test
    void featuresAreStandardisedByTheTrainingSplitAndOthersHaveNoTokens() {
        Dataset data = FolderSource.open(folder, 0).forSeed(0);
        float[] training = data.features(Split.TRAIN, TEXT, NoiseSpec.NONE, 0);
        for (int column = 0; column < 256; column++) {
            double sum = 0;
            for (int i = column; i < training.length; i += 256) {
                sum += training[i];
            }
            assertEquals(0, sum / 48, 1e-4);
        }
        String message = assertThrows(
                        IllegalArgumentException.class, () -> data.tokens(Split.TEST, 1, NoiseSpec.NONE, 0))
                .getMessage();
        assertTrue(message.contains("pictures"), message);
        assertThrows(
                DataException.class,
                () -> data.tokens(Split.TEST, TEXT, new NoiseSpec(NoiseKind.SOUND_WHITE, 1, 1), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dataset.json | \"jsonl\" | \"txt\" | modalities[3].encoding | jsonl",
                "dataset.json | \"character\" | \"letter\" | modalities[3].ngrams.unit | \"word\"",
                "dataset.json | \"from\" : 1 | \"from\" : 0 | modalities[3].ngrams.from | from 1 to 8",
                "dataset.json | \"to\" : 3 | \"to\" : 0 | modalities[3].ngrams.to | from 1 to 8",
                "dataset.json | \"buckets\" : 256 | \"buckets\" : 1 | modalities[3].ngrams.buckets | from 2",
                "dataset.json | words.jsonl | gone.jsonl | gone.jsonl | missing",
                "words.jsonl | {\"id\":\"s4\" | {\"id\":\"s5\" | words.jsonl, line 5 | same order",
                "words.jsonl | {\"id\":\"s4\" | {\"id\":4 | words.jsonl, line 5 | \"id\" is not a text",
                "words.jsonl | {\"id\":\"s4\" | {\"key\":\"s4\" | words.jsonl, line 5 | \"id\" is missing",
                "words.jsonl | {\"id\":\"s4\",\"text\" | {\"id\":\"s4\",\"txt\" | line 5 | \"text\" is missing",
                "words.jsonl | number 4\"} | number 4\" | words.jsonl, line 5 | not JSON",
                "words.jsonl | number 4\"} | number 4\"} 7 | words.jsonl, line 5 | not JSON",
            })
    void whatDoesNotHoldIsRefusedWithItsPlace(
            String file, String target, String replacement, String place, String remedy) throws IOException {
        SmallFolder.replace(folder.resolve(file), target, replacement);
        refused(place, remedy);
    }

    @Test
    void linesTooFewAndEmptyOnesInBetweenAndBrokenCompression() throws IOException {
        Path file = folder.resolve("words.jsonl");
        String content = Files.readString(file);
        Files.writeString(file, content.substring(content.indexOf('\n') + 1));
        refused("words.jsonl", "59 lines", "60 samples", "one line per sample");
        Files.writeString(file, content.replaceFirst("\n", "\n\n"));
        refused("words.jsonl", "61 lines");
        Files.writeString(file, content + "\n\n");
        FolderSource.open(folder, 0);
        SmallFolder.replace(folder.resolve("dataset.json"), "words.jsonl", "words.jsonl.gz");
        Files.move(file, folder.resolve("words.jsonl.gz"));
        refused("words.jsonl.gz", "cannot be read");
    }

    private void refused(String... words) {
        String message = assertThrows(DataException.class, () -> FolderSource.open(folder, 0))
                .getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), "\"" + word + "\" in: " + message);
        }
        assertTrue(message.endsWith("."), message);
    }
}
