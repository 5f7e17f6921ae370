package mnl.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Summary;
import mnl.experiment.FusionRule;
import org.junit.jupiter.api.Test;

class MarginRadiiTest {
    private final MarginRadii radii = TestRadii.certified(.3, 0, .1, .5);

    @Test
    void samplesAreFoundByTheirRadiusTheSmallestFirst() {
        assertArrayEquals(new int[] {2, 0}, radii.between(0, .5), "the wrong one has no radius, the upper end is out");
        assertArrayEquals(new int[] {0, 3}, radii.between(.3, Double.POSITIVE_INFINITY));
    }

    @Test
    void aQuantileIsNotExceededByItsShare() {
        assertEquals(0, radii.quantile(.25));
        assertEquals(.1, radii.quantile(.3));
        assertEquals(.5, radii.quantile(1));
        assertTrue(Double.isNaN(TestRadii.proxy().quantile(.5)));
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfBoth() {
        assertEquals(.2, radii.median(), 1e-15, "between .1 and .3");
        assertEquals(.4, TestRadii.certified(7, .4, .1).median());
        assertTrue(Double.isNaN(TestRadii.proxy().median()));
    }

    @Test
    void everyKindSaysWhatItPromises() {
        EstimatedRadii estimated = new EstimatedRadii(.5);
        assertEquals("estimated", estimated.word());
        assertTrue(radii.meaning().contains("changes the fused prediction"), "the only one that promises something");
        for (MarginRadii none : List.of(estimated, TestRadii.proxy(.5))) {
            assertTrue(none.meaning().endsWith("no guarantee"), none.meaning());
        }
    }

    @Test
    void anArmSpeaksForItsSeeds() {
        ArmRadii none = new ArmRadii("gate", FusionRule.LEARNED_GATE, List.of());
        assertFalse(none.certified(), "nothing is certified where there are no radii");
        assertEquals("none", none.word());
        assertEquals("", none.meaning());
        ArmRadii arm = new ArmRadii("none", FusionRule.MEAN, List.of(radii, TestRadii.certified(1, 2, 3, 4)));
        assertTrue(arm.certified());
        assertEquals(radii.meaning(), arm.meaning());
        RunLayout two = new RunLayout(List.of("none"), 0, List.of(1L, 2L), List.of("a"), List.of("x", "y"), 1);
        assertArrayEquals(new double[] {.2, 2.5}, arm.median(two).perSeed(), 1e-15);
        List<Summary> curve = arm.curve(two, .4, 2);
        assertArrayEquals(new double[] {.25, 1}, curve.get(0).perSeed());
        assertArrayEquals(new double[] {0, .75}, curve.get(1).perSeed());
    }

    @Test
    void theFirstSamplesKeepTheirKind() {
        MarginRadii first = radii.first(2);
        assertInstanceOf(CertifiedRadii.class, first);
        assertEquals(2, first.size());
        assertEquals(.5, first.shareFrom(.3));
        assertEquals(4, radii.first(9).size());
    }

    @Test
    void anArmIsNarrowedToASeed() {
        ArmRadii arm = new ArmRadii("none", FusionRule.MEAN, List.of(radii, TestRadii.certified(1, 1, 1, 1)));
        RunLayout one = new RunLayout(List.of("none"), 0, List.of(1L), List.of("a"), List.of("x", "y"), 1);
        assertEquals(1, arm.ofSeed(1).shareFrom(one, .9).mean());
        assertTrue(Double.isNaN(arm.ofSeed(1).shareFrom(one, .9).ci95()));
        assertEquals("certified", arm.ofSeed(0).word());
        assertEquals(1, arm.first(1).perSeed().get(1).size());
    }
}
