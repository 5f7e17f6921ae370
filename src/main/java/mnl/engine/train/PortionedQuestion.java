package mnl.engine.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mnl.data.Cancellation;
import mnl.data.Unawaited;
import mnl.engine.attack.PortionedComputation;

/**
 * A question that is answered a portion at a time: after each one the next is posted behind whatever waits by then, so
 * that training and other questions go on.
 *
 * @param <T> the answer
 */
final class PortionedQuestion<T> implements Question {
    private final EngineThread thread;
    private final Cancellation wish;
    private final Function<TrainingSession, PortionedComputation<T>> begin;
    private final DoubleConsumer progress;
    private final Supplier<RuntimeException> unanswerable;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /**
     * @param thread where the portions are done
     * @param wish to end it, which its loops heed; the answer's cancelling is one, too
     * @param begin makes the computation
     * @param progress notified of the share that is done
     * @param unanswerable why there is no answer, when the session closes before there is one
     */
    PortionedQuestion(
            EngineThread thread,
            Cancellation wish,
            Function<TrainingSession, PortionedComputation<T>> begin,
            DoubleConsumer progress,
            Supplier<RuntimeException> unanswerable) {
        this.thread = thread;
        this.wish = wish;
        this.begin = begin;
        this.progress = progress;
        this.unanswerable = unanswerable;
        Unawaited.whenDone(answer, (result, failure) -> wish.cancel());
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    @Override
    public void ask(TrainingSession session) {
        PortionedComputation<T> begun;
        try {
            begun = wish.heededBy(() -> begin.apply(session));
        } catch (CancellationException ended) {
            refuse(unanswerable.get());
            return;
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
            return;
        }
        next(session, begun);
    }

    @Override
    public void refuse(RuntimeException why) {
        answer.completeExceptionally(why);
    }

    private void next(TrainingSession session, PortionedComputation<T> computation) {
        if (answer.isDone()) {
            computation.close();
        } else if (session.isClosed()) {
            giveUp(computation);
        } else {
            portion(session, computation);
        }
    }

    private void portion(TrainingSession session, PortionedComputation<T> computation) {
        try {
            boolean more = wish.heededBy(computation::advance);
            progress.accept(computation.share());
            if (!more) {
                T result = computation.result();
                computation.close();
                answer.complete(result);
            } else if (!thread.post(() -> next(session, computation))) {
                giveUp(computation);
            }
        } catch (CancellationException ended) {
            giveUp(computation);
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
            computation.close();
        }
    }

    private void giveUp(PortionedComputation<T> computation) {
        refuse(unanswerable.get());
        computation.close();
    }
}
