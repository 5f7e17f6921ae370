package mnl.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mnl.engine.RunState;
import mnl.ui.feed.Feed;
import mnl.ui.task.Inquiry;
import org.junit.jupiter.api.Test;

class CurrentModelTest {
    private final Feed feed = new Feed();
    private final List<Double> askedAt = new ArrayList<>();
    private final Inquiry<String, String> inquiry = new Inquiry<String, String>(
                    (question, progress) -> {
                        askedAt.add(feed.session.epochProperty().get());
                        return CompletableFuture.completedFuture("");
                    },
                    Runnable::run,
                    answer -> {})
            .following(new CurrentModel(feed.session), () -> 0, () -> "");

    private void look() {
        inquiry.showingProperty().set(true);
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
        inquiry.showingProperty().set(false);
        inquiry.showingProperty().set(true);
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
