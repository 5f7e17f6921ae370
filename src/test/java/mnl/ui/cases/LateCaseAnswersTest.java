package mnl.ui.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.Executor;
import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateCaseAnswersTest {
    private final LateAnswers late = new LateAnswers();

    private CasesViewModel model(Feed feed, Executor background, Executor fxThread) {
        CasesViewModel model = new CasesViewModel(
                feed.session,
                feed.visibility,
                new SelectedSamples(),
                new ComparedModalities(feed.session),
                background,
                fxThread,
                () -> 0);
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        late.compute();
        assertNotNull(model.answerProperty().get());
        model.chooseSeed(1);
        return model;
    }

    @Test
    void aCountThatWasUnderWay() {
        Feed feed = LateAnswers.predicting();
        CasesViewModel model = model(feed, late.background(), Runnable::run);
        late.answerAfterAnotherRun(feed);
        assertNull(model.answerProperty().get());
        assertEquals("", model.problemProperty().get(), "nor is it missed");
    }

    @Test
    void aCountThatWasMadeAndNotYetShown() {
        Feed feed = LateAnswers.predicting();
        CasesViewModel model = model(feed, Runnable::run, late.fxThread());
        late.answerAfterAnotherRun(feed);
        assertNull(model.answerProperty().get());
    }
}
