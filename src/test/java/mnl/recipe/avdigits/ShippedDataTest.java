package mnl.recipe.avdigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mnl.data.Fingerprint;
import mnl.data.sound.MuLaw;
import mnl.recipe.avdigits.picture.FontFace;
import mnl.recipe.avdigits.picture.FontFaces;
import mnl.recipe.avdigits.sound.EspeakVoices;
import mnl.recipe.avdigits.sound.Utterance;
import mnl.recipe.avdigits.sound.Wave;
import mnl.recipe.avdigits.sound.WordRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedDataTest {
    private static final Path FOLDER = Path.of("sample-data", "av-digits");
    private static final int SAMPLES = 2_200;

    @Test
    void everyFoldHas44OfEachClass() throws IOException {
        Map<String, Long> counts = rows().stream()
                .collect(Collectors.groupingBy(row -> row.get("fold") + "/" + row.get("label"), Collectors.counting()));
        assertEquals(50, counts.size());
        counts.forEach((cell, count) -> assertEquals(44, count, cell));
        assertEquals(
                SAMPLES, rows().stream().map(row -> row.get("id")).distinct().count());
    }

    @Test
    void noVoiceAndNoFontIsInTwoFolds() throws IOException {
        assertEquals(78, foldsOf("voice").size());
        assertEquals(49, foldsOf("font").size());
        foldsOf("voice").forEach((voice, folds) -> assertEquals(1, folds.size(), voice));
        foldsOf("font").forEach((font, folds) -> assertEquals(1, folds.size(), font));
    }

    @Test
    void relativesAreInOneFold() throws IOException {
        for (List<String> voices : EspeakVoices.groups()) {
            assertEquals(1, folds("voice", voices).size(), voices.toString());
        }
        for (List<FontFace> faces : FontFaces.groups()) {
            List<String> families = faces.stream().map(FontFace::family).toList();
            assertEquals(1, folds("font", families).size(), families.toString());
        }
    }

    @Test
    void everyClipIsAudibleShortAndUnclipped() throws IOException {
        byte[] codes = Files.readAllBytes(FOLDER.resolve("sound.ulaw"));
        int start = 0;
        for (Map<String, String> clip : table(FOLDER.resolve("sound.csv"))) {
            int length = Integer.parseInt(clip.get("length"));
            Wave wave = new Wave(8_000, MuLaw.decode(codes, start, length));
            String id = clip.get("id");
            assertTrue(wave.seconds() >= 0.1 && wave.seconds() <= 0.7, id + " lasts " + wave.seconds() + " s");
            assertTrue(wave.rms() > 0.05 && wave.rms() < 0.11, id + " has the level " + wave.rms());
            assertTrue(wave.peak() < 0.98, id + " has the peak " + wave.peak());
            start += length;
        }
        assertEquals(codes.length, start);
    }

    @Test
    void everyPictureHasContrast() throws IOException {
        for (String modality : List.of("picture", "cluttered-picture")) {
            byte[] grey = Files.readAllBytes(FOLDER.resolve(modality + ".gray8"));
            assertEquals(SAMPLES * 256, grey.length);
            for (int sample = 0; sample < SAMPLES; sample++) {
                int least = 255;
                int most = 0;
                for (int i = sample * 256; i < (sample + 1) * 256; i++) {
                    least = Math.min(least, grey[i] & 0xff);
                    most = Math.max(most, grey[i] & 0xff);
                }
                assertTrue(most - least > 30, modality + " " + sample + " has a contrast of " + (most - least));
            }
        }
    }

    @Test
    void theReadmeListsTheFontsAndVoicesThatAreInTheData() throws IOException {
        assertEquals(Readme.of(Plan.of(1)).lines().toList(), Files.readAllLines(FOLDER.resolve("README.md")));
        List<Map<String, String>> rows = rows();
        for (SamplePlan sample : Plan.of(1).samples()) {
            Map<String, String> row = rows.get(sample.number());
            assertEquals(sample.utterance().voice(), row.get("voice"));
            assertEquals(sample.face().family(), row.get("font"));
        }
    }

    @Test
    void picturesAndSoundsAreTheFirstOnesToTheByte() throws IOException {
        Map<String, String> digests = Map.of(
                "picture.gray8", "e3b6e09fb65462aca5cc8a26678884e09ddf86094bbd88a6c9136b0fb0f1d9fb",
                "cluttered-picture.gray8", "9ad7f5f63949f667fb7f5e3eb81043df6bbc695a012d9d389056cf657a28c243",
                "sound.ulaw", "6c5dc177a882a1af011057f4b618d49d0463c033a593cb70224955f7a04691b5");
        for (Map.Entry<String, String> digest : digests.entrySet()) {
            MessageDigest sha = Fingerprint.digest();
            sha.update(Files.readAllBytes(FOLDER.resolve(digest.getKey())));
            assertEquals(digest.getValue(), Fingerprint.text(sha), digest.getKey());
        }
    }

    @Test
    void theRecipeWritesEveryShippedFileAroundThesePicturesAndSounds(@TempDir Path temporary) throws IOException {
        Plan plan = Plan.of(1);
        Path built = temporary.resolve("built");
        AvDigitsFolder.write(built, plan, shippedSamples(plan));
        try (Stream<Path> files = Files.list(built)) {
            // Mu-law has two codes for 0, so decoding and encoding may change them; the digest above holds the sounds.
            for (Path file : files.filter(each -> !each.endsWith("sound.ulaw")).toList()) {
                assertEquals(-1, Files.mismatch(file, FOLDER.resolve(file.getFileName())), file.toString());
            }
        }
    }

    private static List<DigitSample> shippedSamples(Plan plan) throws IOException {
        byte[] clear = Files.readAllBytes(FOLDER.resolve("picture.gray8"));
        byte[] cluttered = Files.readAllBytes(FOLDER.resolve("cluttered-picture.gray8"));
        byte[] codes = Files.readAllBytes(FOLDER.resolve("sound.ulaw"));
        List<Map<String, String>> rows = rows();
        List<Map<String, String>> clips = table(FOLDER.resolve("sound.csv"));
        List<DigitSample> samples = new ArrayList<>();
        int start = 0;
        for (SamplePlan sample : plan.samples()) {
            int n = sample.number();
            int length = Integer.parseInt(clips.get(n).get("length"));
            Utterance planned = sample.utterance();
            Utterance spoken = new Utterance(
                    planned.accent(),
                    planned.voice(),
                    Integer.parseInt(rows.get(n).get("words_per_minute")),
                    planned.pitch());
            Wave wave = new Wave(8_000, MuLaw.decode(codes, start, length));
            samples.add(new DigitSample(
                    sample,
                    new WordRecorder.SpokenWord(spoken, wave),
                    Arrays.copyOfRange(clear, 256 * n, 256 * (n + 1)),
                    Arrays.copyOfRange(cluttered, 256 * n, 256 * (n + 1))));
            start += length;
        }
        return samples;
    }

    @Test
    void theFolderStaysSmall() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertTrue(files.mapToLong(file -> file.toFile().length()).sum() < 12_000_000);
        }
    }

    private static Map<String, Set<String>> foldsOf(String column) throws IOException {
        Map<String, Set<String>> folds = new HashMap<>();
        for (Map<String, String> row : rows()) {
            folds.computeIfAbsent(row.get(column), name -> new HashSet<>()).add(row.get("fold"));
        }
        return folds;
    }

    private static Set<String> folds(String column, List<String> names) throws IOException {
        return foldsOf(column).entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    private static List<Map<String, String>> rows() throws IOException {
        return table(FOLDER.resolve("samples.csv"));
    }

    // None of the cells of this dataset needs quotes.
    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",");
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < names.length; i++) {
                        row.put(names[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }
}
