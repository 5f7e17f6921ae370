package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mnl.analysis.run.RunLayout;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static Folds even(int count, int seeds) {
        return new Folds(
                count,
                LongStream.range(0, seeds)
                        .mapToObj(seed -> Folds.of(seed, count))
                        .toList(),
                Collections.nCopies(seeds, 10),
                Collections.nCopies(seeds, 10 * (count - 1)));
    }

    private static RunLayout layout(Folds folds) {
        List<Long> seeds = LongStream.range(0, folds.of().size()).boxed().toList();
        return new RunLayout(List.of("none", "mnl"), 0, seeds, List.of("a"), List.of("x", "y"), 1, folds);
    }

    @Test
    void ofOneSizeItIsThePublishedTest() {
        double[] arm = {.71, .80, .65, .77, .90, .74, .83, .69};
        double[] baseline = {.70, .76, .66, .71, .85, .74, .80, .66};
        for (int count : new int[] {8, 4}) {
            Folds folds = even(count, 8);
            double[] d =
                    IntStream.range(0, 8).mapToDouble(s -> arm[s] - baseline[s]).toArray();
            double mean = IntStream.range(0, 8).mapToDouble(s -> d[s]).average().orElseThrow();
            double variance = IntStream.range(0, 8)
                            .mapToDouble(s -> (d[s] - mean) * (d[s] - mean))
                            .sum()
                    / 7;
            double error = Math.sqrt((1.0 / 8 + 1.0 / (count - 1)) * variance);
            PairedComparison compared =
                    PairedTests.compare(folds, List.of(arm), baseline).get(0);
            assertEquals(mean, compared.meanDifference(), 1e-12);
            assertEquals(TDistribution.of(7).inverseCumulativeProbability(0.975) * error, compared.ci95(), 1e-12);
            assertEquals(2 * TDistribution.of(7).survivalProbability(mean / error), compared.tTestP(), 1e-6);
            assertEquals(count, compared.seeds(), "the signed-rank test is over folds");
        }
    }

    @Test
    void repeatsOfAFoldAreNotCountedAsIfIndependent() {
        double[] once = {.1, .2, .15, .25};
        double[] twice = {.1, .2, .15, .25, .1, .2, .15, .25};
        MeanInterval single = layout(even(4, 4)).interval(once);
        MeanInterval doubled = layout(even(4, 8)).interval(twice);
        assertEquals(single.mean(), doubled.mean(), 1e-12);
        assertTrue(doubled.halfWidth() > MeanInterval.of(twice).halfWidth());
        double[] zeros = new double[8];
        assertEquals(
                PairedTests.compare(even(4, 4), List.of(once), new double[4])
                        .get(0)
                        .wilcoxonP(),
                PairedTests.compare(even(4, 8), List.of(twice), zeros).get(0).wilcoxonP());
    }

    @Test
    void anAccuracyIsThatOfAllTestedSamplesEachOnce() {
        // 3 of 4, 8 of 10 and 20 of 40 are right; fold 0 is repeated with 1 of 4.
        Folds folds = new Folds(3, List.of(0, 1, 2, 0), List.of(4, 10, 40, 4), List.of(50, 44, 14, 50));
        MeanInterval pooled = layout(folds).interval(3 / 4.0, 8 / 10.0, 20 / 40.0, 1 / 4.0);
        assertEquals((2 + 8 + 20) / 54.0, pooled.mean(), 1e-12);
        assertArrayEquals(new double[] {.5, .8, .5}, folds.perFold(new double[] {.75, .8, .5, .25}), 1e-12);
        assertEquals(
                (8 + 20) / 50.0,
                layout(folds).interval(Double.NaN, .8, .5, Double.NaN).mean(),
                1e-12);
    }

    @Test
    void inCountsEveryFoldCountsAlike() {
        Folds folds = new Folds(3, List.of(0, 1, 2, 0), List.of(4, 10, 40, 4), List.of(50, 44, 14, 50));
        assertEquals((2 + 8 + 20) / 3.0, Summary.ofCounts(folds, 3, 8, 20, 1).mean(), 1e-12);
        assertEquals(8, Summary.ofCounts(null, 3, 8, 20, 1).mean(), 1e-12);
    }

    @Test
    void oneFoldAloneHasNoInterval() {
        Folds folds = new Folds(3, List.of(1, 1), List.of(4, 4), List.of(8, 8));
        MeanInterval interval = layout(folds).interval(.5, .7);
        assertEquals(.6, interval.mean(), 1e-12);
        assertTrue(Double.isNaN(interval.halfWidth()));
        assertEquals(interval.mean(), interval.low());
        assertEquals(
                1,
                PairedTests.compare(even(3, 3), List.of(new double[3]), new double[3])
                        .get(0)
                        .tTestP());
    }

    @Test
    void wordsSayWhatIsTested() {
        assertEquals(
                "20 seeds test 8 of the 12 folds 2 times and the others 1 time. 24 seeds test every fold 2 times.",
                Folds.advice(12, 20).orElseThrow());
        assertTrue(Folds.advice(12, 24).isEmpty() && Folds.advice(0, 8).isEmpty());
        assertEquals("12 folds", even(12, 12).words());
        assertEquals("12 folds × 2 repeats", even(12, 24).words());
        assertEquals("8 of 12 folds (4 are never tested)", even(12, 8).words());
        assertEquals("12 folds, 8 of them 2 times", even(12, 20).words());
        assertEquals("12 folds", layout(even(12, 12)).over());
        assertEquals("fold", layout(even(12, 12)).pairedBy());
        assertTrue(layout(even(12, 12)).note().contains("Nadeau and Bengio"));
        assertTrue(layout(even(12, 20)).note().contains("repeats are nested"));
    }

    @Test
    void adviceAndWordsForEveryFewAndOne() {
        assertEquals(
                "1 seed tests 1 of the 2 folds: the samples of the other 1 is never tested. 2 seeds test every fold once.",
                Folds.advice(2, 1).orElseThrow());
        assertEquals(
                "3 seeds test 3 of the 5 folds: the samples of the other 2 are never tested. 5 seeds test every fold"
                        + " once.",
                Folds.advice(5, 3).orElseThrow());
        assertEquals(
                "11 seeds test 1 of the 5 folds 3 times and the others 2 times. 15 seeds test every fold 3 times.",
                Folds.advice(5, 11).orElseThrow());
        assertEquals(List.of(), Folds.advice(5, 5).stream().toList());
        assertEquals("2 of 3 folds (1 is never tested)", even(3, 2).words());
        assertEquals(
                "2 of 3 folds × 2 repeats (1 is never tested)",
                sameFolds(3, 0, 1, 0, 1).words());
    }

    private static Folds sameFolds(int count, Integer... of) {
        return new Folds(count, List.of(of), Collections.nCopies(of.length, 10), Collections.nCopies(of.length, 20));
    }

    @Test
    void foldsThatDoNotFitAreRefused() {
        List<Integer> two = List.of(1, 1);
        assertEquals(2, new Folds(2, two, two, two).count(), "two folds are the fewest");
        assertThrows(IllegalArgumentException.class, () -> new Folds(1, two, two, two));
        assertThrows(IllegalArgumentException.class, () -> new Folds(2, two, List.of(1), two));
        assertThrows(IllegalArgumentException.class, () -> new Folds(2, two, two, List.of(1)));
    }

    @Test
    void sizesDecideWhatIsSaidAndShared() {
        Folds uneven = new Folds(3, List.of(0, 1, 2), List.of(4, 10, 40), List.of(50, 44, 14));
        assertTrue(uneven.uneven());
        assertFalse(even(3, 3).uneven());
        assertTrue(uneven.note().contains("counts by its test samples"));
        assertFalse(even(3, 3).note().contains("counts by its test samples"));
        assertFalse(even(3, 3).note().contains("nested"));
        assertEquals(54 / 108.0, uneven.shared(new double[3]), 1e-12);
        assertEquals(50 / 58.0, uneven.shared(new double[] {Double.NaN, 1, 1}), 1e-12);
        assertArrayEquals(new double[] {0, .2, .8}, uneven.weights(new double[] {Double.NaN, 1, 1}), 1e-12);
        assertEquals(18, uneven.countingAlike().tested().get(2));
        assertEquals(36, uneven.countingAlike().outside().get(0));
        assertEquals(
                1,
                new Folds(2, List.of(0), List.of(0), List.of(9))
                        .countingAlike()
                        .tested()
                        .get(0),
                "never by 0");
    }
}
