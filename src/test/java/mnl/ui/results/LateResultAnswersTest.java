package mnl.ui.results;

import static org.junit.jupiter.api.Assertions.assertNull;

import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateResultAnswersTest {
    private final LateAnswers late = new LateAnswers();

    @Test
    void theFiguresOfTheTable() {
        Feed feed = LateAnswers.predicting();
        ResultsViewModel model =
                new ResultsViewModel(feed.session, feed.visibility, late.background(), Runnable::run, () -> 0);
        model.showingProperty().set(true);
        feed.run.answering = false;
        LateAnswers.finish(feed);
        late.answerAfterAnotherRun(feed);
        assertNull(model.table());
    }
}
