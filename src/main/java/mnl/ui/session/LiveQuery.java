package mnl.ui.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.engine.RunState;
import mnl.ui.task.Failures;
import mnl.ui.task.LatestOnly;

/**
 * Has something worked out of the current run, anew whenever it has moved on and somebody looks: one at a time, and while
 * the run trains in a part of the engine's time only. Belongs to the FX thread.
 *
 * @param <A> what is worked out
 */
public final class LiveQuery<A> {
    /** Rest after an answer that came while training, in times of what it took. */
    private static final int REST = 4;

    private final RunSession session;
    private final LongSupplier nanoTime;
    private final BiConsumer<A, String> answer;
    private final LatestOnly<RunHistory, Reply<A>> latest;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final LastAsked asked;
    private long askedAt;
    private long answeredAt;
    private long rest;
    private boolean busy;
    private boolean stale;

    private record Reply<A>(RunHistory run, A result, String failure) {}

    /**
     * @param session the current run
     * @param fxThread brings answers back
     * @param nanoTime the clock
     * @param work starts the work on a run and returns at once; called on the FX thread
     * @param answer receives what was worked out, or null and one sentence why it was not
     */
    public LiveQuery(
            RunSession session,
            Executor fxThread,
            LongSupplier nanoTime,
            Function<RunHistory, CompletableFuture<A>> work,
            BiConsumer<A, String> answer) {
        this.session = session;
        this.asked = new LastAsked(session);
        this.nanoTime = nanoTime;
        this.answer = answer;
        this.latest = new LatestOnly<>(
                run -> work.apply(run)
                        .handle((result, error) -> new Reply<>(run, result, error == null ? null : sentence(error))),
                fxThread,
                (reply, impossible) -> answered(reply));
        session.historyProperty().addListener((o, old, now) -> restart());
        session.epochProperty().addListener((o, old, now) -> moveOn());
        session.measurementsProperty().addListener((o, old, now) -> moveOn());
        session.stateProperty().addListener((o, old, now) -> moveOn());
        showing.addListener((o, old, now) -> moveOn());
    }

    private void restart() {
        asked.forget();
        rest = 0;
        moveOn();
    }

    /** What is asked has changed: asks again as soon as the question under way is answered. */
    public void again() {
        stale = true;
        moveOn();
    }

    private void moveOn() {
        RunHistory history = session.historyProperty().get();
        if (!showing.get()
                || busy
                || history == null
                || session.measurementsProperty().get() == 0) {
            return;
        }
        boolean rested = !isTraining() || nanoTime.getAsLong() - answeredAt >= rest;
        if (stale || asked.isPast() && rested) {
            stale = false;
            busy = true;
            working.set(true);
            asked.now();
            askedAt = nanoTime.getAsLong();
            latest.ask(history);
        }
    }

    private void answered(Reply<A> reply) {
        busy = false;
        answeredAt = nanoTime.getAsLong();
        rest = REST * (answeredAt - askedAt);
        if (reply.run() == session.historyProperty().get()) {
            answer.accept(reply.result(), reply.failure());
        }
        working.set(false);
        moveOn();
    }

    private boolean isTraining() {
        return session.stateProperty().get() == RunState.TRAINING;
    }

    private static String sentence(Throwable error) {
        return Failures.sentence(error, "The evaluation failed: " + Failures.cause(error));
    }

    /** Whether anybody looks. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether an answer is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
