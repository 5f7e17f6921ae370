package mnl.ui.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import mnl.engine.RunState;
import org.junit.jupiter.api.Test;

/** What becomes of radii and attacks while the run goes on, and when their work ends early. */
class RobustnessOverTimeTest extends RobustnessModelCase {
    @Test
    void whatTakesLongSaysHowLongStill() {
        looked();
        feed.run.answering = false;
        model.attack();
        assertEquals("", model.attacking().leftProperty().get(), "too early to say");
        now = TimeUnit.SECONDS.toNanos(10);
        feed.run.attacks.get(0).progress().accept(.25);
        assertEquals("about 30 s left", model.attacking().leftProperty().get());
        feed.run.attacks.get(0).progress().accept(.26);
        assertEquals("about 30 s left", model.attacking().leftProperty().get(), "steady enough to be read");
        now = TimeUnit.SECONDS.toNanos(20);
        feed.run.attacks.get(0).progress().accept(.5);
        assertEquals("about 20 s left", model.attacking().leftProperty().get());
        model.attacking().cancel();
        assertEquals("", model.attacking().leftProperty().get());
        model.certify();
        now = TimeUnit.SECONDS.toNanos(21);
        feed.run.certifications.get(1).progress().accept(.5);
        assertEquals("about 1 s left", model.certifying().leftProperty().get());
    }

    @Test
    void cancellingEndsTheWorkAndNothingStartsByItself() {
        feed.run.answering = false;
        looked();
        assertEquals(0, model.certifying().shareProperty().get());
        model.certifying().cancel();
        assertTrue(feed.run.certifications.get(0).answer().isCancelled());
        assertTrue(model.certifying().shareProperty().get() < 0);
        model.showingProperty().set(false);
        model.showingProperty().set(true);
        assertEquals(1, feed.run.certifications.size());
        assertEquals("", model.problemProperty().get());
        model.certify();
        model.attack();
        model.attacking().cancel();
        assertTrue(feed.run.attacks.get(0).answer().isCancelled());
        assertFalse(feed.run.certifications.get(1).answer().isCancelled());
        feed.prepare();
        assertTrue(feed.run.certifications.get(1).answer().isCancelled(), "another run is current");
    }

    @Test
    void whatStandsWhereThereAreNoRadiiFollowsTheRunAndTheWork() {
        feed.run.answering = false;
        feed.start().epochs(2);
        model.showingProperty().set(true);
        assertEquals(
                RobustWords.CERTIFY_AT_THE_END, model.withoutRadiiProperty().get());
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals(RobustWords.BEING_CERTIFIED, model.withoutRadiiProperty().get());
        model.certifying().cancel();
        assertEquals(RobustWords.CERTIFY, model.withoutRadiiProperty().get());
    }

    @Test
    void aFailureIsSaidOnceAndNotTriedAgain() {
        feed.run.answering = false;
        looked();
        feed.run.asked.forEach(feed.run::answer);
        feed.run.certifications.get(0).answer().completeExceptionally(new IllegalArgumentException("No bound."));
        assertEquals("No bound.", model.problemProperty().get());
        assertEquals(1, feed.run.certifications.size());
    }

    @Test
    void resultsAreStampedAndPaleWhenTheRunHasMovedOn() {
        feed.start().epochs(1);
        model.attack();
        assertEquals("", model.stale());
        assertTrue(model.caption().contains("Radii of epoch 0."), model.caption());
        feed.epochs(2);
        assertTrue(model.stale().startsWith("Training goes on, so what is pale is older"), model.stale());
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertTrue(model.stale().startsWith("Training has moved on to epoch 2"), model.stale());
        model.showingProperty().set(true);
        feed.pulse.beat();
        assertEquals("", model.stale(), "certified anew");
        assertEquals(List.of(), model.answerProperty().get().attacks(), "the attack was on another model");
    }

    @Test
    void aCertificateIsOldAsSoonAsTheModelIsAnotherHoweverFewMeasurementsThereAre() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        feed.run.state(RunState.PAUSED);
        feed.pulse.beat();
        model.certify();
        model.attack();
        assertEquals("", model.stale());
        feed.run.state(RunState.TRAINING);
        feed.run.progress(40.5);
        feed.pulse.beat();
        assertTrue(model.stale().startsWith("Training goes on"), model.stale());
        feed.run.progress(62.25);
        feed.run.state(RunState.CANCELLED);
        feed.pulse.beat();
        assertEquals(2, feed.run.certifications.size(), "those of the model that is left come by themselves");
        assertTrue(model.caption().contains("Radii of epoch 62.2."), model.caption());
        assertEquals("", model.stale());
    }

    @Test
    void whatWasFoundWhileTrainingWentOnNamesTheEpochsThatItIsOf() {
        feed.run.answering = false;
        feed.start().epochs(2);
        model.attack();
        feed.run.asked.forEach(feed.run::answer);
        feed.run.answer(feed.run.certifications.get(0));
        feed.run.progress(1.5);
        feed.run.answer(feed.run.attacks.get(0));
        feed.pulse.beat();
        assertTrue(model.caption().contains("Radii of epoch 1."), model.caption());
        assertTrue(model.caption().contains("Attack on epoch 1.5: PGD"), model.caption());
        assertTrue(model.stale().startsWith("Training goes on"), model.stale());
    }
}
