package mnl.ui.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateNoiseAnswersTest {
    private final LateAnswers late = new LateAnswers();

    @Test
    void anAccuracyAndACurve() {
        Feed feed = new Feed();
        NoiseViewModel model = new NoiseViewModel(feed.session, feed.visibility, Runnable::run, Runnable::run, () -> 0);
        feed.run.answering = false;
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        late.answerAfterAnotherRun(feed);
        assertNull(model.resultProperty().get());
        assertEquals(0, model.curve().doneProperty().get());
    }

    @Test
    void aCurveThatFailsWithItsRun() {
        Feed feed = new Feed();
        NoiseViewModel model = new NoiseViewModel(feed.session, feed.visibility, Runnable::run, Runnable::run, () -> 0);
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        feed.run.answering = false;
        model.drawCurve(model.dialsProperty().get().get(0));
        assertTrue(model.curve().runningProperty().get());
        late.failAfterAnotherRun(feed);
        assertEquals("", model.problemProperty().get(), "it is no fault of the run that is there now");
    }
}
