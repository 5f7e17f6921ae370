package mnl.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mnl.engine.RunState;
import mnl.ui.feed.Feed;
import org.junit.jupiter.api.Test;

class LiveQueryTest {
    private final Feed feed = new Feed();
    private final List<Double> askedAt = new ArrayList<>();
    private final LiveQuery<String> following = new LiveQuery<>(
            feed.session,
            Runnable::run,
            () -> 0,
            run -> {
                askedAt.add(feed.session.epochProperty().get());
                return CompletableFuture.completedFuture("");
            },
            (answer, failure) -> {});

    private void look() {
        following.showingProperty().set(true);
        feed.start().epochs(2);
        assertEquals(List.of(1.0), askedAt);
    }

    private void state(RunState state) {
        feed.run.state(state);
        feed.pulse.beat();
    }

    private void progress(double epoch) {
        feed.run.progress(epoch);
        feed.pulse.beat();
    }

    @Test
    void aModelThatMovedOnIsAskedAgainThoughNothingWasMeasured() {
        look();
        progress(40);
        assertEquals(List.of(1.0, 40.0), askedAt);
        progress(40.25);
        assertEquals(List.of(1.0, 40.0), askedAt, "while it trains once an epoch is enough");
        state(RunState.CANCELLED);
        assertEquals(List.of(1.0, 40.0, 40.25), askedAt, "the model that is left is another one");
    }

    @Test
    void theSameModelIsAskedOnceHoweverOftenItIsMeasured() {
        look();
        state(RunState.PAUSED);
        state(RunState.TRAINING);
        state(RunState.PAUSED);
        following.showingProperty().set(false);
        following.showingProperty().set(true);
        assertEquals(List.of(1.0), askedAt);
    }

    @Test
    void aSingleBatchIsAnotherModel() {
        look();
        state(RunState.PAUSED);
        feed.run.progress(1.25);
        feed.run.state(RunState.TRAINING);
        state(RunState.PAUSED);
        assertEquals(1.25, askedAt.get(askedAt.size() - 1));
    }

    @Test
    void anotherRunAtTheSameEpochIsAnotherModel() {
        look();
        feed.start().epochs(2);
        assertEquals(List.of(1.0, 1.0), askedAt);
    }
}
