package mnl.ui.cases;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateCaseAnswersTest {
    private final LateAnswers late = new LateAnswers();

    @Test
    void aCountThatWasUnderWay() {
        Feed feed = LateAnswers.predicting();
        CasesViewModel model = new CasesViewModel(
                feed.session,
                feed.visibility,
                new SelectedSamples(),
                new ComparedModalities(feed.session),
                late.background(),
                Runnable::run,
                () -> 0);
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        late.compute();
        assertNotNull(model.answerProperty().get());
        model.chooseSeed(1);
        late.answerAfterAnotherRun(feed);
        assertNull(model.answerProperty().get());
    }
}
