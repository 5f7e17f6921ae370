package mnl.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mnl.data.features.SoundFeatures;
import mnl.data.importing.ImportFiles;
import mnl.data.importing.MediaOptions;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.importing.formats.StandardFormats;
import mnl.data.sound.WavBytes;
import mnl.ui.feed.ManualPulse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of pictures and sounds, and captions, in the import's window, without a toolkit. */
class MediaSourcesTest {
    @TempDir
    Path folder;

    private ImportFiles files;
    private ImportViewModel model;

    @BeforeEach
    void make() {
        files = new ImportFiles(folder);
        model = new ImportViewModel(
                StandardFormats.all(),
                folder.resolve("datasets"),
                opened -> {},
                Runnable::run,
                Runnable::run,
                new ManualPulse(),
                () -> 0);
    }

    private String whyNot() {
        return model.whyNotProperty().get();
    }

    private SourceSettings add(Path path) {
        model.sources().add(List.of(path));
        return model.sources().selectedProperty().get();
    }

    /** Twelve recordings {@code digit_speaker_index} of two digits and two speakers. */
    private Path recordings() {
        Path recordings = files.folder("rec");
        for (int i = 0; i < 12; i++) {
            String name = i % 2 + "_" + (i % 4 < 2 ? "anna" : "ben") + "_" + i + ".wav";
            files.bytes("rec/" + name, WavBytes.tone(300 + 400 * (i % 2), 8_000));
        }
        return recordings;
    }

    private static Set<Correction> corrections(SourceSettings source) {
        return source.lookProperty().get().corrections();
    }

    @Test
    void soundsGetThePatternThatTheirNamesFollow() {
        SourceSettings sounds = add(recordings());
        assertEquals(Set.of(Correction.NAMES, Correction.SOUNDS, Correction.BROKEN), corrections(sounds));
        assertEquals(
                "{digit}_{speaker}_{index}", sounds.media().patternProperty().get());
        assertEquals("", whyNot());
        assertEquals(List.of(6, 6), model.splitStep().classesProperty().get().counts());
        assertEquals(
                "0_anna_0.wav: label 0, group anna, index 0\n"
                        + "0_anna_4.wav: label 0, group anna, index 4\n0_anna_8.wav: label 0, group anna, index 8",
                UseWords.names(sounds.lookProperty().get()));
        assertEquals(
                List.of("0_anna_0.wav", "0", "anna", "0", "0.10 s, 8000 Hz"),
                sounds.outline().orElseThrow().preview().get(0));
        sounds.tags().column(Tag.LABEL).set("speaker");
        assertEquals(
                List.of("anna", "ben"),
                model.splitStep().classesProperty().get().names());
        sounds.media().patternProperty().set("");
        assertTrue(whyNot().startsWith("No source says which class"), whyNot());
        assertEquals("", sounds.media().patternProperty().get(), "what the user cleared is not proposed again");
    }

    @Test
    void whatIsTypedIsCheckedBesideTheFields() {
        SourceSettings sounds = add(recordings());
        MediaSettings media = sounds.media();
        media.rateProperty().set("100");
        assertTrue(
                media.rateProblem().get().contains("from 4000 to 96000 Hz"),
                media.rateProblem().get());
        assertEquals(media.rateProblem().get(), whyNot());
        media.rateProperty().set("16000");
        assertEquals("", whyNot());
        media.patternProperty().set("{digit");
        assertTrue(media.patternProblem().get().contains("names its parts in braces"));
        assertEquals(media.patternProblem().get(), whyNot());
        media.patternProperty().set("{digit}_{speaker}_{index}");
        media.widthProperty().set("0");
        assertTrue(media.sizeProblem().get().contains("from 1 to 1000"));
        media.widthProperty().set("28");
        media.encodingProperty().set(SoundEncoding.PCM16);
        media.featuresProperty().set(SoundFeatures.Kind.MFCC);
        assertEquals(
                new MediaOptions("{digit}_{speaker}_{index}", 28, 32, 16_000, true, SoundFeatures.Kind.MFCC, false),
                sounds.chosen().options().media());
        assertEquals(
                16_000,
                sounds.outline()
                        .orElseThrow()
                        .modalities()
                        .get(0)
                        .format()
                        .keys()
                        .get("sampleRate"));
    }

    @Test
    void brokenFilesAreRefusedOrCountedBeforeTheImport() {
        Path recordings = recordings();
        files.bytes("rec/1_ben_99.wav", new byte[] {1, 2, 3});
        SourceSettings sounds = add(recordings);
        model.next();
        assertTrue(whyNot().startsWith("rec/1_ben_99.wav is not a WAV file"), whyNot());
        sounds.media().skipBrokenProperty().set(true);
        assertEquals("", whyNot());
        model.splitStep().splits().byGroupProperty().set(false);
        String note = model.reading().tagsProperty().get().get(0).notes().get(0);
        assertTrue(note.startsWith("1 of the 13 samples of rec cannot be used and are left out"), note);
        assertTrue(model.splitStep().forecastProperty().get().notes().contains(note));
    }

    @Test
    void picturesInFoldersOfClasses() {
        Path pictures = files.folder("pics");
        for (String name : List.of("cat", "dog")) {
            files.folder("pics/" + name);
            for (int i = 0; i < 5; i++) {
                files.bytes("pics/" + name + "/" + i + "_a_1.png", ImportFiles.png(4 + i, 6, 40 * i));
            }
        }
        SourceSettings source = add(pictures);
        assertEquals(Set.of(Correction.NAMES, Correction.PICTURES, Correction.BROKEN), corrections(source));
        assertEquals("", source.media().patternProperty().get(), "the folder is the class");
        assertEquals(
                List.of("cat/0_a_1.png", "cat", "4 x 6"),
                source.outline().orElseThrow().preview().get(0));
        assertEquals(Tag.ID, source.lookProperty().get().uses().uses().get(0).tag());
        assertEquals("pics", source.lookProperty().get().uses().uses().get(2).modality());
        source.media().heightProperty().set("16");
        assertEquals(
                32 * 16,
                source.outline().orElseThrow().modalities().get(0).format().unitBytes());
    }

    @Test
    void captionsHaveASizeOnlyWhereTheyHavePictures() {
        SourceSettings texts = add(files.text("a.jsonl", "{\"id\":\"1\",\"label\":0,\"text\":\"one\"}\n"));
        assertEquals(Set.of(Correction.BROKEN), corrections(texts));
        assertEquals(Tag.LABEL, texts.lookProperty().get().uses().uses().get(1).tag());
        assertEquals("text", texts.lookProperty().get().uses().uses().get(2).modality());
        SourceSettings memes = add(files.text("b.jsonl", "{\"id\":\"1\",\"label\":0,\"img\":\"1.png\"}\n"));
        assertEquals(Set.of(Correction.PICTURES, Correction.BROKEN), corrections(memes));
    }

    @Test
    void whatIsStillToComeIsNoProblem() {
        assertTrue(model.waiting().get());
        add(files.text("x.csv", "a,b\n1,2\n3,4\n"));
        assertFalse(model.waiting().get());
        assertTrue(whyNot().startsWith("No source says which class"), whyNot());
    }

    @Test
    void whatWasChosenIsWritten() throws java.io.IOException {
        SourceSettings sounds = add(recordings());
        sounds.nameProperty().set("sound");
        sounds.media().encodingProperty().set(SoundEncoding.PCM16);
        model.splitStep().splits().byGroupProperty().set(false);
        List<String> steps = new ArrayList<>();
        while (model.job().stateProperty().get() != ImportJob.State.DONE && steps.size() < 4) {
            steps.add(whyNot());
            model.next();
        }
        assertEquals(List.of("", "", "", ""), steps);
        Path written = model.job().reportProperty().get().folder();
        assertTrue(Files.readString(written.resolve("dataset.json")).contains("pcm16le"));
        assertEquals(12 * 800 * 2, Files.size(written.resolve("sound.pcm")));
    }
}
