package mnl.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.run.RunLayout;
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
