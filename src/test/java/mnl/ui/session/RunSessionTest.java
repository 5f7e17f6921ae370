package mnl.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.analysis.Milestone;
import mnl.ui.feed.Feed;
import org.junit.jupiter.api.Test;

class RunSessionTest {
    private final Feed feed = new Feed();

    @Test
    void progressFromBeforeTheLastMeasurementDoesNotTurnTheEpochBack() {
        feed.start();
        feed.run.measure();
        feed.run.progress(.8);
        feed.run.measure();
        feed.run.measure();
        feed.pulse.beat();
        assertEquals(2, feed.session.epochProperty().get());
        feed.run.progress(2.5);
        feed.pulse.beat();
        assertEquals(2.5, feed.session.epochProperty().get());
        feed.start();
        assertEquals(0, feed.session.epochProperty().get());
    }

    @Test
    void milestonesAreKeptWithTheRun() {
        Milestone stopped = new Milestone(1, Milestone.Kind.STOPPED, 4, 2);
        feed.start();
        feed.run.reach(stopped);
        feed.pulse.beat();
        assertEquals(List.of(stopped), feed.session.historyProperty().get().milestones());
        feed.start();
        assertEquals(List.of(), feed.session.historyProperty().get().milestones());
    }
}
