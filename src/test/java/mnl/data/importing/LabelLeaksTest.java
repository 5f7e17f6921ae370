package mnl.data.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import mnl.data.folder.FolderSource;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.LeakingColumn.How;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOptions.TextLayout;
import mnl.data.importing.formats.StandardFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels among the features: they end an import until they are allowed by name. */
class LabelLeaksTest {
    private static final int SAMPLES = 120;
    private static final int CLASSES = 4;

    @TempDir
    Path folder;

    private final SourceFormats formats = StandardFormats.all();

    private static int label(int sample) {
        return sample * 7 % 31 % CLASSES;
    }

    /** A table of two measured columns and those that are given. */
    private Path table(String name, String header, IntFunction<String> more) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder(header.isEmpty() ? "" : "a,b," + header + "\n");
        for (int i = 0; i < SAMPLES; i++) {
            text.append(random.nextGaussian() + label(i) + "," + random.nextInt(5) + "," + more.apply(i) + "\n");
        }
        return new ImportFiles(folder).text(name, text.toString());
    }

    private Path labels() {
        StringBuilder text = new StringBuilder("label\n");
        for (int i = 0; i < SAMPLES; i++) {
            text.append("class ").append((char) ('d' - label(i))).append('\n');
        }
        return new ImportFiles(folder).text("labels.csv", text.toString());
    }

    private ImportPlan withLabels(Path features) {
        return plan(List.of(
                new ChosenFile(features, Use.SAMPLES, SourceOptions.DETECT),
                new ChosenFile(labels(), Use.LABELS, SourceOptions.DETECT)));
    }

    private ImportPlan plan(List<ChosenFile> files) {
        return new ImportPlan(
                new ChosenFiles(files).sources(formats),
                Pairing.AUTOMATIC,
                new SplitRule.Random(new SplitRule.Shares(60, 20, 20), false),
                List.of(),
                0,
                "Test",
                "",
                "",
                Set.of());
    }

    private ImportReport run(ImportPlan plan) {
        return new Importer().run(plan, folder.resolve("out"), ImportProgress.SILENT, () -> false);
    }

    private List<LeakingColumn> refused(ImportPlan plan) {
        LeakingColumnsException refused = assertThrows(LeakingColumnsException.class, () -> run(plan));
        assertFalse(Files.exists(folder.resolve("out")));
        return refused.columns();
    }

    private static List<String> names(List<LeakingColumn> columns) {
        return columns.stream().map(LeakingColumn::name).toList();
    }

    @Test
    void theLabelColumnOfAnotherFileIsNoFeature() {
        Path features = table("views.csv", "", i -> "" + (10 - 3 * label(i)));
        List<LeakingColumn> columns = refused(withLabels(features));
        assertEquals(List.of("2"), names(columns));
        assertEquals(How.EQUALS, columns.get(0).how());
        assertEquals("views", columns.get(0).modality());
    }

    @Test
    void aNameThatMeansAnotherColumnIsGivenAsAPosition() {
        for (String header : List.of("0", "a", "1-2", "last", "x*", "x:y")) {
            Path features = table("views.csv", header, i -> "" + (10 - 3 * label(i)));
            assertEquals(List.of("2"), names(refused(withLabels(features))), header);
        }
    }

    @Test
    void itIsImportedWhereItIsAllowedByName() {
        Path features = table("views.csv", "", i -> "" + (10 - 3 * label(i)));
        for (String name : List.of("1", "other:2", "views:1")) {
            refused(withLabels(features).allowing(Set.of(name)));
        }
        ImportReport report = run(withLabels(features).allowing(Set.of("views:2")));
        assertEquals(
                3,
                FolderSource.open(folder.resolve("out"), 0)
                        .info()
                        .modalities()
                        .get(0)
                        .features());
        assertTrue(
                report.notes().stream().anyMatch(note -> note.contains("as allowed, is the column \"2\"")),
                report.notes().toString());
    }

    @Test
    void theTwinOfTheLabelInTheSameFileIsNoFeature() {
        Path features = table("all.csv", "code,emotion", i -> (label(i) ^ 2) + ",e" + label(i));
        ImportPlan plan = plan(List.of(new ChosenFile(features, Use.SAMPLES, SourceOptions.DETECT)));
        assertEquals(List.of("code"), names(refused(plan)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "class", "target", "id", "group", "speaker", "fold"})
    void whatIsCalledLikeATagIsNoFeature(String name) {
        Path features = table(
                "all.csv",
                name + ",emotion",
                i -> (name.equals("id") ? i : i % 7 == 0 ? 0 : label(i)) + ",e" + label(i));
        Roles roles = new Roles("emotion", "none", "none", "none", "none");
        SourceOptions options =
                new SourceOptions("", Map.of(), roles, TextLayout.DETECT, List.of(), 0, MediaOptions.USUAL, false);
        ImportReport report = run(plan(List.of(new ChosenFile(features, Use.SAMPLES, options))));
        assertEquals("2 features", report.modalities().get(0).format().shape());
        assertTrue(
                report.notes()
                        .contains(
                                "What is called " + name
                                        + " says something about a sample and is no feature, unless a modality names it among its columns."),
                report.notes().toString());
    }

    @Test
    void aLabelColumnThatDisagreesWithTheLabelsIsNoFeatureEither() {
        Path features = table("views.csv", "label", i -> "" + i % 3);
        ImportReport report = run(withLabels(features));
        assertEquals("2 features", report.modalities().get(0).format().shape());
    }

    @Test
    void oneHotLabelsAreNoFeatures() {
        Path features = table(
                "hot.csv",
                "h0,h1,h2,h3",
                i -> (label(i) == 0 ? 1 : 0) + "," + (label(i) == 1 ? 1 : 0) + "," + (label(i) == 2 ? 1 : 0) + ","
                        + (label(i) == 3 ? 1 : 0));
        List<LeakingColumn> columns = refused(withLabels(features));
        assertEquals(List.of("h0", "h1", "h2", "h3"), names(columns));
        assertEquals(
                Set.of(How.FOLLOWS),
                Set.copyOf(columns.stream().map(LeakingColumn::how).toList()));
        run(withLabels(features).allowing(Set.of("h*")));
    }

    @Test
    void coarserAndFinerLabelsAreNoFeatures() {
        Path features = table("fine.csv", "family,kind", i -> label(i) / 2 + "," + (2 * label(i) + i % 2));
        List<LeakingColumn> columns = refused(withLabels(features));
        assertEquals(List.of("family", "kind"), names(columns));
        assertEquals(
                List.of(How.FOLLOWS, How.DIVIDES),
                columns.stream().map(LeakingColumn::how).toList());
    }

    @Test
    void theNumberOfTheRowIsNoFeatureWhereRowsAreSortedByClass() {
        StringBuilder text = new StringBuilder("nr,x,emotion\n");
        Random random = new Random(1);
        for (int i = 0; i < SAMPLES; i++) {
            text.append(i + 1)
                    .append(',')
                    .append(random.nextGaussian())
                    .append(",e")
                    .append(i * CLASSES / SAMPLES);
            text.append('\n');
        }
        Path features = new ImportFiles(folder).text("sorted.csv", text.toString());
        List<LeakingColumn> columns =
                refused(plan(List.of(new ChosenFile(features, Use.SAMPLES, SourceOptions.DETECT))));
        assertEquals(List.of("nr"), names(columns));
        assertEquals(How.COUNTS, columns.get(0).how());
    }

    @Test
    void arraysOfLabelsAreNoFeatures() {
        float[] codes = new float[SAMPLES];
        float[] hot = new float[SAMPLES * CLASSES];
        float[] values = new float[2 * SAMPLES];
        Random random = new Random(2);
        for (int i = 0; i < SAMPLES; i++) {
            codes[i] = 5 - label(i);
            hot[CLASSES * i + label(i)] = 1;
            values[2 * i] = random.nextFloat();
            values[2 * i + 1] = random.nextFloat();
        }
        Path arrays = new ImportFiles(folder)
                .zip(
                        "views.npz",
                        "x.npy",
                        ImportFiles.npy("'<f4'", false, "(120, 2)", ImportFiles.floats(values)),
                        "codes.npy",
                        ImportFiles.npy("'<f4'", false, "(120, 1)", ImportFiles.floats(codes)),
                        "Y.npy",
                        ImportFiles.npy("'<f4'", false, "(120, 1)", ImportFiles.floats(codes)),
                        "hot.npy",
                        ImportFiles.npy("'<f4'", false, "(120, 4)", ImportFiles.floats(hot)));
        List<LeakingColumn> columns = refused(withLabels(arrays));
        assertEquals(List.of("codes", "hot"), names(columns));
        assertTrue(columns.stream().allMatch(LeakingColumn::removable));
        SourceOptions without = SourceOptions.DETECT.ignoring(List.of("codes", "hot"));
        ImportReport report = run(plan(List.of(
                new ChosenFile(arrays, Use.SAMPLES, without),
                new ChosenFile(labels(), Use.LABELS, SourceOptions.DETECT))));
        assertEquals(
                List.of("x"),
                report.modalities().stream().map(SourceModality::name).toList());
    }

    @Test
    void textsThatNameTheClassAreNoFeatures() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SAMPLES; i++) {
            text.append("{\"label\": ")
                    .append(label(i))
                    .append(", \"text\": \"class ")
                    .append(9 - label(i));
            text.append("\"}\n");
        }
        Path captions = new ImportFiles(folder).text("captions.jsonl", text.toString());
        List<LeakingColumn> columns =
                refused(plan(List.of(new ChosenFile(captions, Use.SAMPLES, SourceOptions.DETECT))));
        assertEquals(List.of("text"), names(columns));
        assertFalse(columns.get(0).removable());
    }

    @Test
    void pairedByClassLabelsAreFoundInEitherFile() {
        Path first = table("one.csv", "emotion", i -> "e" + label(i));
        Path second = table("two.csv", "code,emotion", i -> 2 * label(i) + ",e" + label(i));
        ImportPlan plan = new ImportPlan(
                List.of(formats.source(first, SourceOptions.DETECT), formats.source(second, SourceOptions.DETECT)),
                Pairing.BY_CLASS,
                new SplitRule.Random(new SplitRule.Shares(60, 20, 20), false),
                List.of(),
                0,
                "Test",
                "",
                "",
                Set.of());
        assertEquals(
                List.of("two"),
                refused(plan).stream().map(LeakingColumn::modality).toList());
    }

    @Test
    void measurementsAreFeatures() {
        Path features = table(
                "fair.csv",
                "constant,noisy,rare",
                i -> "1," + (i == 50 ? label(i) ^ 1 : label(i)) + "," + (i == 3 ? 1 : 0));
        ImportReport report = run(withLabels(features));
        assertEquals("5 features", report.modalities().get(0).format().shape());
    }
}
