package mnl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mnl.data.folder.FolderDraft;
import mnl.data.folder.FolderSource;
import mnl.data.importing.ImportFiles;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.ImportProgress;
import mnl.data.importing.Importer;
import mnl.data.importing.Pairing;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SplitRule;
import mnl.data.importing.formats.StandardFormats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links out of a folder are refused like paths with two dots, wherever data are read; circles are named. */
class FolderBoundsTest {
    @TempDir
    Path temporary;

    private Path folder;
    private Path outside;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(temporary.resolve("data"));
        outside = Files.createDirectory(temporary.resolve("outside"));
    }

    private Path link(String name, Path target) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), target);
    }

    @Test
    void aPathIsFollowedThroughAllLinks() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "1");
        Path secret = Files.writeString(outside.resolve("secret.csv"), "1");
        assertEquals(FolderBounds.INSIDE, FolderBounds.of(folder, file));
        assertEquals(FolderBounds.INSIDE, FolderBounds.of(folder, link("same.csv", Path.of("a.csv"))));
        assertEquals(FolderBounds.OUTSIDE, FolderBounds.of(folder, link("out.csv", secret)));
        assertEquals(FolderBounds.OUTSIDE, FolderBounds.of(folder, link("twice.csv", Path.of("out.csv"))));
        assertEquals(
                FolderBounds.OUTSIDE,
                FolderBounds.of(folder, link("there", outside).resolve("secret.csv")));
        assertEquals(FolderBounds.OUTSIDE, FolderBounds.of(folder, folder.resolve("../outside/secret.csv")));
        assertEquals(FolderBounds.NOTHING, FolderBounds.of(folder, folder.resolve("b.csv")));
        assertEquals(FolderBounds.NOTHING, FolderBounds.of(folder, link("gone.csv", outside.resolve("gone.csv"))));
        assertEquals(FolderBounds.CIRCLE, FolderBounds.of(folder, link("self.csv", Path.of("self.csv"))));
        link("one", Path.of("two"));
        assertEquals(
                FolderBounds.CIRCLE,
                FolderBounds.of(folder, link("two", Path.of("one")).resolve("x.csv")));
        Path alias = Files.createSymbolicLink(temporary.resolve("alias"), folder);
        assertEquals(FolderBounds.INSIDE, FolderBounds.of(alias, alias.resolve("a.csv")), "the folder may be a link");
    }

    private static String refused(Runnable action, String... words) {
        String message = assertThrows(DataException.class, action::run).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), "\"" + word + "\" in: " + message);
        }
        return message;
    }

    private void convert(Path file) {
        new Importer()
                .run(
                        new ImportPlan(
                                List.of(StandardFormats.all().source(file, SourceOptions.DETECT)),
                                Pairing.AUTOMATIC,
                                new SplitRule.Random(new SplitRule.Shares(60, 20, 20), false),
                                List.of(),
                                0,
                                "Test",
                                "",
                                "",
                                Set.of()),
                        temporary.resolve("out"),
                        ImportProgress.SILENT,
                        () -> false);
    }

    private Path pictures() throws IOException {
        for (String label : List.of("cat", "dog")) {
            Files.createDirectory(folder.resolve(label));
            for (int i = 0; i < 10; i++) {
                new ImportFiles(folder).bytes(label + "/" + i + ".png", ImportFiles.png(4, 4, 20 * i + label.length()));
            }
        }
        new ImportFiles(outside).bytes("secret.png", ImportFiles.png(4, 4, 7));
        return folder;
    }

    @Test
    void aFolderOfPicturesIsReadWithoutWhatLinksBringIn() throws IOException {
        Path pictures = pictures();
        Path link = link("cat/linked.png", outside.resolve("secret.png"));
        refused(() -> convert(pictures), "cat/linked.png", "leaves");
        Files.delete(link);
        link = link("bird", outside);
        refused(() -> convert(pictures), "bird", "leaves");
        Files.delete(link);
        link = link("cat/again.png", folder.resolve("cat/1.png"));
        convert(pictures);
        Files.delete(link);
    }

    @Test
    void aCircleInAFolderOfPicturesIsNamed() throws IOException {
        Path pictures = pictures();
        Path link = link("cat/self.png", Path.of("self.png"));
        refused(() -> convert(pictures), "cat/self.png", "in a circle");
        Files.delete(link);
        link = link("cat/up", folder);
        refused(() -> convert(pictures), "cat/up", "in a circle");
        Files.delete(link);
        link = link("cat/gone.png", Path.of("gone.jpg"));
        refused(() -> convert(pictures), "cat/gone.png", "leads to nothing");
    }

    @Test
    void aListOfCaptionsNamesNoPictureThroughALink() throws IOException {
        pictures();
        link("linked.png", outside.resolve("secret.png"));
        link("self.png", Path.of("self.png"));
        for (String picture : List.of("linked.png", "self.png")) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                lines.append("{\"label\": ").append(i % 2).append(", \"img\": \"");
                lines.append(i == 5 ? picture : "cat/" + i + ".png").append("\"}\n");
            }
            Path list = new ImportFiles(folder).text("list.jsonl", lines.toString());
            refused(() -> convert(list), "line 6", picture, picture.startsWith("l") ? "leaves" : "in a circle");
        }
    }

    @Test
    void aFileThatIsACircleIsNamed() throws IOException {
        Path self = link("self.csv", Path.of("self.csv"));
        refused(() -> convert(self), "self.csv", "in a circle");
        refused(() -> FolderSource.open(self, 0), "self.csv", "in a circle");
    }

    @Test
    void aDatasetFolderHasNoLinksOutOfItNorIsItCopiedWithThem() throws IOException {
        Path table = new ImportFiles(temporary).text("a.csv", ImportFiles.table(40));
        convert(table);
        Path dataset = temporary.resolve("out");
        assertEquals(40, rows(dataset));
        for (String file : List.of("a.f32", "samples.csv", "dataset.json")) {
            Path moved = outside.resolve(file);
            Files.move(dataset.resolve(file), moved);
            Files.createSymbolicLink(dataset.resolve(file), moved);
            refused(() -> FolderSource.open(dataset, 0), file, "leaves the dataset folder");
            Files.delete(dataset.resolve(file));
            Files.createSymbolicLink(dataset.resolve(file), Path.of(file));
            refused(() -> FolderSource.open(dataset, 0), file, "in a circle");
            Files.delete(dataset.resolve(file));
            Files.move(moved, dataset.resolve(file));
        }
        Path notes = Files.writeString(outside.resolve("notes.txt"), "private");
        Files.createSymbolicLink(dataset.resolve("notes.txt"), notes);
        refused(() -> copy(dataset), "notes.txt", "leaves the dataset folder");
        Files.delete(dataset.resolve("notes.txt"));
        Files.createSymbolicLink(dataset.resolve("more"), outside);
        refused(() -> copy(dataset), "more", "leaves the dataset folder");
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(
                    List.of("a.csv", "data", "out", "outside"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    private static int rows(Path dataset) throws IOException {
        return Files.readAllLines(dataset.resolve("samples.csv")).size() - 1;
    }

    private void copy(Path dataset) {
        try (FolderDraft draft = FolderDraft.copyOf(dataset, temporary.resolve("copy"))) {
            draft.finish();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
