package mnl.data.importing.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.data.Dataset;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.data.features.SoundFeatures;
import mnl.data.folder.FolderSource;
import mnl.data.importing.ImportFiles;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.ImportProgress;
import mnl.data.importing.ImportReport;
import mnl.data.importing.Importer;
import mnl.data.importing.MediaOptions;
import mnl.data.importing.Pairing;
import mnl.data.importing.Source;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOptions.TextLayout;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.importing.SplitFiles;
import mnl.data.importing.SplitRule;
import mnl.data.importing.formats.StandardFormats;
import mnl.data.sound.WavBytes;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, sounds and captions become dataset folders. */
class MediaImportTest {
    private static final MediaOptions SMALL =
            new MediaOptions("", 2, 2, 0, true, SoundFeatures.Kind.MFCC_DELTAS, false);

    @TempDir
    Path folder;

    private ImportFiles files;

    @BeforeEach
    void files() {
        files = new ImportFiles(folder);
    }

    private Source source(String file, MediaOptions media) {
        SourceOptions options =
                new SourceOptions("", Map.of(), Roles.DETECT, TextLayout.DETECT, List.of(), 0, media, false);
        return StandardFormats.all().source(folder.resolve(file), options);
    }

    private static MediaOptions pattern(String text) {
        return new MediaOptions(text, 2, 2, 0, false, SoundFeatures.Kind.LOG_MEL, false);
    }

    private ImportReport run(Pairing pairing, SplitRule splits, Source... sources) {
        ImportPlan plan = new ImportPlan(List.of(sources), pairing, splits, List.of(), 0, "Test", "", "", Set.of());
        return new Importer().run(plan, folder.resolve("out"), ImportProgress.SILENT, () -> false);
    }

    private Map<String, String> labels() throws IOException {
        Map<String, String> labels = new LinkedHashMap<>();
        Files.readAllLines(folder.resolve("out/samples.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> labels.put(cells[0], cells[1] + " " + cells[2]));
        return labels;
    }

    @Test
    void picturesOfEachClassInAFolder() throws IOException {
        files.folder("pics");
        for (String name : List.of("cat", "dog")) {
            files.folder("pics/" + name);
            for (int i = 0; i < 5; i++) {
                files.bytes("pics/" + name + "/" + i + ".png", ImportFiles.png(4 + 2 * i, 4 + 2 * i, 40 * i));
            }
        }
        files.text("pics/readme.txt", "mine");
        files.bytes("pics/cat/.hidden.png", new byte[0]);
        ImportReport report = run(
                Pairing.AUTOMATIC,
                new SplitRule.Random(new SplitRule.Shares(60, 20, 20), false),
                source("pics", SMALL));
        assertEquals(List.of("cat", "dog"), report.classes());
        assertEquals(List.of(5, 5), report.classCounts());
        assertEquals(List.of("pics: 1 other file is not imported."), report.notes());
        byte[] pixels = Files.readAllBytes(folder.resolve("out/pics.gray8"));
        assertEquals(40, pixels.length);
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(40 * (i / 4 % 5), pixels[i] & 0xff, "an even grey stays what it is");
        }
        assertEquals("cat/0", labels().keySet().iterator().next());
        FolderSource opened = FolderSource.open(folder.resolve("out"), 0);
        assertEquals(ModalityKind.IMAGE, opened.info().modalities().get(0).kind());
    }

    @Test
    void foldersOfSplitsAboveTheClasses() throws IOException {
        for (String path : List.of("p", "p/train", "p/train/a", "p/train/b", "p/test", "p/test/a", "p/test/b")) {
            files.folder(path);
            if (path.length() > 7 || path.equals("p/test/a")) {
                files.bytes(path + "/1.bmp", ImportFiles.png(1, 1, 9));
            }
        }
        SourceOutline outline = source("p", SMALL).outline();
        assertEquals(Set.of(Tag.ID, Tag.LABEL, Tag.SPLIT), outline.tags());
        run(Pairing.AUTOMATIC, new SplitRule.Given(), source("p", SMALL));
        assertEquals(
                Map.of("train/a/1", "0 train", "train/b/1", "1 train", "test/a/1", "0 test", "test/b/1", "1 test"),
                labels());
    }

    @Test
    void soundsThatTheirNamesDescribe() throws IOException {
        files.folder("rec");
        for (int i = 0; i < 12; i++) {
            String name = "rec/" + i % 2 + "_" + (i < 8 ? "anna" : "ben") + "_" + i + ".wav";
            files.bytes(name, WavBytes.tone(300 + 400 * (i % 2), i == 0 ? 8_000 : 22_050));
        }
        Source source = source("rec", pattern("{digit}_{speaker}_{index}"));
        assertEquals(Set.of(Tag.ID, Tag.LABEL, Tag.GROUP), source.outline().tags());
        assertEquals(
                List.of("0_anna_0.wav", "0", "anna", "0", "0.10 s, 8000 Hz"),
                source.outline().preview().get(0));
        run(Pairing.AUTOMATIC, new SplitRule.Random(new SplitRule.Shares(60, 0, 40), true), source);
        labels().forEach((id, said) -> assertEquals(id.charAt(0) + (id.contains("anna") ? " train" : " test"), said));
        List<String> lengths = Files.readAllLines(folder.resolve("out/rec.csv"));
        assertEquals(13, lengths.size());
        lengths.stream().skip(1).forEach(line -> assertTrue(line.endsWith(",800"), line + " at the first file's rate"));
    }

    @Test
    void soundsInSixteenBitsWithCepstralFeatures() throws IOException {
        files.folder("rec");
        for (String name : List.of("a", "b")) {
            files.folder("rec/" + name);
            for (int i = 0; i < 3; i++) {
                files.bytes("rec/" + name + "/" + i + ".wav", WavBytes.tone(500 + i, 44_100));
            }
        }
        run(Pairing.AUTOMATIC, new SplitRule.Folds(3, false), source("rec", SMALL));
        FolderSource opened = FolderSource.open(folder.resolve("out"), 0);
        assertEquals(16 * 26, opened.info().modalities().get(0).features());
        Dataset data = opened.forSeed(0);
        assertEquals(2 * 16 * 26, data.features(Split.TEST, 0, NoiseSpec.NONE, 0).length);
        Signal.Sound sound = (Signal.Sound) data.signal(Split.TEST, 0, 0, NoiseSpec.NONE, 0);
        assertEquals(16_000, sound.sampleRate(), "more than features look at is not kept");
        assertEquals(1_600, sound.wave().length);
    }

    private void captions(String file, int from, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            lines.append("{\"id\": " + i + ", \"label\": \"" + (i % 2 == 0 ? "positive" : "negative")
                    + "\", \"text\": \"Nr. " + i + " \\u00fc\\n\", \"img\": \"data/" + i + ".png\"}\n");
            files.bytes("data/" + i + ".png", ImportFiles.png(3, 3, i));
        }
        files.text(file, lines.toString());
    }

    @Test
    void captionsWithPictures() throws IOException {
        files.folder("data");
        captions("train.jsonl", 0, 6);
        captions("test.jsonl", 6, 4);
        Map<Split, Source> parts = new LinkedHashMap<>();
        parts.put(Split.TRAIN, source("train.jsonl", SMALL));
        parts.put(Split.TEST, source("test.jsonl", SMALL));
        ImportReport report = run(Pairing.AUTOMATIC, new SplitRule.Given(), new SplitFiles(parts));
        assertEquals(List.of("negative", "positive"), report.classes());
        FolderSource opened = FolderSource.open(folder.resolve("out"), 0);
        assertEquals(
                List.of("text", "image"),
                opened.info().modalities().stream().map(m -> m.name()).toList());
        Dataset data = opened.forSeed(0);
        assertEquals(6, data.size(Split.TRAIN));
        for (int i = 0; i < 4; i++) {
            int number = 6 + i;
            assertEquals(Integer.toString(number), data.sampleId(Split.TEST, i).orElseThrow());
            Signal.Text text = (Signal.Text) data.signal(Split.TEST, i, 0, NoiseSpec.NONE, 0);
            assertTrue(text.toString().contains("Nr. " + number + " ü"), text.toString());
            Signal.Picture picture = (Signal.Picture) data.signal(Split.TEST, i, 1, NoiseSpec.NONE, 0);
            assertArrayEquals(new float[] {number, number, number, number}, picture.grey());
        }
    }

    @Test
    void whatIsBrokenIsLeftOutAndCountedWhereThatIsWanted() throws IOException {
        files.folder("data");
        captions("x.jsonl", 0, 12);
        Files.delete(folder.resolve("data/4.png"));
        files.text("data/7.png", "no picture");
        MediaOptions skipping = new MediaOptions("", 2, 2, 0, false, SoundFeatures.Kind.LOG_MEL, true);
        ImportReport report = run(Pairing.AUTOMATIC, new SplitRule.Folds(2, false), source("x.jsonl", skipping));
        assertEquals(10, report.samples());
        assertFalse(labels().containsKey("4") || labels().containsKey("7"));
        assertEquals(1, report.notes().size());
        String note = report.notes().get(0);
        assertTrue(note.startsWith("2 of the 12 samples of x.jsonl") && note.contains("line 5"), note);
    }

    @Test
    void textsKeepTheirSampleWhenPairsFormByClass() throws IOException {
        files.folder("data");
        captions("x.jsonl", 0, 40);
        files.text("y.csv", ImportFiles.table(40).replace("cat", "positive").replace("dog", "negative"));
        run(
                Pairing.BY_CLASS,
                new SplitRule.Random(new SplitRule.Shares(60, 20, 20), false),
                source("y.csv", SMALL),
                source("x.jsonl", SMALL));
        List<String> rows = Files.readAllLines(folder.resolve("out/samples.csv"));
        List<String> texts = Files.readAllLines(folder.resolve("out/text.jsonl"));
        byte[] pixels = Files.readAllBytes(folder.resolve("out/image.gray8"));
        List<String> partners = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String[] cells = rows.get(i + 1).split(",");
            partners.add(cells[4]);
            assertTrue(
                    texts.get(i).startsWith("{\"id\":\"" + cells[0] + "\",\"text\":\"Nr. " + cells[4] + " "),
                    texts.get(i));
            assertEquals(Integer.parseInt(cells[4]), pixels[4 * i] & 0xff);
        }
        assertEquals(40, Set.copyOf(partners).size());
    }
}
