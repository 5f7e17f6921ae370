package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.analysis.run.Milestone.Kind;
import mnl.analysis.run.MilestoneSummary.What;
import org.junit.jupiter.api.Test;

class MilestoneSummaryTest {
    private static final RunLayout LAYOUT =
            new RunLayout(List.of("a", "b"), 0, List.of(3L, 4L, 5L), List.of("x", "y"), List.of("p", "q"), 60);

    @Test
    void epochsAreMeansAndRangesOverTheSeedsOfAnArm() {
        List<MilestoneSummary> all = MilestoneSummary.of(
                LAYOUT,
                List.of(
                        new Milestone(3, Kind.STOPPED, 34, 20),
                        new Milestone(5, Kind.STOPPED, 51, 41),
                        new Milestone(0, Kind.GUIDANCE_BEGAN, 7, 2)));
        assertEquals(
                List.of(
                        new MilestoneSummary(0, What.GUIDANCE_BEGAN, 0, 1, 7, 7, 7),
                        new MilestoneSummary(1, What.BEST, 0, 2, 30.5, 20, 41),
                        new MilestoneSummary(1, What.STOPPED, 0, 2, 42.5, 34, 51)),
                all);
    }

    @Test
    void everyReductionOfTheRateIsOneOfItsOwn() {
        List<MilestoneSummary> all = MilestoneSummary.of(
                LAYOUT,
                List.of(
                        new Milestone(0, Kind.RATE_REDUCED, 10, 0.1),
                        new Milestone(1, Kind.RATE_REDUCED, 14, 0.1),
                        new Milestone(0, Kind.RATE_REDUCED, 20, 0.01)));
        assertEquals(
                List.of(
                        new MilestoneSummary(0, What.RATE_REDUCED, 0, 2, 12, 10, 14),
                        new MilestoneSummary(0, What.RATE_REDUCED, 1, 1, 20, 20, 20)),
                all);
    }

    @Test
    void nothingComesOfNothing() {
        assertEquals(List.of(), MilestoneSummary.of(LAYOUT, List.of()));
    }
}
