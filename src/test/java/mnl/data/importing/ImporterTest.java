package mnl.data.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mnl.data.Split;
import mnl.data.folder.FolderSource;
import mnl.data.importing.SplitRule.Folds;
import mnl.data.importing.SplitRule.Given;
import mnl.data.importing.SplitRule.Random;
import mnl.data.importing.SplitRule.Shares;
import mnl.data.importing.formats.StandardFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final SplitRule THIRDS = new Random(new Shares(60, 20, 20), false);

    @TempDir
    Path folder;

    private final SourceFormats formats = StandardFormats.all();

    private ImportFiles files() {
        return new ImportFiles(folder);
    }

    private Source source(Path file) {
        return formats.source(file, SourceOptions.DETECT);
    }

    private ImportPlan plan(Pairing pairing, SplitRule splits, long seed, Source... sources) {
        return new ImportPlan(
                List.of(sources), pairing, splits, List.of(), seed, "Test", "CC0-1.0", "made up", Set.of());
    }

    private ImportReport run(String target, ImportPlan plan) {
        return new Importer().run(plan, folder.resolve(target), ImportProgress.SILENT, () -> false);
    }

    /** Rows of samples.csv, each a list of cells. */
    private List<List<String>> samples(String target) throws IOException {
        return Files.readAllLines(folder.resolve(target).resolve("samples.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .toList();
    }

    @Test
    void aTableBecomesAFolderThatOpens() {
        Path file = files().text("data.csv", ImportFiles.table(20));
        ImportReport report = run("out", plan(Pairing.AUTOMATIC, THIRDS, 0, source(file)));
        assertEquals(20, report.samples());
        assertEquals(List.of("cat", "dog"), report.classes());
        assertEquals(List.of(10, 10), report.classCounts());
        assertEquals(Map.of(Split.TRAIN, 12, Split.VALIDATION, 4, Split.TEST, 4), report.splitSizes());
        FolderSource opened = FolderSource.open(folder.resolve("out"), 0);
        assertEquals("Test", opened.info().name());
        assertEquals(2, opened.info().modalities().get(0).features());
        assertEquals("data", opened.info().modalities().get(0).name());
        assertEquals(12, opened.forSeed(0).size(Split.TRAIN));
    }

    @Test
    void theSamePlanGivesTheSameBytesAndAnotherSeedOtherSplits() throws IOException {
        Source source = source(files().text("data.csv", ImportFiles.table(40)));
        run("a", plan(Pairing.AUTOMATIC, THIRDS, 5, source));
        run("b", plan(Pairing.AUTOMATIC, THIRDS, 5, source));
        run("c", plan(Pairing.AUTOMATIC, THIRDS, 6, source));
        for (String file : List.of("dataset.json", "samples.csv", "data.f32")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a").resolve(file)),
                    Files.readAllBytes(folder.resolve("b").resolve(file)),
                    file);
        }
        assertNotEquals(samples("a"), samples("c"));
    }

    @Test
    void equalIdsArePairedWhateverTheirOrder() throws IOException {
        Path first = files().text("a.csv", "id,x,label\n" + "p,1,u\nq,2,v\nr,3,u\ns,4,v\n");
        Path second = files().text("b.csv", "id,y\n" + "s,40\np,10\nr,30\nq,20\n");
        run("out", plan(Pairing.AUTOMATIC, new Folds(2, false), 0, source(first), source(second)));
        assertArrayEquals(ImportFiles.floats(1, 2, 3, 4), Files.readAllBytes(folder.resolve("out/a.f32")));
        assertArrayEquals(ImportFiles.floats(10, 20, 30, 40), Files.readAllBytes(folder.resolve("out/b.f32")));
    }

    @Test
    void whatHasNoPartnerIsLeftOutAndCounted() throws IOException {
        Path first = files().text("a.csv", "id,x,label\n" + "p,1,u\nq,2,v\nr,3,u\ns,4,v\nz,9,u\n");
        Path second = files().text("b.csv", "id,y\n" + "s,40\ny,0\nx,0\np,10\nr,30\nq,20\n");
        ImportReport report =
                run("out", plan(Pairing.BY_SHARED_ID, new Folds(2, false), 0, source(first), source(second)));
        assertEquals(4, report.samples());
        assertTrue(report.notes().contains("1 of the 5 samples of a.csv have no partner and are left out."));
        assertTrue(report.notes().contains("2 of the 6 samples of b.csv have no partner and are left out."));
        assertArrayEquals(ImportFiles.floats(10, 20, 30, 40), Files.readAllBytes(folder.resolve("out/b.f32")));
    }

    @Test
    void aGroupNeverCrossesSplits() throws IOException {
        StringBuilder text = new StringBuilder("x,label,speaker\n");
        for (int i = 0; i < 300; i++) {
            text.append(i + "," + (i % 3) + ",v" + (i * i % 31) + "\n");
        }
        Source source = source(files().text("data.csv", text.toString()));
        for (int seed = 0; seed < 5; seed++) {
            run("shares" + seed, plan(Pairing.AUTOMATIC, new Random(new Shares(60, 20, 20), true), seed, source));
            run("folds" + seed, plan(Pairing.AUTOMATIC, new Folds(4, true), seed, source));
            for (String target : List.of("shares" + seed, "folds" + seed)) {
                Map<String, String> places = new HashMap<>();
                Map<String, Integer> sizes = new HashMap<>();
                for (List<String> row : samples(target)) {
                    assertEquals(row.get(2), places.computeIfAbsent(row.get(3), group -> row.get(2)), row.get(3));
                    sizes.merge(row.get(2), 1, Integer::sum);
                }
                assertEquals(target.startsWith("folds") ? 4 : 3, sizes.size());
                assertTrue(sizes.values().stream().allMatch(size -> size >= 40), target + sizes);
            }
        }
    }

    @Test
    void everyGroupBecomesAFoldInTheOrderOfItsName() throws IOException {
        StringBuilder text = new StringBuilder("x,label,speaker\n");
        for (int i = 0; i < 66; i++) {
            text.append(i + "," + (i % 2) + ",p" + (i < 2 ? 12 : 1 + i % 11) + "\n");
        }
        Source source = source(files().text("data.csv", text.toString()));
        ImportReport report = run("out", plan(Pairing.AUTOMATIC, new SplitRule.FoldPerGroup(), 3, source));
        assertEquals(12, report.folds());
        for (List<String> row : samples("out")) {
            assertEquals("p" + (1 + Integer.parseInt(row.get(2))), row.get(3));
        }
        FolderSource opened = FolderSource.open(folder.resolve("out"), 0);
        assertEquals(12, opened.folds());
        assertEquals(12, FolderSource.folds(folder.resolve("out")));
        assertEquals(2, opened.forSeed(11).size(Split.TEST));
        assertEquals(64, opened.forSeed(11).size(Split.TRAIN));
    }

    @Test
    void foldsHaveTheSameShareOfEveryClass() throws IOException {
        StringBuilder text = new StringBuilder("x,label\n");
        for (int i = 0; i < 93; i++) {
            text.append(i + "," + (i % 9 == 0 ? "rare" : "common") + "\n");
        }
        ImportReport report = run(
                "out", plan(Pairing.AUTOMATIC, new Folds(5, false), 1, source(files().text("d.csv", text.toString()))));
        assertEquals(5, report.folds());
        Map<String, Integer> sizes = new HashMap<>();
        samples("out").forEach(row -> sizes.merge(row.get(1) + " in " + row.get(2), 1, Integer::sum));
        assertEquals(10, sizes.size());
        sizes.forEach((place, size) ->
                assertTrue(place.startsWith("1") ? size == 2 || size == 3 : size == 16 || size == 17, place + size));
    }

    @Test
    void pairsByClassUseEverySampleAtMostOnceAndInOneSplit() throws IOException {
        StringBuilder first = new StringBuilder("u,label\n");
        StringBuilder second = new StringBuilder("w,label,speaker\n");
        for (int i = 0; i < 60; i++) {
            first.append(i + "," + i % 2 + "\n");
        }
        for (int i = 0; i < 80; i++) {
            second.append((1000 + i) + "," + i % 2 + ",v" + i / 10 + "\n");
        }
        ImportPlan plan = plan(
                Pairing.BY_CLASS,
                new Random(new Shares(50, 25, 25), true),
                3,
                source(files().text("a.csv", first.toString())),
                source(files().text("b.csv", second.toString())));
        ImportReport report = run("out", plan);
        List<List<String>> rows = samples("out");
        Set<String> firsts = new HashSet<>();
        Set<String> seconds = new HashSet<>();
        Map<String, String> speakers = new HashMap<>();
        for (List<String> row : rows) {
            int a = Integer.parseInt(row.get(3)) - 1;
            int b = Integer.parseInt(row.get(4)) - 1;
            assertTrue(firsts.add(row.get(3)) && seconds.add(row.get(4)), "a sample twice: " + row);
            assertEquals(Integer.parseInt(row.get(1)), a % 2);
            assertEquals(a % 2, b % 2, "both of one class");
            assertEquals(
                    row.get(2), speakers.computeIfAbsent("v" + b / 10, v -> row.get(2)), "a speaker in two splits");
        }
        assertTrue(rows.size() >= 50 && rows.size() <= 60, rows.size() + " pairs");
        assertEquals(rows.size(), report.samples());
        assertTrue(report.notes().stream().anyMatch(note -> note.startsWith((80 - rows.size()) + " of the 80")));
    }

    @Test
    void aFilePerSplitSaysWhichSplitItIs() {
        Map<Split, Source> parts = new HashMap<>();
        parts.put(Split.TRAIN, source(files().text("train.csv", "x,label\n1,a\n2,b\n3,a\n")));
        parts.put(Split.TEST, source(files().text("test.csv", "x,label\n4,a\n5,b\n")));
        ImportReport report = run("out", plan(Pairing.AUTOMATIC, new Given(), 0, new SplitFiles(parts)));
        assertEquals(Map.of(Split.TRAIN, 3, Split.VALIDATION, 0, Split.TEST, 2), report.splitSizes());
    }

    @Test
    void classNamesAreGivenInTheOrderOfTheLabelsOrAsTheOrder() throws IOException {
        Source source = source(files().text("d.csv", "x,label\n1,10\n2,9\n3,10\n4,9\n5,10\n6,9\n"));
        ImportPlan plan = plan(Pairing.AUTOMATIC, new Folds(3, false), 0, source);
        assertEquals(List.of("9", "10"), run("numbers", plan).classes(), "by value, not by alphabet");
        ImportReport named = run("named", withNames(plan, "nine", "ten"));
        assertEquals(List.of("nine", "ten"), named.classes());
        assertEquals("1", samples("named").get(0).get(1));
        assertEquals(
                List.of("10", "9"), run("turned", withNames(plan, "10", "9")).classes());
        assertEquals("0", samples("turned").get(0).get(1));
    }

    private static ImportPlan withNames(ImportPlan plan, String... names) {
        return new ImportPlan(
                plan.sources(),
                plan.pairing(),
                plan.splits(),
                List.of(names),
                plan.seed(),
                plan.name(),
                plan.licence(),
                plan.origin(),
                Set.of());
    }

    @Test
    void samplesOfDifferentLengthFollowTheirOrder() throws IOException {
        Source clips = new ClipSource(List.of("c", "a", "b"), List.of("333", "1", "22"));
        Path table = files().text("a.csv", "id,x,label\na,1,u\nb,2,v\nc,3,u\n");
        Path more = files().text("split.csv", "id,split\na,train\nb,train\nc,test\n");
        run("out", plan(Pairing.BY_ID, new Given(), 0, source(table), clips, source(more)));
        assertEquals("122333", Files.readString(folder.resolve("out/clips.ulaw")));
        assertEquals("id,length\na,1\nb,2\nc,3\n", Files.readString(folder.resolve("out/clips.csv")));
        assertEquals(
                2,
                FolderSource.open(folder.resolve("out"), 0).info().modalities().size());
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        Path file = files().text("data.csv", ImportFiles.table(2000));
        List<Double> fractions = new ArrayList<>();
        ImportPlan plan = plan(Pairing.AUTOMATIC, THIRDS, 0, source(file));
        assertThrows(ImportCancelledException.class, () -> new Importer()
                .run(
                        plan,
                        folder.resolve("deep/er/out"),
                        (what, fraction) -> fractions.add(fraction),
                        () -> fractions.size() >= 10));
        assertEquals(10, fractions.size());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void anEmptyFolderIsFilled() {
        Path file = files().text("data.csv", ImportFiles.table(20));
        files().folder("out");
        run("out", plan(Pairing.AUTOMATIC, THIRDS, 0, source(file)));
        assertTrue(Files.exists(folder.resolve("out/dataset.json")));
        assertFalse(Files.exists(folder.resolve("out/source-0")), "nothing intermediate stays");
    }
}
