package mnl.ui.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateRobustAnswersTest {
    private final LateAnswers late = new LateAnswers();

    @Test
    void anAttack() {
        Feed feed = new Feed();
        RobustnessViewModel model = new RobustnessViewModel(
                feed.session, feed.visibility, new SelectedSamples(), Runnable::run, Runnable::run, () -> 0);
        LateAnswers.finish(feed);
        feed.run.answering = false;
        model.attack();
        late.answerAfterAnotherRun(feed);
        assertNull(model.answerProperty().get());
    }

    @Test
    void anAttackIsNotShownBesideTheRadiiOfTheNextRun() {
        Feed feed = new Feed();
        RobustnessViewModel model = new RobustnessViewModel(
                feed.session, feed.visibility, new SelectedSamples(), Runnable::run, Runnable::run, () -> 0);
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        feed.run.answering = false;
        model.attack();
        late.answerAfterAnotherRun(feed);
        feed.run.answering = true;
        LateAnswers.train(feed);
        assertTrue(model.answerProperty().get().hasRadii());
        assertEquals(List.of(), model.answerProperty().get().attacks());
    }

    @Test
    void radiiThatWereSummedUp() {
        Feed feed = new Feed();
        RobustnessViewModel model = new RobustnessViewModel(
                feed.session, feed.visibility, new SelectedSamples(), late.background(), Runnable::run, () -> 0);
        model.showingProperty().set(true);
        LateAnswers.finish(feed);
        late.answerAfterAnotherRun(feed);
        assertNull(model.answerProperty().get());
    }
}
