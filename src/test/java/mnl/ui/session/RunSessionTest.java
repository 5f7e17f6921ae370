package mnl.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.data.Cancellation;
import mnl.engine.RunState;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
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
    void aRunThatIsToStopSaysSoUntilItHas() {
        feed.start();
        assertFalse(feed.session.stoppingProperty().get());
        feed.session.cancel();
        assertTrue(feed.session.stoppingProperty().get());
        feed.run.state(RunState.CANCELLED);
        feed.pulse.beat();
        assertFalse(feed.session.stoppingProperty().get());
        feed.session.cancel();
        assertFalse(feed.session.stoppingProperty().get());
    }

    @Test
    void whatIsTrainedBesideTheArmsIsOneOfThemOnlyWhileAskedFor() {
        RunLayout usual = feed.numbers.layout();
        Feed other = new Feed(
                new Numbers(new RunLayout(
                        usual.arms(),
                        0,
                        usual.seeds(),
                        usual.modalities(),
                        usual.classNames(),
                        usual.epochs(),
                        null,
                        List.of("ensemble"))),
                null);
        other.start().epochs(2);
        RunHistory plain = other.session.historyProperty().get();
        assertEquals(usual.arms(), plain.layout().arms());
        List<Integer> counts = new ArrayList<>();
        other.session.measurementsProperty().addListener((o, was, now) -> counts.add(now.intValue()));
        AtomicBoolean none = new AtomicBoolean();
        other.session.historyProperty().addListener((o, was, now) -> none.set(none.get() || now == null));
        other.session.comparingReferencesProperty().set(true);
        assertTrue(none.get(), "as between two runs");
        RunHistory all = other.session.historyProperty().get();
        assertEquals(
                List.of("none", "all-class", "mnl", "ensemble"), all.layout().arms());
        assertEquals(List.of(0, 2), counts, "views take everything anew");
        assertEquals(plain.size(), all.size());
        assertEquals(plain.last(), all.last());
        other.epochs(1);
        assertEquals(3, other.session.historyProperty().get().size());
        other.start();
        assertEquals(4, other.session.historyProperty().get().layout().arms().size(), "in later runs, too");
        other.session.comparingReferencesProperty().set(false);
        assertEquals(
                usual.arms(), other.session.historyProperty().get().layout().arms());
    }

    @Test
    void withoutReferencesNothingChanges() {
        feed.start().epochs(1);
        RunHistory before = feed.session.historyProperty().get();
        feed.session.comparingReferencesProperty().set(true);
        assertSame(before, feed.session.historyProperty().get());
    }

    @Test
    void stoppingEndsTheReadingOfData() {
        Queue<Runnable> later = new ArrayDeque<>();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicReference<RunSession> session = new AtomicReference<>();
        session.set(new RunSession(
                feed.run::start,
                spec -> {
                    session.get().cancel();
                    try {
                        Cancellation.checkpoint();
                    } catch (CancellationException heeded) {
                        ended.set(true);
                        throw heeded;
                    }
                    return feed.source;
                },
                later::add,
                later::add,
                feed.pulse));
        session.get().start(feed.experiment(), false);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertTrue(ended.get());
        assertEquals(RunState.CANCELLED, session.get().stateProperty().get());
        assertEquals("", session.get().failureProperty().get());
    }

    @Test
    void scheduleEventsAreKeptWithTheRun() {
        ScheduleEvent stopped = new ScheduleEvent(1, ScheduleEvent.Kind.STOPPED, 4, 2);
        feed.start();
        feed.run.reach(stopped);
        feed.pulse.beat();
        assertEquals(List.of(stopped), feed.session.historyProperty().get().events());
        feed.start();
        assertEquals(List.of(), feed.session.historyProperty().get().events());
    }
}
