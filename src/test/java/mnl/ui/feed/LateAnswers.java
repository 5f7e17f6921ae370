package mnl.ui.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import mnl.engine.RunState;

/** Answers about a run that come when another one has begun. */
public final class LateAnswers {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** What is computed in the background waits until {@link #compute}. */
    public Executor background() {
        return waiting::add;
    }

    /** What is brought back waits until {@link #compute}, for the frame is not over. */
    public Executor fxThread() {
        return waiting::add;
    }

    /** Lets the background go on. */
    public void compute() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** A run whose samples have predictions. */
    public static Feed predicting() {
        Feed feed = new Feed(new Numbers(PredictingRun.layout()), null);
        feed.run.predicting = PredictingRun.usual();
        return feed;
    }

    /** A run trains to its end. */
    public static void finish(Feed feed) {
        train(feed.start());
    }

    /** The run that has begun trains to its end. */
    public static void train(Feed feed) {
        feed.epochs(3);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
    }

    /** The same, where what was asked is known to fail with the run that it was about. */
    public void failAfterAnotherRun(Feed feed) {
        List<FakeRun.Asked> asked = List.copyOf(feed.run.asked);
        List<FakeRun.AskedAttack> attacks = List.copyOf(feed.run.attacks);
        List<FakeRun.AskedRadii> radii = List.copyOf(feed.run.certifications);
        begin(feed);
        IllegalStateException gone = new IllegalStateException("The run before is gone.");
        asked.forEach(each -> each.answer().completeExceptionally(gone));
        attacks.forEach(each -> each.answer().completeExceptionally(gone));
        radii.forEach(each -> each.answer().completeExceptionally(gone));
        compute();
    }

    /** Another run begins; then everything is answered that was asked about the one before. */
    public void answerAfterAnotherRun(Feed feed) {
        List<FakeRun.Asked> asked = List.copyOf(feed.run.asked);
        List<FakeRun.AskedAttack> attacks = List.copyOf(feed.run.attacks);
        List<FakeRun.AskedRadii> radii = List.copyOf(feed.run.certifications);
        assertFalse(asked.isEmpty() && attacks.isEmpty() && radii.isEmpty() && waiting.isEmpty(), "nothing was asked");
        begin(feed);
        asked.forEach(feed.run::answer);
        attacks.forEach(feed.run::answer);
        radii.forEach(feed.run::answer);
        compute();
    }

    /** The views know the other run, and it has no measurement yet. */
    private static void begin(Feed feed) {
        assertEquals(List.of(), Feed.thrownBy(feed::prepare));
        assertEquals(List.of(), Feed.thrownBy(feed.pulse::beat));
    }
}
