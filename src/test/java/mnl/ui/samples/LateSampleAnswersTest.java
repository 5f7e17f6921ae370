package mnl.ui.samples;

import static org.junit.jupiter.api.Assertions.assertNull;

import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateSampleAnswersTest {
    private final LateAnswers late = new LateAnswers();

    @Test
    void aListThatWasBeingMade() {
        Feed feed = LateAnswers.predicting();
        SamplesViewModel model = new SamplesViewModel(
                feed.session,
                feed.visibility,
                new SelectedSamples(),
                new ComparedModalities(feed.session),
                late.background(),
                Runnable::run,
                () -> 0);
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        late.answerAfterAnotherRun(feed);
        assertNull(model.listingProperty().get());
    }
}
