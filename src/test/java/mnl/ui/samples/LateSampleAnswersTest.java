package mnl.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.Executor;
import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateSampleAnswersTest {
    private final LateAnswers late = new LateAnswers();

    private SamplesViewModel model(Feed feed, Executor background, Executor fxThread) {
        SamplesViewModel model = new SamplesViewModel(
                feed.session,
                feed.visibility,
                new SelectedSamples(),
                new ComparedModalities(feed.session),
                background,
                fxThread,
                () -> 0);
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        return model;
    }

    @Test
    void aListThatWasBeingMade() {
        Feed feed = LateAnswers.predicting();
        SamplesViewModel model = model(feed, late.background(), Runnable::run);
        late.answerAfterAnotherRun(feed);
        assertNull(model.listingProperty().get());
    }

    @Test
    void aListThatWasMadeAndNotYetShown() {
        Feed feed = LateAnswers.predicting();
        SamplesViewModel model = model(feed, Runnable::run, late.fxThread());
        late.compute();
        assertNotNull(model.listingProperty().get());
        model.choices().targetProperty().set(1);
        late.answerAfterAnotherRun(feed);
        assertNull(model.listingProperty().get());
        assertEquals(-1, model.positionProperty().get(), "no sample is shown");
    }

    @Test
    void gradientsThatCouldNotBeComputed() {
        Feed feed = LateAnswers.predicting();
        SamplesViewModel model = model(feed, Runnable::run, late.fxThread());
        late.compute();
        assertNotEquals("", model.answers().caveat(), "this engine cannot differentiate");
        model.goTo(1);
        late.answerAfterAnotherRun(feed);
        assertEquals("", model.answers().caveat(), "of which the next run knows nothing");
    }
}
