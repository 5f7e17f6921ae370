package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import mnl.analysis.statistics.Folds;
import mnl.analysis.statistics.MeanInterval;
import org.junit.jupiter.api.Test;

class RunLayoutTest {

    private static RunLayout seeds(int count, Folds folds) {
        return new RunLayout(
                List.of("none", "mnl"),
                0,
                LongStream.range(0, count).boxed().toList(),
                List.of("a"),
                List.of("x", "y"),
                1,
                folds);
    }

    private static Folds folds(Integer... of) {
        return new Folds(3, List.of(of), Collections.nCopies(of.length, 10), Collections.nCopies(of.length, 20));
    }

    @Test
    void wordsSayWhatMeansAreOver() {
        assertEquals("1 seed", seeds(1, null).over());
        assertEquals("2 seeds", seeds(2, null).over());
        assertEquals("seed", seeds(2, null).pairedBy());
        assertEquals("3 folds", seeds(3, folds(0, 1, 2)).over());
        assertEquals("fold", seeds(3, folds(0, 1, 2)).pairedBy());
    }

    @Test
    void oneFoldAloneSharesNothing() {
        assertEquals("", seeds(2, null).note());
        assertEquals("", seeds(2, folds(1, 1)).note());
        assertTrue(seeds(2, folds(1, 2)).note().startsWith(" Folds share training samples"));
    }

    @Test
    void differencesArePairedBySeedAndKnowFolds() {
        double[] values = {.5, .7, .9};
        double[] baseline = {.4, .4, .7};
        assertEquals(
                MeanInterval.ofDifferences(values, baseline), seeds(3, null).difference(values, baseline));
        assertEquals(.2, seeds(3, null).difference(values, baseline).mean(), 1e-12);
        assertTrue(
                seeds(3, folds(0, 1, 2)).difference(values, baseline).halfWidth()
                        > seeds(3, null).difference(values, baseline).halfWidth(),
                "folds share samples");
    }

    @Test
    void referencesAreReplicasBehindThoseOfTheArms() {
        RunLayout plain = seeds(3, null);
        assertEquals(OptionalInt.empty(), plain.alone());
        RunLayout layout = new RunLayout(
                plain.arms(),
                0,
                plain.seeds(),
                plain.modalities(),
                plain.classNames(),
                1,
                null,
                List.of("uni-ce", "ensemble"));
        assertEquals(12, layout.replicas());
        assertEquals(6, layout.comparedReplicas());
        assertEquals(List.of("none", "mnl", "uni-ce", "ensemble"), layout.trained());
        assertEquals(OptionalInt.of(3), layout.alone());
        assertEquals(9, layout.replica(3, 0));
        assertEquals(plain, layout.withoutReferences());
        RunLayout all = layout.comparingReferences();
        assertEquals(layout.trained(), all.arms());
        assertEquals(12, all.comparedReplicas());
        assertEquals(OptionalInt.of(3), all.alone());
        assertEquals(
                1,
                layout.compare(arm -> new double[] {arm, arm + 1, arm * 2}, 0).size());
    }

    @Test
    void everySeedHasItsFold() {
        assertThrows(IllegalArgumentException.class, () -> seeds(3, folds(0, 1)));
        RunLayout layout = seeds(3, folds(0, 1, 2));
        assertEquals(6, layout.replicas());
        assertEquals(4, layout.replica(1, 1));
    }
}
