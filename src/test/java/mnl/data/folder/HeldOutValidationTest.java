package mnl.data.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.ProgramFolders;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Validation samples drawn from the training split: 16 samples of each of 3 classes outside every fold. */
class HeldOutValidationTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void write() {
        folder = new SmallFolder().write(temporary.resolve("small"));
    }

    private static List<String> ids(Dataset data, Split split) {
        return IntStream.range(0, data.size(split))
                .mapToObj(i -> data.sampleId(split, i).orElseThrow())
                .toList();
    }

    private static int[] perClass(Dataset data, Split split) {
        int[] counts = new int[3];
        for (int label : data.labels(split)) {
            counts[label]++;
        }
        return counts;
    }

    private static void assertDisjoint(Dataset data) {
        Set<String> all = new HashSet<>();
        int size = 0;
        for (Split split : Split.values()) {
            all.addAll(ids(data, split));
            size += data.size(split);
        }
        assertEquals(size, all.size(), "no sample is in two splits");
    }

    @Test
    void everyClassGivesItsShareAndNoSampleIsInTwoSplits() {
        for (long seed = 0; seed < 7; seed++) {
            Dataset data = FolderSource.open(folder, 0, 0.25).forSeed(seed);
            assertArrayEquals(new int[] {12, 12, 12}, perClass(data, Split.TRAIN));
            assertArrayEquals(new int[] {4, 4, 4}, perClass(data, Split.VALIDATION));
            assertDisjoint(data);
        }
    }

    @Test
    void trainingSamplesStayTheSameWhereEnoughAreLeft() {
        for (long seed = 0; seed < 7; seed++) {
            Dataset data = FolderSource.open(folder, 36, 1 / 3.0).forSeed(seed);
            assertEquals(ids(FolderSource.open(folder, 36).forSeed(seed), Split.TRAIN), ids(data, Split.TRAIN));
            assertArrayEquals(new int[] {4, 4, 4}, perClass(data, Split.VALIDATION));
            assertDisjoint(data);
        }
    }

    @Test
    void whereTooFewAreLeftFewerAreTrainedOn() {
        Dataset data = FolderSource.open(folder, 36, 0.5).forSeed(2);
        assertArrayEquals(new int[] {6, 6, 6}, perClass(data, Split.TRAIN));
        assertArrayEquals(new int[] {6, 6, 6}, perClass(data, Split.VALIDATION));
        assertDisjoint(data);
        assertTrue(ids(FolderSource.open(folder, 36).forSeed(2), Split.TRAIN).containsAll(ids(data, Split.TRAIN)));
    }

    @Test
    void theSeedDrawsThem() {
        DataSource source = FolderSource.open(folder, 0, 0.25);
        List<String> first = ids(source.forSeed(1), Split.VALIDATION);
        assertEquals(first, ids(FolderSource.open(folder, 0, 0.25).forSeed(1), Split.VALIDATION));
        assertNotEquals(Set.copyOf(first), Set.copyOf(ids(source.forSeed(6), Split.VALIDATION)), "of the same fold");
    }

    @Test
    void withoutAShareNothingChanges() {
        for (int size : new int[] {0, 36}) {
            DataSource none =
                    DataSources.open(new DatasetSpec.Folder("small", size, 0), new ProgramFolders(List.of(temporary)));
            assertEquals(FolderSource.open(folder, size).fingerprint(), none.fingerprint());
            assertEquals(0, none.forSeed(3).size(Split.VALIDATION));
            assertNotEquals(
                    none.fingerprint(), FolderSource.open(folder, size, 0.2).fingerprint());
        }
        // Read before there were validation shares.
        assertEquals(
                List.of("s46", "s21", "s41", "s5", "s52", "s9"),
                ids(FolderSource.open(folder, 6).forSeed(4), Split.TRAIN));
    }

    @Test
    void sharesThatDoNotDivideGoToTheLargestRemainders() {
        List<SampleRow> rows = IntStream.range(0, 41)
                .mapToObj(n -> SampleRow.inFold("s" + n, n * n % 7 % 3, n % 2, Map.of()))
                .toList();
        for (double share : new double[] {0.05, 0.1, 0.23, 0.5, 0.7}) {
            SplitPlan plan = new SplitPlan(rows, 3, 0, share);
            for (long seed = 0; seed < 6; seed++) {
                int training = seed % 2 == 0 ? 20 : 21;
                assertEquals(Math.round(training * share), plan.rows(Split.VALIDATION, seed).length);
                assertEquals(training - Math.round(training * share), plan.rows(Split.TRAIN, seed).length);
            }
        }
    }

    @Test
    void sharesThatLeaveNothingAreRefused() {
        assertRefused("less than one sample", 0, 0.001);
        assertRefused("leaves a class without training samples", 3, 0.9);
    }

    private void assertRefused(String words, int trainSize, double share) {
        String message = assertThrows(DataException.class, () -> FolderSource.open(folder, trainSize, share))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void aTableWithAValidationSplitNeedsNoShare() {
        List<SampleRow> rows = IntStream.range(0, 30)
                .mapToObj(n -> SampleRow.inSplit("s" + n, n % 3, Split.values()[n / 3 % 3], Map.of()))
                .toList();
        assertEquals(9, new SplitPlan(rows, 3, 0, 0).rows(Split.VALIDATION, 0).length);
        String message = assertThrows(DataException.class, () -> new SplitPlan(rows, 3, 0, 0.2))
                .getMessage();
        assertTrue(message.contains("Set the validation share to 0"), message);
    }
}
