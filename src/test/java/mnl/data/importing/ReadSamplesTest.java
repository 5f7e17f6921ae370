package mnl.data.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mnl.data.DataException;
import mnl.data.importing.SplitRule.Random;
import mnl.data.importing.SplitRule.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was read to be shown is what is imported. */
class ReadSamplesTest {
    private static final int SAMPLES = 20;

    @TempDir
    Path folder;

    private final CountingFormats counting = new CountingFormats();

    private ImportPlan plan(List<Source> sources) {
        return new ImportPlan(
                sources,
                Pairing.AUTOMATIC,
                new Random(new Shares(60, 20, 20), false),
                List.of(),
                0,
                "x",
                "",
                "",
                Set.of());
    }

    private List<Source> sources(ChosenFiles files) {
        return files.sources(counting.formats());
    }

    private ReadSamples read(ChosenFiles files) {
        return ReadSamples.of(sources(files), folder.resolve("datasets"), ImportProgress.SILENT);
    }

    private ReadSamples readWithin(long bytes, ChosenFiles files) {
        return ReadSamples.of(
                sources(files), folder.resolve("datasets"), Optional.of(DiskRoom.of(bytes)), ImportProgress.SILENT);
    }

    private ImportReport run(ChosenFiles files, ReadSamples samples, String target) {
        return new Importer()
                .run(plan(sources(files)), samples, folder.resolve(target), ImportProgress.SILENT, () -> false);
    }

    private ImportReport runAlone(ChosenFiles files, String target) {
        return new Importer().run(plan(sources(files)), folder.resolve(target), ImportProgress.SILENT, () -> false);
    }

    /** Every file of a folder by name, as ISO 8859-1. */
    private Map<String, String> content(String name) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                all.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(EveryForm.class)
    void everyFormIsReadOnceAndImportedAsItWasRead(EveryForm form) throws IOException {
        ChosenFiles files = form.write(new ImportFiles(folder), SAMPLES);
        try (ReadSamples samples = read(files)) {
            assertEquals(SAMPLES, samples.tags().get(0).samples());
            run(files, samples, "out");
        }
        assertEquals(
                List.copyOf(java.util.Collections.nCopies(counting.reads().size(), 1)),
                List.copyOf(counting.reads().values()));
        assertFalse(Files.exists(folder.resolve("datasets")));
        runAlone(files, "alone");
        assertEquals(content("alone"), content("out"));
    }

    @ParameterizedTest
    @EnumSource(EveryForm.class)
    void aFileThatHasChangedIsRefused(EveryForm form) throws IOException {
        ChosenFiles files = form.write(new ImportFiles(folder), SAMPLES);
        Path last = files.files().get(files.files().size() - 1).path();
        try (ReadSamples samples = read(files)) {
            Path changed = Files.isDirectory(last) ? Files.createFile(last.resolve("new.txt")) : last;
            if (changed.equals(last)) {
                Files.write(last, new byte[] {'\n'}, java.nio.file.StandardOpenOption.APPEND);
            }
            DataException refusal = assertThrows(ChangedFileException.class, () -> run(files, samples, "out"));
            assertEquals(
                    last + " has changed since it was read. Look at what is in it now, then import again.",
                    refusal.getMessage());
        }
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aPictureThatAListNamesIsNoticedWhenItChanges() throws IOException {
        ChosenFiles files = EveryForm.LISTED_PICTURES.write(new ImportFiles(folder), SAMPLES);
        try (ReadSamples samples = read(files)) {
            Files.delete(folder.resolve("p7.png"));
            DataException refusal = assertThrows(ChangedFileException.class, () -> run(files, samples, "out"));
            assertTrue(refusal.getMessage().startsWith(folder.resolve("p7.png") + " has changed"));
        }
    }

    @ParameterizedTest
    @EnumSource(EveryForm.class)
    void whatHasNoRoomToWaitIsReadAgain(EveryForm form) throws IOException {
        ChosenFiles files = form.write(new ImportFiles(folder), SAMPLES);
        try (ReadSamples samples = readWithin(17, files)) {
            assertEquals(SAMPLES, samples.tags().get(0).samples());
            run(files, samples, "out");
        }
        assertEquals(2, counting.reads().get(files.files().get(0).path()));
        runAlone(files, "alone");
        assertEquals(content("alone"), content("out"));
    }

    @Test
    void theRoomIsForAllSourcesAndWhatFitsIsKept() throws IOException {
        ImportFiles writer = new ImportFiles(folder);
        Path large = writer.text("large.csv", ImportFiles.table(SAMPLES).replace("x,y", "p,q"));
        Path small = writer.text(
                "small.csv",
                "id,z\n"
                        + ImportFiles.table(SAMPLES)
                                .lines()
                                .skip(1)
                                .map(line -> line.split(",")[0] + "," + line.split(",")[2] + "\n")
                                .collect(java.util.stream.Collectors.joining()));
        ChosenFiles files = new ChosenFiles(List.of(chosen(large), chosen(small)));
        try (ReadSamples samples = readWithin(4 * SAMPLES, files)) {
            run(files, samples, "out");
        }
        assertEquals(Map.of(large, 2, small, 1), counting.reads());
    }

    private static ChosenFile chosen(Path file) {
        return new ChosenFile(file, ChosenFile.Use.SAMPLES, SourceOptions.DETECT);
    }

    @Test
    void anotherImportOfTheSameSamplesReadsThemAgain() throws IOException {
        ChosenFiles files = EveryForm.COMMAS.write(new ImportFiles(folder), SAMPLES);
        try (ReadSamples samples = read(files)) {
            run(files, samples, "first");
            run(files, samples, "second");
        }
        assertEquals(content("first"), content("second"));
        assertEquals(List.of(2), new ArrayList<>(counting.reads().values()));
    }

    @Test
    void columnsThatAreLeftOutAfterwardsAreNotReadAgain() throws IOException {
        StringBuilder table = new StringBuilder("id,a,copy,b,label\n");
        for (int i = 0; i < SAMPLES; i++) {
            table.append("s" + i + "," + i * 7 % 11 + "," + (5 - i % 2) + "," + i % 3 + "," + i % 2 + "\n");
        }
        Path file = new ImportFiles(folder).text("data.csv", table.toString());
        ChosenFiles files = new ChosenFiles(List.of(chosen(file)));
        try (ReadSamples samples = read(files)) {
            LeakingColumnsException leaks =
                    assertThrows(LeakingColumnsException.class, () -> run(files, samples, "out"));
            ChosenFiles without = files.without(leaks.columns());
            ImportReport report = run(without, samples, "out");
            assertEquals(1, counting.reads().get(file));
            assertEquals("2 features", report.modalities().get(0).format().shape());
            assertTrue(report.notes().contains("data.csv: not imported is the column copy."), report.notes()::toString);
            runAlone(without, "alone");
        }
        assertEquals(content("alone"), content("out"));
    }

    @Test
    void anArrayThatIsLeftOutAfterwardsIsNotReadAgain() throws IOException {
        float[] view = new float[2 * SAMPLES];
        float[] labels = new float[SAMPLES];
        float[] copies = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            view[2 * i] = i * 7 % 11;
            view[2 * i + 1] = i % 3;
            labels[i] = i % 2;
            copies[i] = 4 - i % 2;
        }
        Path file = new ImportFiles(folder)
                .zip(
                        "views.npz",
                        "copies.npy",
                        ImportFiles.npy("'<f4'", false, "(20, 1)", ImportFiles.floats(copies)),
                        "view.npy",
                        ImportFiles.npy("'<f4'", false, "(20, 2)", ImportFiles.floats(view)),
                        "y.npy",
                        ImportFiles.npy("'<f4'", false, "(20,)", ImportFiles.floats(labels)));
        ChosenFiles files = new ChosenFiles(List.of(chosen(file)));
        try (ReadSamples samples = read(files)) {
            SourceOptions without = SourceOptions.DETECT.ignoring(List.of("copies"));
            ChosenFiles fewer = new ChosenFiles(List.of(new ChosenFile(file, ChosenFile.Use.SAMPLES, without)));
            run(fewer, samples, "out");
            assertEquals(1, counting.reads().get(file));
            runAlone(fewer, "alone");
        }
        assertEquals(content("alone"), content("out"));
    }

    @Test
    void whatWouldNeedOtherColumnsIsReadAgain() throws IOException {
        Path file = new ImportFiles(folder).text("data.csv", ImportFiles.table(SAMPLES));
        ChosenFiles files = new ChosenFiles(List.of(chosen(file)));
        SourceOptions fewer = SourceOptions.DETECT.ignoring(List.of("y"));
        ChosenFiles narrow = new ChosenFiles(List.of(new ChosenFile(file, ChosenFile.Use.SAMPLES, fewer)));
        try (ReadSamples samples = read(narrow)) {
            run(files, samples, "out");
        }
        assertEquals(2, counting.reads().get(file));
        runAlone(files, "alone");
        assertEquals(content("alone"), content("out"));
    }
}
