package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.analysis.run.ScheduleEvent.Kind;
import mnl.analysis.run.ScheduleEventSummary.What;
import org.junit.jupiter.api.Test;

class ScheduleEventSummaryTest {
    private static final RunLayout LAYOUT =
            new RunLayout(List.of("a", "b"), 0, List.of(3L, 4L, 5L), List.of("x", "y"), List.of("p", "q"), 60);

    @Test
    void epochsAreMeansAndRangesOverTheSeedsOfAnArm() {
        List<ScheduleEventSummary> all = ScheduleEventSummary.of(
                LAYOUT,
                List.of(
                        new ScheduleEvent(3, Kind.STOPPED, 34, 20),
                        new ScheduleEvent(5, Kind.STOPPED, 51, 41),
                        new ScheduleEvent(0, Kind.GUIDANCE_BEGAN, 7, 2)));
        assertEquals(
                List.of(
                        new ScheduleEventSummary(0, What.GUIDANCE_BEGAN, 0, 1, 7, 7, 7),
                        new ScheduleEventSummary(1, What.BEST, 0, 2, 30.5, 20, 41),
                        new ScheduleEventSummary(1, What.STOPPED, 0, 2, 42.5, 34, 51)),
                all);
    }

    @Test
    void everyReductionOfTheRateIsOneOfItsOwn() {
        List<ScheduleEventSummary> all = ScheduleEventSummary.of(
                LAYOUT,
                List.of(
                        new ScheduleEvent(0, Kind.RATE_REDUCED, 10, 0.1),
                        new ScheduleEvent(1, Kind.RATE_REDUCED, 14, 0.1),
                        new ScheduleEvent(0, Kind.RATE_REDUCED, 20, 0.01)));
        assertEquals(
                List.of(
                        new ScheduleEventSummary(0, What.RATE_REDUCED, 0, 2, 12, 10, 14),
                        new ScheduleEventSummary(0, What.RATE_REDUCED, 1, 1, 20, 20, 20)),
                all);
    }

    @Test
    void nothingComesOfNothing() {
        assertEquals(List.of(), ScheduleEventSummary.of(LAYOUT, List.of()));
    }
}
