package mnl.data.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.Split;
import org.junit.jupiter.api.Test;

/** Twelve subjects, one fold each: eleven with 100 samples and one with 8, of four classes. */
class WholeFoldsTest {
    private static final int SUBJECTS = 12;
    private static final int SAMPLES = 1108;

    private static List<SampleRow> rows() {
        return IntStream.range(0, SAMPLES)
                .mapToObj(n -> SampleRow.inFold(
                        "s" + n, n % 4, n < 8 ? 0 : 1 + (n - 8) / 100, Map.of("group", "subject " + subject(n))))
                .toList();
    }

    private static int subject(int row) {
        return row < 8 ? 0 : 1 + (row - 8) / 100;
    }

    @Test
    void everySampleIsTestedOnceInASeedPerFoldAndTrainedOnInAllOthers() {
        SplitPlan plan = new SplitPlan(rows(), 4, 0, 0);
        assertEquals(SUBJECTS, plan.folds());
        int[] tested = new int[SAMPLES];
        int[] trained = new int[SAMPLES];
        for (long seed = 0; seed < SUBJECTS; seed++) {
            Arrays.stream(plan.rows(Split.TEST, seed)).forEach(row -> tested[row]++);
            Arrays.stream(plan.rows(Split.TRAIN, seed)).forEach(row -> trained[row]++);
        }
        assertTrue(Arrays.stream(tested).allMatch(count -> count == 1));
        assertTrue(Arrays.stream(trained).allMatch(count -> count == SUBJECTS - 1));
    }

    @Test
    void howMuchFoldsShareDoesNotDependOnHowManySamplesAreDrawn() {
        for (int trainSize : new int[] {0, 400}) {
            SplitPlan plan = new SplitPlan(rows(), 4, trainSize, 0.2);
            assertEquals(SAMPLES - 8, plan.outsideFold(0));
            assertEquals(SAMPLES - 100, plan.outsideFold(SUBJECTS + 1));
        }
    }

    @Test
    void noSubjectIsOnBothSidesOfAValidationSplit() {
        for (int trainSize : new int[] {0, 400}) {
            SplitPlan plan = new SplitPlan(rows(), 4, trainSize, 0.2);
            Set<Set<Integer>> drawn = new HashSet<>();
            for (long seed = 0; seed < 3 * SUBJECTS; seed++) {
                Set<Integer> held = subjects(plan, Split.VALIDATION, seed);
                Set<Integer> kept = subjects(plan, Split.TRAIN, seed);
                assertEquals(Set.of((int) (seed % SUBJECTS)), subjects(plan, Split.TEST, seed));
                assertTrue(held.stream().noneMatch(kept::contains));
                int validation = plan.rows(Split.VALIDATION, seed).length;
                assertEquals(0.2 * 1050, validation, 61, "as near as whole subjects allow");
                assertEquals(
                        trainSize == 0 ? SAMPLES - validation - plan.rows(Split.TEST, seed).length : trainSize,
                        plan.rows(Split.TRAIN, seed).length);
                drawn.add(held);
            }
            assertTrue(drawn.size() > SUBJECTS, "the seed draws them");
        }
    }

    @Test
    void groupsThatAreAllNeededAreRefusedInOneSentence() {
        List<SampleRow> one = IntStream.range(0, 20)
                .mapToObj(n -> SampleRow.inSplit(
                        "s" + n, n % 2, n < 10 ? Split.TRAIN : Split.TEST, Map.of("group", n < 10 ? "a" : "b")))
                .toList();
        String message = assertThrows(DataException.class, () -> new SplitPlan(one, 2, 0, 0.2))
                .getMessage();
        assertTrue(message.contains("Set the validation share to 0"), message);
    }

    @Test
    void whatTheDrawDependsOnIsPartOfTheFingerprint() {
        assertNotEquals(new SplitPlan(rows(), 4, 0, 0.2).draw(), new SplitPlan(rows(), 4, 0, 0).draw());
        List<SampleRow> even = IntStream.range(0, 40)
                .mapToObj(n -> SampleRow.inFold("s" + n, n % 4, n / 20, Map.of()))
                .toList();
        assertEquals("", new SplitPlan(even, 4, 0, 0.2).draw(), "folds of one size are what they were");
    }

    private static Set<Integer> subjects(SplitPlan plan, Split split, long seed) {
        return Arrays.stream(plan.rows(split, seed))
                .map(WholeFoldsTest::subject)
                .boxed()
                .collect(Collectors.toSet());
    }
}
