package mnl.analysis.cases;

import static mnl.analysis.cases.CorrectnessCase.FF;
import static mnl.analysis.cases.CorrectnessCase.FT;
import static mnl.analysis.cases.CorrectnessCase.TF;
import static mnl.analysis.cases.CorrectnessCase.TT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mnl.analysis.metric.ReferenceSamples;
import org.junit.jupiter.api.Test;

/** Expected counts and flows are from numpy and sklearn.metrics.confusion_matrix on the same draws. */
class CorrectnessCasesTest {
    private static final int CLASSES = 4;
    private static final int[][] LABELS = {
        ReferenceSamples.labels(50, 120, CLASSES), ReferenceSamples.labels(51, 120, CLASSES)
    };
    private static final int[][] STRONG = predictions(100, 75);
    private static final int[][] WEAK = predictions(200, 40);
    private static final int[][] FUSED = predictions(300, 80);

    private final CorrectnessCases cases = new CorrectnessCases(LABELS, STRONG, WEAK, FUSED);

    private static int[][] predictions(int seed, int keep) {
        int[][] replicas = new int[4][];
        for (int r = 0; r < replicas.length; r++) {
            replicas[r] = ReferenceSamples.predictions(seed + r, LABELS[r % 2], CLASSES, keep);
        }
        return replicas;
    }

    private int[] counts(int arm, int seed) {
        return Stream.of(CorrectnessCase.values())
                .mapToInt(cell -> cases.count(arm, seed, cell))
                .toArray();
    }

    private int[] fusedRight(int arm, int seed) {
        return Stream.of(CorrectnessCase.values())
                .mapToInt(cell -> cases.fusedRight(arm, seed, cell))
                .toArray();
    }

    @Test
    void countsPerArmAndSeed() {
        assertArrayEquals(new int[] {43, 48, 23, 6}, counts(0, 0));
        assertArrayEquals(new int[] {50, 50, 13, 7}, counts(0, 1));
        assertArrayEquals(new int[] {64, 37, 9, 10}, counts(1, 0));
        assertArrayEquals(new int[] {53, 46, 14, 7}, counts(1, 1));
        assertEquals(2, cases.arms());
        assertEquals(2, cases.seeds());
    }

    @Test
    void fusedRightPerCell() {
        assertArrayEquals(new int[] {31, 42, 18, 5}, fusedRight(0, 0));
        assertArrayEquals(new int[] {43, 43, 9, 6}, fusedRight(0, 1));
        assertArrayEquals(new int[] {57, 31, 9, 10}, fusedRight(1, 0));
        assertArrayEquals(new int[] {45, 39, 13, 4}, fusedRight(1, 1));
    }

    @Test
    void summaryIsTheMeanOverSeeds() {
        CaseSummary weakOnly = cases.summary(null, 0, FT);
        assertEquals(18, weakOnly.count().mean());
        assertArrayEquals(new double[] {23, 13}, weakOnly.count().perSeed());
        assertEquals(0.15, weakOnly.share().mean(), 1e-12);
        assertEquals((18 / 23.0 + 9 / 13.0) / 2, weakOnly.fusedRight().mean(), 1e-12);
    }

    @Test
    void flowFollowsEverySampleOnTheSameSeed() {
        int[][] first = {{24, 14, 3, 2}, {27, 14, 1, 6}, {10, 8, 3, 2}, {3, 1, 2, 0}};
        int[][] second = {{23, 18, 5, 4}, {23, 20, 5, 2}, {3, 5, 4, 1}, {4, 3, 0, 0}};
        assertArrayEquals(first, cases.flow(0, 1, 0).counts());
        assertArrayEquals(second, cases.flow(0, 1, 1).counts());
        assertEquals(79, cases.flow(0, 1, 0).moved());
        assertEquals(73, cases.flow(0, 1, 1).moved());
        int[] gained = {26, 38, 60, 71, 77, 78, 81, 83, 106, 118};
        assertArrayEquals(gained, cases.flow(0, 1, 0).samples(FT, TT));
        assertArrayEquals(new int[] {19, 50, 59}, cases.flow(0, 1, 1).samples(FT, TT));
        assertEquals(3, cases.flow(0, 1, 1).count(FT, TT));
        assertEquals(6.5, cases.meanFlow(0, 1)[FT.place()][TT.place()]);
        assertEquals(23.5, cases.meanFlow(0, 1)[TT.place()][TT.place()]);
        assertEquals(0, cases.flow(1, 1, 0).moved());
    }

    @Test
    void casesOfHandMadeSamples() {
        int[][] labels = {{0, 1, 2, 0}};
        CorrectnessCases four = new CorrectnessCases(
                labels, new int[][] {{0, 1, 0, 1}}, new int[][] {{0, 0, 2, -1}}, new int[][] {{0, 0, 2, 2}});
        assertEquals(TT, four.caseOf(0, 0, 0));
        assertEquals(TF, four.caseOf(0, 0, 1));
        assertEquals(FT, four.caseOf(0, 0, 2));
        assertEquals(FF, four.caseOf(0, 0, 3));
        assertArrayEquals(new int[] {2}, four.samples(0, 0, FT));
        assertEquals(1, four.fusedRight(0, 0, FT));
        assertEquals(0, four.fusedRight(0, 0, TF));
        assertTrue(TF.strongRight() && FT.weakRight());
        assertFalse(TF.weakRight() || FT.strongRight());
    }

    @Test
    void anEmptyCellHasNoShareOfRightOnes() {
        int[][] labels = {{0, 1}, {1, 0}};
        int[][] wrongOnce = {{0, 0}, {1, 0}};
        CorrectnessCases some = new CorrectnessCases(labels, wrongOnce, labels, labels);
        CaseSummary weakOnly = some.summary(null, 0, FT);
        assertArrayEquals(new double[] {1, Double.NaN}, weakOnly.fusedRight().perSeed());
        assertEquals(1, weakOnly.fusedRight().mean());
        assertEquals(0.5, weakOnly.count().mean());
    }

    @Test
    void badShapesAreNamed() {
        int[][] three = {STRONG[0], STRONG[1], STRONG[2]};
        assertThrows(IllegalArgumentException.class, () -> new CorrectnessCases(LABELS, three, three, three));
        assertThrows(IllegalArgumentException.class, () -> new CorrectnessCases(LABELS, STRONG, WEAK, three));
        int[][] uneven = {{0}, {0}, {0}, {0}};
        assertThrows(IllegalArgumentException.class, () -> new CorrectnessCases(LABELS, STRONG, uneven, FUSED));
        assertThrows(IllegalArgumentException.class, () -> cases.count(0, 2, TT));
        assertThrows(IllegalArgumentException.class, () -> cases.count(0, -1, TT));
        assertThrows(IllegalArgumentException.class, () -> cases.count(2, 0, TT));
        assertThrows(IllegalArgumentException.class, () -> cases.count(-1, 0, TT));
    }

    @Test
    void strongAndWeakByAccuracy() {
        assertEquals(new StrongWeak(1, 0), StrongWeak.byAccuracy(new int[][][] {WEAK, STRONG}, LABELS));
        assertEquals(new StrongWeak(2, 1), StrongWeak.byAccuracy(new int[][][] {STRONG, WEAK, FUSED}, LABELS));
        assertEquals(new StrongWeak(2, 1), StrongWeak.byAccuracy(0.5, 0.3, 0.9));
        assertEquals(new StrongWeak(0, 2), StrongWeak.byAccuracy(0.5, 0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> StrongWeak.byAccuracy(0.5));
        assertThrows(IllegalArgumentException.class, () -> StrongWeak.byAccuracy(0.5, Double.NaN));
    }
}
