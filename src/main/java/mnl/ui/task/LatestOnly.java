package mnl.ui.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Asks an asynchronous question one at a time: while one answer is awaited only the newest question is kept, so that a
 * dragged slider never queues up work. Used and answered on one thread, the FX thread.
 *
 * @param <Q> question
 * @param <A> answer
 */
public final class LatestOnly<Q, A> {
    private final Function<Q, CompletableFuture<A>> ask;
    private final Executor answerOn;
    private final BiConsumer<A, Throwable> answer;
    private Q waiting;
    private boolean busy;

    /**
     * @param ask starts the work and returns at once
     * @param answerOn brings answers back, for example {@code Platform::runLater}
     * @param answer receives each answer, or its failure
     */
    public LatestOnly(Function<Q, CompletableFuture<A>> ask, Executor answerOn, BiConsumer<A, Throwable> answer) {
        this.ask = ask;
        this.answerOn = answerOn;
        this.answer = answer;
    }

    /** Asks, or replaces the question that waits. */
    public void ask(Q question) {
        if (busy) {
            waiting = question;
            return;
        }
        busy = true;
        ask.apply(question).whenCompleteAsync(this::answered, answerOn);
    }

    private void answered(A result, Throwable failure) {
        busy = false;
        answer.accept(result, failure);
        if (waiting != null) {
            Q next = waiting;
            waiting = null;
            ask(next);
        }
    }
}
